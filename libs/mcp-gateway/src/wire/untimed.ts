import type { EgressLimits } from '../egress/egress-limits.js';

/** For exchanges that a deadline ends. */
export const UNTIMED: Partial<EgressLimits> = Object.freeze({
  headersMs: Infinity,
  bodyIdleMs: Infinity,
  totalMs: Infinity,
});
