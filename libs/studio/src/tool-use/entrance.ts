import type { ToolTarget } from './tool-target.js';

/** What whoever may enter a target is told of it. */
export interface Entrance {
  /** With its id in lower case. */
  readonly target: ToolTarget;
  /** Slug of the connection or name of the agent; kebab-case. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** May be ''. */
  readonly description: string;
  /** For the model: an agent's instructions, a connection's description, with the warnings at the end; null for none. */
  readonly instructions: string | null;
  /** Sentences on connections that failed when they were last spoken to. */
  readonly warnings: readonly string[];
}
