import type { JsonObject } from '../json.js';
import type { RequestContext } from './handler.js';

/** Tools that run in this program, beside those of the server. */
export interface LocalTools {
  has(name: string): boolean;
  /**
   * Adds to a page of the server's tools those that the key may use.
   *
   * @param params - Of the list; with a cursor it is a further page of the list that began without one.
   */
  addTo(page: JsonObject, params: JsonObject): JsonObject;
  /** @throws {@link UpstreamFailure} If the server is needed and cannot be reached. */
  call(name: string, args: unknown, context: RequestContext): Promise<JsonObject>;
}
