import {
  type Admission,
  type AdmissionRefusal,
  type AdmissionRequest,
  type Refusal,
  refusalOf,
  refusalOfOutage,
} from '@paretostudio/admission';
import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import type { AccessCharge } from './access-requirement.js';
import type { AccessSettings } from './access-settings.js';
import { ApiKeyPrincipal } from './api-key-principal.js';
import type { KeyAuthentication } from './authenticate-key.js';
import { isOutage } from './is-outage.js';
import type { KeyOwner } from './key-owner.js';

/** How the answers of admission are told, which differs between kinds of credentials. */
export interface CredentialWords {
  readonly refusalOf: (answer: AdmissionRefusal) => Refusal;
  /** Makes of an admission what the principal is to tell. */
  readonly tell: (answer: Admission) => Admission;
}

/** How they are told of a key. */
export const API_KEY_WORDS: CredentialWords = { refusalOf, tell: (answer) => answer };

/** What a service spends of the studio's meters. */
const NOTHING: AccessCharge = { cost: 0, burst: 0 };

/**
 * Asks admission about a credential whose shape is good, and counts the request when it is let in.
 *
 * @param credential - What is digested, and where it comes from.
 * @returns Never `none`; an outage is the refusal `unavailable`.
 * @throws Whatever the port throws that is not an outage.
 */
export async function askAdmission(
  settings: AccessSettings,
  credential: Pick<AdmissionRequest, 'key' | 'address'>,
  charge: AccessCharge,
  words: CredentialWords,
): Promise<Exclude<KeyAuthentication, { kind: 'none' }>> {
  const { cost, burst } = movesStudioMeters(settings) ? charge : NOTHING;
  let answer: Admission | AdmissionRefusal;
  try {
    answer = await settings.admission.admit({
      key: credential.key,
      cost,
      burst,
      address: credential.address,
    });
  } catch (error) {
    if (!isOutage(error)) throw error;
    settings.onOutage(error);
    return { kind: 'refused', refusal: refusalOfOutage(error), at: settings.clock(), owner: null };
  }
  // A door tells the meters that it moves: its own are known only once they are asked.
  const quotas = movesStudioMeters(settings) && settings.meters === null ? answer.quotas : [];
  return answer.admitted
    ? { kind: 'admitted', principal: new ApiKeyPrincipal(words.tell(answer), settings, quotas) }
    : { kind: 'refused', refusal: words.refusalOf(answer), at: answer.at, owner: ownerOf(answer) };
}

/** A service with a table of its own spends nothing that is the studio's. */
function movesStudioMeters({ actions }: AccessSettings): boolean {
  return actions.resource === STUDIO_ACTIONS.resource;
}

function ownerOf({ keyId, accountId, memberId }: AdmissionRefusal): KeyOwner | null {
  return keyId === null || accountId === null ? null : { keyId, accountId, memberId };
}
