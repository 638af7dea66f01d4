import type { Account } from '@paretostudio/entities';
import { findPlan, requestsPerDayOf } from '@paretostudio/quotas';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import type { KeyBounds } from './key-bounds.js';
import { readAllowedCidrs, readExpiry, readPermissions } from './read-bounds.js';

/** The bounds of a key as an input writes them; what is absent is taken from elsewhere. */
export interface WrittenBounds {
  readonly permissions?: unknown;
  readonly expiresAt?: string | null;
  readonly allowedCidrs?: readonly string[] | null;
  readonly requestsPerDay?: number | null;
  readonly humanConfirmation?: boolean;
}

/**
 * Reads the bounds of a key from an input.
 *
 * @param otherwise - What holds for fields that the input leaves out.
 * @param account - Whose plan bounds the own daily limit, as of now.
 * @returns The bounds, or the first field that is wrong.
 */
export function readBoundsInput(
  input: WrittenBounds,
  otherwise: KeyBounds,
  account: Account,
  now: Date,
): Outcome<KeyBounds> {
  const permissions =
    input.permissions === undefined ? succeed(otherwise.permissions) : readPermissions(input.permissions);
  if (!permissions.ok) return permissions;
  const expiresAt =
    input.expiresAt === undefined ? succeed(otherwise.expiresAt) : readExpiry(input.expiresAt, now);
  if (!expiresAt.ok) return expiresAt;
  const allowedCidrs =
    input.allowedCidrs === undefined ? succeed(otherwise.allowedCidrs) : readAllowedCidrs(input.allowedCidrs);
  if (!allowedCidrs.ok) return allowedCidrs;
  const requestsPerDay =
    input.requestsPerDay === undefined
      ? succeed(otherwise.requestsPerDay)
      : readOwnLimit(input.requestsPerDay, account);
  if (!requestsPerDay.ok) return requestsPerDay;
  return succeed({
    permissions: permissions.value,
    expiresAt: expiresAt.value,
    allowedCidrs: allowedCidrs.value,
    requestsPerDay: requestsPerDay.value,
    humanConfirmation: input.humanConfirmation ?? otherwise.humanConfirmation,
  });
}

function readOwnLimit(input: number | null, account: Account): Outcome<number | null> {
  const plan = findPlan(account.planId);
  if (plan === null) throw new Error('The account has a plan that this version does not know.');
  const limit = requestsPerDayOf(plan, account.memberCount);
  if (input !== null && input > limit) {
    return refuseField(
      'requestsPerDay',
      `must be at most ${limit}, the daily limit of the plan ${plan.title}`,
    );
  }
  return succeed(input);
}
