/** Bounds of everything that an upstream server can make the gateway do. */
export interface GatewayLimits {
  /** Milliseconds until a connection must stand and the first words be exchanged. */
  readonly connectMs: number;
  /** Milliseconds for a whole list of tools, all its pages together. */
  readonly listMs: number;
  /** Milliseconds for one call, from leaving the line to its result. */
  readonly callMs: number;
  /** Milliseconds without use after which a client is closed. */
  readonly idleMs: number;
  /** Bytes of one answer to a call. */
  readonly resultBytesMax: number;
  /** Bytes of a whole list of tools. */
  readonly listBytesMax: number;
  /** Tools in a list. */
  readonly toolsMax: number;
  /** Pages of a list. */
  readonly pagesMax: number;
  /** Levels of nesting in an answer. */
  readonly depthMax: number;
  /** Calls that run at once against one upstream. */
  readonly concurrencyMax: number;
  /** Calls that wait for one upstream. */
  readonly queueMax: number;
  /** Milliseconds that a call waits in line. */
  readonly queueMs: number;
  /** Clients that are open at once, of all upstreams. */
  readonly clientsMax: number;
  /** Faults in a row that open the circuit of an upstream. */
  readonly breakerFaults: number;
  /** Milliseconds that a circuit stays open before one attempt is let through. */
  readonly breakerOpenMs: number;
  /** Milliseconds for which an upstream counts as legacy before the modern era is tried again. */
  readonly legacyVerdictMs: number;
  /** Redirects that are followed, always within one origin. */
  readonly redirectsMax: number;
  /** Reports of progress that are passed on in one call. */
  readonly progressMax: number;
  /** Reports of progress that are passed on in one second of a call. */
  readonly progressPerSecondMax: number;
  /** Calls that wait for an answer of their caller, of all upstreams. */
  readonly parkedMax: number;
  /** Calls of one upstream that wait for an answer of their caller. */
  readonly parkedPerUpstreamMax: number;
  /** Milliseconds for which a question may be answered. */
  readonly parkedMs: number;
  /** Characters of the state that goes with a question. */
  readonly stateLengthMax: number;
  /** Questions in one answer. */
  readonly questionsMax: number;
}

/** The bounds of a gateway that is told no others. */
export const GATEWAY_LIMITS: GatewayLimits = Object.freeze({
  connectMs: 5_000,
  listMs: 15_000,
  callMs: 300_000,
  idleMs: 60_000,
  resultBytesMax: 4 * 1024 * 1024,
  listBytesMax: 4 * 1024 * 1024,
  toolsMax: 2_000,
  pagesMax: 200,
  depthMax: 100,
  concurrencyMax: 32,
  queueMax: 128,
  queueMs: 5_000,
  clientsMax: 256,
  breakerFaults: 3,
  breakerOpenMs: 30_000,
  legacyVerdictMs: 600_000,
  redirectsMax: 3,
  progressMax: 100,
  progressPerSecondMax: 10,
  parkedMax: 100,
  parkedPerUpstreamMax: 10,
  parkedMs: 300_000,
  stateLengthMax: 65_536,
  questionsMax: 16,
});
