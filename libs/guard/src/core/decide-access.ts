import type { Refusal } from '@paretostudio/admission';
import type { AccessRequirement } from './access-requirement.js';
import type { AccessSettings } from './access-settings.js';
import type { ApiKeyPrincipal } from './api-key-principal.js';
import { authenticateKey } from './authenticate-key.js';
import { explainDenial } from './explain-denial.js';
import type { HttpRequest } from './http-request.js';
import type { KeyOwner } from './key-owner.js';
import { takeMeters } from './take-meters.js';

/**
 * Whether a request may make a call.
 *
 * - `granted`: the key was let in and has the right.
 * - `refused`: a key was sent; final, whoever else is asked. `owner` tells whose key it was, when it is known, and
 *   `principal` who called, when the key itself was let in.
 * - `none`: no key of ours was sent; `refusal` is the answer when nobody else lets the request in.
 *
 * `at` is the instant that the meters in the refusal are told for: what `problemHeaders` wants to know.
 */
export type AccessDecision =
  | { readonly kind: 'granted'; readonly principal: ApiKeyPrincipal }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly at: Date;
      readonly owner: KeyOwner | null;
      readonly principal: ApiKeyPrincipal | null;
    }
  | { readonly kind: 'none'; readonly refusal: Refusal; readonly at: Date };

/**
 * Decides with the API key of a request whether it may make a call: credential, origin, admission, rights, own meters,
 * in that order. It knows no framework: a door of any kind is this function and an answer written from what it returns.
 *
 * A request whose key is let in is counted once by admission, also when the rights then refuse the call; a service's
 * own meters count granted calls alone.
 *
 * @throws Whatever admission and meters throw that is not an outage; an outage is the refusal `unavailable`.
 */
export async function decideAccess(
  settings: AccessSettings,
  requirement: AccessRequirement,
  req: HttpRequest,
): Promise<AccessDecision> {
  const authentication = await authenticateKey(settings, req, requirement);
  if (authentication.kind === 'none') return authentication;
  if (authentication.kind === 'refused') return { ...authentication, principal: null };
  const { principal } = authentication;
  const denial = explainDenial(settings, principal, requirement);
  if (denial !== null) return refused(principal, denial);
  if (settings.meters === null) return { kind: 'granted', principal };
  const taking = await takeMeters(settings, principal, requirement);
  return taking.refusal === null
    ? { kind: 'granted', principal: taking.principal }
    : refused(principal, taking.refusal);
}

function refused(principal: ApiKeyPrincipal, refusal: Refusal): AccessDecision {
  return { kind: 'refused', refusal, at: principal.at, owner: principal, principal };
}
