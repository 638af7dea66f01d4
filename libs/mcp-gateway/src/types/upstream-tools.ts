import type { UpstreamServer } from './upstream-server.js';

/** A whole list of tools as an upstream gave it. */
export interface UpstreamTools {
  readonly server: UpstreamServer;
  /** Milliseconds from the first byte sent to the last page read, connecting included. */
  readonly latencyMs: number;
  /** The entries exactly as they came, unchecked but for their number, size and depth. */
  readonly tools: readonly unknown[];
}
