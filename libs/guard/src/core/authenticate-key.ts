import {
  type Admission,
  type AdmissionRefusal,
  checkOrigin,
  readCredential,
  type Refusal,
  refusalOf,
  refusalOfCredential,
  refusalOfOutage,
} from '@paretostudio/admission';
import { parseApiKey } from '@paretostudio/key-crypto';
import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import type { AccessRequirement } from './access-requirement.js';
import type { AccessSettings } from './access-settings.js';
import { ApiKeyPrincipal } from './api-key-principal.js';
import { credentialHeaders } from './credential-headers.js';
import type { HttpRequest } from './http-request.js';
import { isOutage } from './is-outage.js';
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
  const { cost, burst } = movesStudioMeters(settings) ? charge : NOTHING;
  return askAdmission(settings, { key: parsed.key, cost, burst, address: settings.clientAddress(req) });
}

/** What a service spends of the studio's meters. */
const NOTHING = { cost: 0, burst: 0 } as const;

async function askAdmission(
  settings: AccessSettings,
  request: { key: string; cost: number; burst: 0 | 1; address: string | null },
): Promise<KeyAuthentication> {
  let answer: Admission | AdmissionRefusal;
  try {
    answer = await settings.admission.admit(request);
  } catch (error) {
    if (!isOutage(error)) throw error;
    settings.onOutage(error);
    return refused(refusalOfOutage(error), settings);
  }
  // A door tells the meters that it moves: its own are known only once they are asked.
  const quotas = movesStudioMeters(settings) && settings.meters === null ? answer.quotas : [];
  return answer.admitted
    ? { kind: 'admitted', principal: new ApiKeyPrincipal(answer, settings, quotas) }
    : { kind: 'refused', refusal: refusalOf(answer), at: answer.at, owner: ownerOf(answer) };
}

/** A service with a table of its own spends nothing that is the studio's. */
function movesStudioMeters({ actions }: AccessSettings): boolean {
  return actions.resource === STUDIO_ACTIONS.resource;
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
