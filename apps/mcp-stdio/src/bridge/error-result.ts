import type { JsonObject } from '../json.js';

/**
 * Makes the result of a tool call that failed, in words that the client shows and the model can pass on.
 *
 * @param text - One or a few sentences.
 * @param failure - A stable name of the cause, for programs; under `_meta`.
 */
export function errorResult(text: string, failure: string): JsonObject {
  return {
    isError: true,
    content: [{ type: 'text', text }],
    _meta: { 'paretostudio/failure': failure },
  };
}
