import type { Caller, Studio } from '@paretostudio/studio';
import type { RefusalTextOptions } from '../refusals/refusal-text.js';
import type { McpTool } from '../studio-mount/tools/mcp-tool.js';

/** What is built once for all requests of a face. */
export interface FaceParts {
  readonly studio: Studio;
  /** In the one order of every list. */
  readonly tools: readonly McpTool[];
  readonly texts: RefusalTextOptions;
  readonly onError: (error: unknown) => void;
}

/** One request being served, with all that a method may use. */
export interface Serving extends FaceParts {
  readonly caller: Caller;
}
