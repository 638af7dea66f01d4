import { ProblemException } from '@paretostudio/passport-api-key';
import type { IncomingCall } from './incoming-call.js';

/**
 * Puts the query of a request that is no GET beside what its path and body say, as input that came as text.
 *
 * @throws {@link ProblemException} `invalid_request` when the same name is said twice.
 */
export function withQuery(call: IncomingCall, query: object): IncomingCall {
  const path = Object.keys(query).find((name) => Object.hasOwn(call.input, name));
  if (path !== undefined) {
    const message = 'stands in the path or the body already';
    const fields = [{ path, message }];
    throw new ProblemException({
      code: 'invalid_request',
      detail: `The field \`${path}\` ${message}.`,
      fields,
    });
  }
  return { ...call, input: { ...query, ...call.input }, fromQuery: true };
}
