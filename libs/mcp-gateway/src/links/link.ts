import type { EgressLimits } from '../egress/egress-limits.js';
import type { JsonObject } from '../types/json-object.js';
import type { UpstreamServer } from '../types/upstream-server.js';

/** How one request over a {@link Link} is made. */
export interface LinkRequest {
  readonly method: 'tools/list' | 'tools/call';
  readonly params: JsonObject;
  /** Ends the request; the upstream is told in the way of its era. */
  readonly signal: AbortSignal;
  /** Bounds of the exchange. */
  readonly limits: Partial<EgressLimits>;
  /** Further header fields, in lower case; modern upstreams alone. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Hears the parameters of reports of progress; absent: none are asked for. */
  readonly onProgress?: (params: unknown) => void;
}

/** What an upstream answered to a request: nothing in it has been checked but its depth and size. */
export type LinkAnswer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly code: unknown; readonly message: unknown };

/** A question that a legacy upstream pushed, and how to answer it. */
export interface PushedQuestion {
  /** The parameters of `elicitation/create`, unchecked. */
  readonly params: unknown;
  /** Sends the answer, once. */
  readonly answer: (result: JsonObject) => void;
  /** Is aborted when the upstream takes its question back. */
  readonly signal: AbortSignal;
}

/** A way to talk to one upstream, in its era, under one set of credentials and abilities. */
export interface Link {
  readonly server: UpstreamServer;

  /**
   * Makes one request.
   *
   * @throws UpstreamError If no answer came.
   * @throws What the signal was aborted with.
   */
  request(request: LinkRequest): Promise<LinkAnswer>;

  /** Gives everything back; a session is ended politely, for as long as that is quick. */
  close(): Promise<void>;
}
