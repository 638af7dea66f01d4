import type { IncomingCall } from '../http/incoming-call.js';

/** Turns a list call with `?q=` into a call of the search, whose field is `query`; null when there is no `q`. */
export function searchOf(call: IncomingCall): IncomingCall | null {
  if (!('q' in call.input)) return null;
  const { q: query, ...rest } = call.input;
  return { ...call, input: { ...rest, query } };
}
