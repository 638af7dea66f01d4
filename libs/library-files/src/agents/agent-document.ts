import type { ClaudeFields } from '../claude-fields.js';

/** An agent as a subagent file (`.claude/agents/<name>.md`) tells it. */
export interface AgentDocument {
  /** Name of the file too; see `explainName`. */
  readonly name: string;
  /** What people read in lists. */
  readonly displayName: string;
  /** What the agent is for and when to hand work to it. */
  readonly description: string;
  /** The agent's system prompt. */
  readonly instructions: string;
  /** Model to run on; null leaves the choice to the client. */
  readonly model: string | null;
  /** The only tools it may use; null: all that its caller has, an empty list: none. */
  readonly tools: readonly string[] | null;
  /** Tools that it may not use. */
  readonly disallowedTools: readonly string[];
  /** Names of the skills that it is given. */
  readonly skills: readonly string[];
  readonly claude: ClaudeFields;
  readonly tags: readonly string[];
}
