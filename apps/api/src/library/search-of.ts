import { ProblemException } from '@paretostudio/passport-api-key';
import type { IncomingCall } from '../http/incoming-call.js';

/**
 * Turns a list call with `?q=` into a call of the search, whose field is `query`; null when there is no `q`.
 *
 * @throws {@link ProblemException} `invalid_request` for a `query` beside it: neither is passed over.
 */
export function searchOf(call: IncomingCall): IncomingCall | null {
  if (!('q' in call.input)) return null;
  const { q: query, ...rest } = call.input;
  if ('query' in rest) {
    const field = { path: 'query', message: 'is not a known field' };
    const detail = 'The field `query` is not a known field.';
    throw new ProblemException({ code: 'invalid_request', detail, fields: [field] });
  }
  return { ...call, input: { ...rest, query } };
}
