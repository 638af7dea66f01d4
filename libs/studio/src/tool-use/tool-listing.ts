import type { JsonObject } from '@paretostudio/mcp-gateway';

/** The tools that a caller may call at a target now. */
export interface ToolListing {
  /** MCP tool objects under the names that they are called by, sorted by name in the order of code units. */
  readonly tools: readonly JsonObject[];
  /** Sentences on what is missing or not up to date; they name connections, never their addresses. */
  readonly warnings: readonly string[];
}
