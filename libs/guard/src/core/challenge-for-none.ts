import { queryMentionsKey, type Refusal } from '@paretostudio/admission';
import type { AccessSettings } from './access-settings.js';
import type { HttpRequest } from './http-request.js';

/**
 * Gives the challenge for a request that carries no credential at all, to be put into its refusal.
 *
 * There is none for a request that tried to send a key and did it wrongly: in the address, or without the name of the
 * scheme. A client that looks for an authorization server then would hide from its user what is wrong with the key.
 */
export function challengeForNone({ tokens }: AccessSettings, req: HttpRequest): Pick<Refusal, 'challenge'> {
  const { authorization, 'x-api-key': key } = req.headers;
  if (tokens === null || authorization !== undefined || key !== undefined) return {};
  if (queryMentionsKey(req.originalUrl ?? req.url ?? '')) return {};
  const challenge = tokens.challengeOf(req);
  return challenge === null ? {} : { challenge };
}
