/**
 * One MCP server behind the gateway, as the caller of the gateway knows it now.
 *
 * Clients are kept for {@link Upstream.id} and {@link Upstream.revision}: whoever changes
 * the address or the credentials raises the revision, and no client of an older one is used again.
 */
export interface Upstream {
  /** Names the upstream for pools, limits and the circuit breaker; never sent to it. */
  readonly id: string;
  /** What people call it; stands in front of every question that it asks. */
  readonly name: string;
  /** Its endpoint; judged by the policy on addresses each time that a connection is made. */
  readonly url: string;
  /** Rises with each change of the address or the credentials. */
  readonly revision: number;
  /**
   * Gives the header fields that hold the credentials.
   *
   * Called when a client is opened, not for each call; what it throws reaches the caller unchanged.
   */
  headers(): Readonly<Record<string, string>>;
}
