import type { AgentDocument } from './agent-document.js';

/** Writes a subagent file. */
export function renderAgentFile(_agent: AgentDocument): string {
  throw new Error('This function has no body yet.');
}
