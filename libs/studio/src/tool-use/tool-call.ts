import type { ClientAbilities, JsonObject, ToolProgress } from '@paretostudio/mcp-gateway';
import type { ToolUseFacts } from './tool-use-facts.js';

/** One call of a tool, as it came. */
export interface ToolCall {
  /** The tool's name as the target lists it; untrusted. */
  readonly name: string;
  /** A plain object of at most 1 MiB as JSON; untrusted. Absent: no arguments. */
  readonly args: unknown;
  /** What the caller's client can put before a person in this very request; nothing for callers that cannot be asked. */
  readonly abilities: ClientAbilities;
  /** The second round of a call that was answered by `input_required`: its state, and what the person said; untrusted. */
  readonly answer?: { readonly state: string; readonly responses: JsonObject };
  readonly onProgress?: (progress: ToolProgress) => void;
  /** Ends the wait; the upstream is told, and may have done its work already. */
  readonly signal?: AbortSignal;
  /** Told as soon as target and tool are decided on, before anything is sent. Told again when that changes; the last holds. */
  readonly onFacts?: (facts: ToolUseFacts) => void;
}
