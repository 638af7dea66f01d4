import type { JsonObject } from '../json.js';

/** What belongs to one request to the server. */
export interface UpstreamOptions {
  /** Aborts the request, on the server too. */
  readonly signal: AbortSignal;
  /** How long to wait for the answer, or for the next word of progress, in milliseconds. */
  readonly timeoutMs: number;
  /** Told of progress; null asks the server for none. */
  readonly onProgress: ((progress: JsonObject) => void) | null;
}

/** An answer of the server: a result, or questions that must be answered first. */
export type UpstreamAnswer =
  | { readonly kind: 'complete'; readonly result: JsonObject }
  | {
      readonly kind: 'input-required';
      /** Requests for the client, by a name of the server's choice. */
      readonly inputRequests: JsonObject;
      /** To be sent back exactly as it is; null for none. */
      readonly requestState: string | null;
    };

/** What a server says about itself. */
export interface ServerFacts {
  readonly name: string;
  readonly version: string;
  readonly protocolVersion: string;
  readonly instructions: string | null;
}

/** A server that is reached over HTTP. */
export interface Upstream {
  /**
   * Sends one request, once; nothing is tried again.
   *
   * @throws {@link UpstreamFailure} If there was no answer, or none of this protocol.
   * @throws {@link RpcError} If the server answered with an error.
   */
  request(method: string, params: JsonObject, options: UpstreamOptions): Promise<UpstreamAnswer>;
  /** @throws {@link UpstreamFailure} If the server cannot be reached. */
  facts(): Promise<ServerFacts>;
}
