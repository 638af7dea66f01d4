import type { Account, Member } from '@paretostudio/entities';
import { refuse } from '../core/outcome.js';

type Refused = ReturnType<typeof refuse>;
type Place = { readonly member: Member; readonly account: Account };

/**
 * Refuses a person whose membership or account is not served now.
 *
 * @returns Null when the person may come in.
 */
export function refuseUnservedMember(place: null): Refused;
export function refuseUnservedMember(place: Place | null): Refused | null;
export function refuseUnservedMember(place: Place | null): Refused | null {
  if (place === null) {
    return refuse({
      code: 'permission_denied',
      detail: 'This person is not a member of any account any more.',
    });
  }
  if (place.account.suspendedAt !== null) {
    return refuse({
      code: 'account_suspended',
      detail: 'The account is suspended. Ask the operator of this server.',
    });
  }
  if (place.member.suspendedAt !== null) {
    return refuse({
      code: 'permission_denied',
      detail: place.member.suspendedByPlan
        ? 'The plan of this account serves its founder alone. Nothing is lost: a plan with members lets everybody in again.'
        : 'This membership is suspended. Ask the founder or an admin of the account.',
    });
  }
  return null;
}
