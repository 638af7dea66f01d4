import type { JsonObject } from '../types/json-object.js';
import type { RefusedTool } from './refused-tool.js';
import type { ToolHints } from './tool-hints.js';
import type { ToolWarning } from './tool-warning.js';

/** A tool of an upstream server, in the form that is pinned. */
export interface CatalogTool {
  /** 1 to 128 of `A-Z a-z 0-9 . _ -`; alone in its catalog. */
  readonly name: string;
  /** SHA-256 of `text`, in lower-case hex: what is approved. */
  readonly hash: string;
  /** The whole object that the server sent as canonical JSON: keys in order, no white space. */
  readonly text: string;
  /** `text`, parsed. */
  readonly definition: JsonObject;
  readonly hints: ToolHints;
  /** At most 20; found when first asked for. */
  readonly warnings: readonly ToolWarning[];
}

/** The tools of an upstream server at one moment. */
export interface ToolCatalog {
  /** In the order of their names, by code unit. */
  readonly tools: readonly CatalogTool[];
  /** At most 100, in the order of the list. */
  readonly refused: readonly RefusedTool[];
  /** Over names and hashes of all `tools`, whatever order the server listed them in; refused ones do not count. */
  readonly hash: string;
}
