import type { GatewayStats } from './gateway-stats.js';
import type { Upstream } from './upstream.js';
import type { UpstreamAnswer } from './upstream-answer.js';
import type { UpstreamCall } from './upstream-call.js';
import type { UpstreamTools } from './upstream-tools.js';

/** The one door to all upstreams. Holds no rights and no definitions: who may call what is decided before. */
export interface Gateway {
  /**
   * Reads the whole list of tools of an upstream.
   *
   * @param options - `fresh`: over a new client that is closed afterwards, past an open circuit; for the
   *   test of a connection that a person asked for.
   * @throws {UpstreamError} If no whole list came within the limits.
   */
  listTools(
    upstream: Upstream,
    options?: { readonly signal?: AbortSignal; readonly fresh?: boolean },
  ): Promise<UpstreamTools>;

  /**
   * Calls one tool, or goes on with a call that asked something.
   *
   * A call is sent once: it is repeated only when it surely did not reach the tool.
   *
   * @throws {UpstreamError} If no answer came that may be passed on.
   */
  callTool(upstream: Upstream, call: UpstreamCall): Promise<UpstreamAnswer>;

  /** Closes the idle clients of an upstream, lets running calls end, and forgets its circuit and era. */
  forget(upstreamId: string): void;

  /** Tells how busy the gateway is now. */
  stats(): GatewayStats;

  /**
   * Ends everything: running, waiting and parked calls fail with `cancelled`, connections are closed.
   *
   * Resolves when nothing of the gateway keeps the process alive; may be called again.
   */
  close(): Promise<void>;
}
