import { checkOrigin, readCredential, type Refusal, refusalOfCredential } from '@paretostudio/admission';
import { parseApiKey } from '@paretostudio/key-crypto';
import type { AccessRequirement } from './access-requirement.js';
import type { AccessSettings } from './access-settings.js';
import { API_KEY_WORDS, askAdmission } from './ask-admission.js';
import type { ApiKeyPrincipal } from './api-key-principal.js';
import { authenticateToken } from './authenticate-token.js';
import { credentialHeaders } from './credential-headers.js';
import { challengeForNone } from './challenge-for-none.js';
import type { HttpRequest } from './http-request.js';
import type { KeyOwner } from './key-owner.js';

/**
 * What became of a request's API key, or of its access token.
 *
 * - `none`: nothing of ours was sent: nothing at all, or something that another strategy may understand, such as a
 *   Bearer token with another beginning. `refusal` is what to answer when nobody else lets the request in.
 * - `refused`: a key or token was sent and is not let in; final, whoever else is asked. `owner` tells whose it was, when the key
 *   itself is known.
 * - `admitted`: the request is let in and has been counted.
 *
 * `at` is the instant that the meters in the refusal are told for.
 */
export type KeyAuthentication =
  | { readonly kind: 'none'; readonly refusal: Refusal; readonly at: Date }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly at: Date;
      readonly owner: KeyOwner | null;
    }
  | { readonly kind: 'admitted'; readonly principal: ApiKeyPrincipal };

/**
 * Decides whether the API key of a request lets it in, and counts the request when it does; or its access token, where
 * the settings take such.
 *
 * Headers alone are read, `Authorization: Bearer` and `X-API-Key`. The key's shape and the page's origin are judged
 * before anybody is asked, so neither a typo nor a foreign page costs a round trip or moves a counter. Of a token the
 * page's origin is not judged: it was given to that very app.
 *
 * A door whose action table is not the studio's takes nothing of the studio's meters, whatever the call costs.
 *
 * @param charge - What the call takes of the studio's meters; a cost of 0 is let in when the day's quota is spent.
 * @returns A value for every refusal, an outage of the admission included (`unavailable`).
 * @throws Whatever the admission port throws that is not an outage: damaged data or a programming error.
 */
export async function authenticateKey(
  settings: AccessSettings,
  req: HttpRequest,
  charge: Pick<AccessRequirement, 'cost' | 'burst'>,
): Promise<KeyAuthentication> {
  const credential = readCredential(credentialHeaders(req));
  const url = req.originalUrl ?? req.url ?? null;
  if (credential.kind !== 'key') {
    const refusal = refusalOfCredential(credential, url);
    if (refusal === null) throw new TypeError(`A credential that is "${credential.kind}" is not refused.`);
    // A malformed header may be another strategy's: a JSON Web Token is longer than any key.
    if (credential.kind === 'conflict') return refused(refusal, settings);
    return none({ ...refusal, ...challengeForNone(settings, req) }, settings);
  }
  const { presented, field } = credential;
  const { tokens } = settings;
  if (tokens !== null && field === 'authorization' && presented.startsWith(tokens.prefix)) {
    return authenticateToken(settings, tokens, { presented, req, charge });
  }

  const parsed = parseApiKey(presented, settings);
  if (!parsed.ok) {
    const refusal: Refusal = { code: 'invalid_api_key', detail: parsed.message };
    return parsed.reason === 'prefix' ? none(refusal, settings) : refused(refusal, settings);
  }

  const foreign = checkOrigin(req.headers['origin'], settings.allowedOrigins);
  if (foreign !== null) return refused(foreign, settings);
  const address = settings.clientAddress(req);
  return askAdmission(settings, { key: parsed.key, address }, charge, API_KEY_WORDS);
}

function none(refusal: Refusal, { clock }: AccessSettings): KeyAuthentication {
  return { kind: 'none', refusal, at: clock() };
}

/** Refuses a key that nobody was asked about. */
function refused(refusal: Refusal, { clock }: AccessSettings): KeyAuthentication {
  return { kind: 'refused', refusal, at: clock(), owner: null };
}
