import type { JsonObject } from './json-object.js';

/**
 * What became of a call that reached the upstream, or of a state that did not have to.
 *
 * - `result`: a tool result; `isError` is the upstream's own verdict.
 * - `input_required`: it asks; `requests` are for the caller, `state` comes back with the answers.
 * - `protocol_error`: the upstream refused with a JSON-RPC error; the message is cleaned and cut.
 * - `state_refused`: the state that came with the answers does not count. `invalid`: not ours, altered,
 *   or of another call; `expired`: too old; `used`: answered before; `lost`: the waiting call is gone.
 */
export type UpstreamAnswer =
  | { readonly kind: 'result'; readonly result: JsonObject; readonly isError: boolean }
  | { readonly kind: 'input_required'; readonly requests: JsonObject; readonly state: string }
  | { readonly kind: 'protocol_error'; readonly code: number; readonly message: string }
  | { readonly kind: 'state_refused'; readonly reason: 'invalid' | 'expired' | 'used' | 'lost' };
