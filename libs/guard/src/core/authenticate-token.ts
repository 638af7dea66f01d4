import { type AdmissionRefusal, type Refusal, refusalOf } from '@paretostudio/admission';
import { bindToken, parseApiKey } from '@paretostudio/key-crypto';
import type { AccessCharge } from './access-requirement.js';
import type { AccessSettings } from './access-settings.js';
import type { AccessTokens } from './access-tokens.js';
import { askAdmission } from './ask-admission.js';
import type { KeyAuthentication } from './authenticate-key.js';
import type { HttpRequest } from './http-request.js';

/** An access token that a request carries. */
export interface PresentedToken {
  /** Exactly as it came; begins as tokens do. */
  readonly presented: string;
  readonly req: HttpRequest;
  readonly charge: AccessCharge;
}

/**
 * Decides whether the access token of a request lets it in, and counts the request when it does.
 *
 * What admission is asked about is the token bound to the resource of the request: a token for another resource is
 * unknown here. Malformed, unknown, expired, revoked and of another resource are one code, `invalid_access_token`, with
 * the challenge; all else is as for keys.
 *
 * @throws Whatever the admission port throws that is not an outage.
 */
export async function authenticateToken(
  settings: AccessSettings,
  tokens: AccessTokens,
  { presented, req, charge }: PresentedToken,
): Promise<KeyAuthentication> {
  const invalid = (detail: string): Refusal => {
    const challenge = tokens.challengeOf(req);
    return { code: 'invalid_access_token', detail, ...(challenge === null ? {} : { challenge }) };
  };
  const refused = (detail: string) =>
    ({ kind: 'refused', refusal: invalid(detail), at: settings.clock(), owner: null }) as const;

  const parsed = parseApiKey(presented, tokens);
  if (!parsed.ok) return refused(MALFORMED);
  const resource = tokens.resourceOf(req);
  if (resource === null) return refused(NO_RESOURCE);
  const credential = { key: bindToken(parsed.key, resource), address: settings.clientAddress(req) };
  return askAdmission(settings, credential, charge, {
    refusalOf: (answer) => tokenRefusalOf(answer, invalid),
    // Every token ends within the hour; that is no news for whoever holds one.
    tell: (answer) => ({ ...answer, sunsetAt: null }),
  });
}

const MALFORMED = 'The access token is damaged or was not sent whole.';
const NO_RESOURCE = 'No access token is taken at this address.';

const DETAILS = {
  invalid_api_key: 'The access token is unknown, was replaced by a newer one, or is for another resource.',
  api_key_revoked: 'The access of this app was revoked, or its member was removed or suspended.',
  api_key_expired: 'The access token has expired. Get a new one with the refresh token.',
} as const;

function tokenRefusalOf(answer: AdmissionRefusal, invalid: (detail: string) => Refusal): Refusal {
  switch (answer.code) {
    case 'invalid_api_key':
    case 'api_key_revoked':
    case 'api_key_expired':
      return invalid(DETAILS[answer.code]);
    case 'account_suspended':
      return {
        ...refusalOf(answer),
        detail: 'The account of this app is suspended. Ask the operator of this server.',
      };
    default:
      return refusalOf(answer);
  }
}
