import type { JsonObject } from '../json.js';

/** Who is at the other end of stdio, as it said itself. */
export interface ClientFacts {
  readonly name: string;
  readonly version: string;
  /** What it declared under `elicitation`; null if it cannot ask its user anything. */
  readonly elicitation: JsonObject | null;
}

/** What belongs to one request of the client. */
export interface RequestContext {
  /** Aborts when the client cancels the request or goes away. */
  readonly signal: AbortSignal;
  /** Passes progress on to the client; null if it asked for none. */
  readonly onProgress: ((progress: JsonObject) => void) | null;
  /**
   * Asks the person through the client and answers what they said (`action`, `content`); null if the client cannot.
   * Rejects if the client refuses, or does not answer in time.
   */
  readonly elicit: ((params: JsonObject, signal: AbortSignal) => Promise<JsonObject>) | null;
}

/**
 * Answers one request of the client.
 *
 * @throws {@link RpcError} For an answer that is a JSON-RPC error. Anything else that is thrown is a fault of ours.
 */
export type Handler = (method: string, params: JsonObject, context: RequestContext) => Promise<JsonObject>;
