import type { Implementation } from '@modelcontextprotocol/server';
import type { Caller, Studio } from '@paretostudio/studio';
import type { RefusalTextOptions } from '../refusals/refusal-text.js';
import type { McpTool } from '../studio-mount/tools/mcp-tool.js';
import type { OutcomeReport } from './outcome-report.js';

/** What is built once for all requests of a face. */
export interface FaceParts {
  readonly studio: Studio;
  /** Who serves, as clients are told. */
  readonly identity: Implementation;
  /** The studio's own, in the one order of every list. */
  readonly tools: readonly McpTool[];
  readonly texts: RefusalTextOptions;
  readonly onError: (error: unknown) => void;
}

/** One request being served, with all that a method may use. */
export interface Serving extends FaceParts {
  readonly caller: Caller;
  /** Told how the message ended. */
  readonly report: OutcomeReport;
  /** Aborted when the client has gone; absent where nobody tells. */
  readonly signal?: AbortSignal;
}
