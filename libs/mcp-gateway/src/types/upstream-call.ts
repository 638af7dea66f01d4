import type { ClientAbilities } from './client-abilities.js';
import type { JsonObject } from './json-object.js';
import type { ToolProgress } from './tool-progress.js';

/**
 * One call of one tool. Of what the caller sent, nothing else reaches the upstream than the
 * tool's name, the arguments and the answers to its questions.
 */
export interface UpstreamCall {
  /** The tool by the upstream's own name. */
  readonly tool: string;
  /** The arguments as the caller sent them; the upstream checks them. */
  readonly args: JsonObject;
  /**
   * The approved definition, as the text that the catalog has of it; its `x-mcp-header` marks decide which arguments
   * become header fields too.
   */
  readonly definition?: string;
  /**
   * What a question's state is tied to: everything that must be the same when the answer
   * comes (the key, the resource, the tool, a digest of the arguments). Authenticated, never sent.
   */
  readonly binding: string;
  /** How the caller can be asked; the upstream is told exactly this. */
  readonly abilities: ClientAbilities;
  /** Answers to an earlier `input_required` of the same call, with the state that came along. */
  readonly answer?: { readonly state: string; readonly responses: JsonObject };
  /** Hears of progress, a bounded number of times; what it throws is ignored. */
  readonly onProgress?: (progress: ToolProgress) => void;
  /** Ends the call when the caller gives up: the upstream is told, the place in line is freed. */
  readonly signal?: AbortSignal;
}
