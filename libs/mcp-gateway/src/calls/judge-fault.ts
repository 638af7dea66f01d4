import { UpstreamError } from '../types/upstream-error.js';
import type { UpstreamFault } from '../types/upstream-fault.js';
import { StatusError } from '../wire/status-error.js';

/** Faults of ours or of the caller: they say nothing of the upstream. */
const UNRELATED: ReadonlySet<UpstreamFault> = new Set([
  'blocked_address',
  'busy',
  'circuit_open',
  'cancelled',
]);

const SICK: ReadonlySet<UpstreamFault> = new Set(['unreachable', 'timeout', 'http_error']);

/**
 * Judges what a failure says of the upstream's health.
 *
 * @returns `sick`: it counts for the circuit; `alive`: it answered, if badly; `unknown`: nothing was learnt.
 */
export function judgeFault(error: unknown): 'sick' | 'alive' | 'unknown' {
  if (!(error instanceof UpstreamError) || UNRELATED.has(error.reason)) return 'unknown';
  if (error instanceof StatusError) return error.status >= 500 ? 'sick' : 'alive';
  return SICK.has(error.reason) ? 'sick' : 'alive';
}
