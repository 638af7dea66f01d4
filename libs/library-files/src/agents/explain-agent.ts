import { explainClaudeFields } from '../explain-claude-fields.js';
import { explainName } from '../names/explain-name.js';
import { explainDescription } from '../skills/explain-skill.js';
import type { AgentDocument } from './agent-document.js';

/** A key of a subagent file whose value cannot be taken. */
export interface AgentProblem {
  readonly key: string;
  readonly problem: string;
}

/** Tells what keeps an agent from being written to a file; null when nothing does. */
export function explainAgent(
  agent: Pick<AgentDocument, 'name' | 'description' | 'claude'>,
): AgentProblem | null {
  const name = explainName(agent.name);
  if (name !== null) return { key: 'name', problem: name };
  const description = explainDescription(agent.description);
  if (description !== null) return { key: 'description', problem: description };
  const claude = explainClaudeFields(agent.claude);
  return claude === null ? null : { key: 'claude', problem: claude };
}
