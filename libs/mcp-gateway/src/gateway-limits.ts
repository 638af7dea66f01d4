/** Bounds of everything that an upstream server can make the gateway do. */
export interface GatewayLimits {
  /** Milliseconds until a connection must stand. */
  readonly connectMs: number;
}

/** The bounds of a gateway that is told no others. */
export const GATEWAY_LIMITS: GatewayLimits = Object.freeze({ connectMs: 5_000 });
