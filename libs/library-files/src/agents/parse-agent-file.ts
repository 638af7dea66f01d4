import type { Parsed } from '../parsed.js';
import type { AgentDocument } from './agent-document.js';

/** What is known of an agent beside its text. */
export interface ParseAgentOptions {
  /** Name of the file that the agent stands in, with or without `.md`. */
  readonly fileName?: string;
}

/** Reads a subagent file, tolerantly. */
export function parseAgentFile(_text: string, _options: ParseAgentOptions = {}): Parsed<AgentDocument> {
  throw new Error('This function has no body yet.');
}
