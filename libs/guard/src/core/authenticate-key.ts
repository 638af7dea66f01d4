import {
  type Admission,
  type AdmissionRefusal,
  AdmissionUnavailableError,
  checkOrigin,
  readCredential,
  type Refusal,
  refusalOf,
  refusalOfCredential,
  refusalOfOutage,
} from '@paretostudio/admission';
import { parseApiKey } from '@paretostudio/key-crypto';
import type { AccessSettings } from './access-settings.js';
import { ApiKeyPrincipal } from './api-key-principal.js';
import { credentialHeaders } from './credential-headers.js';
import type { HttpRequest } from './http-request.js';
import type { KeyOwner } from './key-owner.js';

/**
 * What became of a request's API key.
 *
 * - `none`: no key of ours was sent: nothing at all, or something that another strategy may understand, such as a
 *   Bearer token with another beginning. `refusal` is what to answer when nobody else lets the request in.
 * - `refused`: a key was sent and is not let in; final, whoever else is asked. `owner` tells whose it was, when the key
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
 * Decides whether the API key of a request lets it in, and counts the request when it does.
 *
 * Headers alone are read, `Authorization: Bearer` and `X-API-Key`. The key's shape and the page's origin are judged
 * before anybody is asked, so neither a typo nor a foreign page costs a round trip or moves a counter.
 *
 * @param cost - How much of the `requests` meter the call takes; 0 takes nothing and is let in when it is spent.
 * @returns A value for every refusal, an outage of the admission included (`unavailable`).
 * @throws Whatever the admission port throws that is not an outage: damaged data or a programming error.
 */
export async function authenticateKey(
  settings: AccessSettings,
  req: HttpRequest,
  cost: number,
): Promise<KeyAuthentication> {
  const credential = readCredential(credentialHeaders(req));
  if (credential.kind !== 'key') {
    const refusal = refusalOfCredential(credential, req.originalUrl ?? req.url ?? null);
    if (refusal === null) throw new TypeError(`A credential that is "${credential.kind}" is not refused.`);
    // A malformed header may be another strategy's: a JSON Web Token is longer than any key.
    return credential.kind === 'conflict' ? refused(refusal, settings) : none(refusal, settings);
  }

  const parsed = parseApiKey(credential.presented, settings);
  if (!parsed.ok) {
    const refusal: Refusal = { code: 'invalid_api_key', detail: parsed.message };
    return parsed.reason === 'prefix' ? none(refusal, settings) : refused(refusal, settings);
  }

  const foreign = checkOrigin(req.headers['origin'], settings.allowedOrigins);
  if (foreign !== null) return refused(foreign, settings);
  return askAdmission(settings, { key: parsed.key, cost, address: settings.clientAddress(req) });
}

async function askAdmission(
  settings: AccessSettings,
  request: { key: string; cost: number; address: string | null },
): Promise<KeyAuthentication> {
  let answer: Admission | AdmissionRefusal;
  try {
    answer = await settings.admission.admit(request);
  } catch (error) {
    if (!(error instanceof AdmissionUnavailableError)) throw error;
    return refused(refusalOfOutage(error), settings);
  }
  return answer.admitted
    ? { kind: 'admitted', principal: new ApiKeyPrincipal(answer, settings) }
    : { kind: 'refused', refusal: refusalOf(answer), at: answer.at, owner: ownerOf(answer) };
}

function none(refusal: Refusal, { clock }: AccessSettings): KeyAuthentication {
  return { kind: 'none', refusal, at: clock() };
}

/** Refuses a key that nobody was asked about. */
function refused(refusal: Refusal, { clock }: AccessSettings): KeyAuthentication {
  return { kind: 'refused', refusal, at: clock(), owner: null };
}

function ownerOf({ keyId, accountId, memberId }: AdmissionRefusal): KeyOwner | null {
  return keyId === null || accountId === null ? null : { keyId, accountId, memberId };
}
