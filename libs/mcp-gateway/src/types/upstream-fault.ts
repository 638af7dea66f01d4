/**
 * Why an upstream gave no answer, one code for each cause.
 *
 * - `blocked_address`: it lies at an address that may not be reached.
 * - `unreachable`: no connection came about, or it broke.
 * - `timeout`: it did not answer within the time allowed.
 * - `unauthorized`: it refused our credentials (401 or 403).
 * - `redirected`: it pointed elsewhere, and that was not followed.
 * - `http_error`: it answered with another HTTP error.
 * - `too_large`: it sent more bytes than allowed.
 * - `too_many_tools`: its list holds more tools or pages than allowed.
 * - `invalid_answer`: what it sent is no MCP, or not what was asked for.
 * - `busy`: too many calls run or wait; nothing was sent.
 * - `circuit_open`: it failed again and again; nothing was sent.
 * - `cancelled`: the caller gave up.
 */
export type UpstreamFault =
  | 'blocked_address'
  | 'unreachable'
  | 'timeout'
  | 'unauthorized'
  | 'redirected'
  | 'http_error'
  | 'too_large'
  | 'too_many_tools'
  | 'invalid_answer'
  | 'busy'
  | 'circuit_open'
  | 'cancelled';
