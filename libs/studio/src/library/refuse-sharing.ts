import type { Repositories } from '@paretostudio/entities';
import { findPlan } from '@paretostudio/quotas';
import type { Caller } from '../core/caller.js';
import { refuse } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';

/** The feature of a plan that lets members share records. */
const SHARED_LIBRARY = 'shared_library';

/**
 * Refuses to share anything in an account whose plan has no shared library; null where it has. Locks the account, so that
 * the plan stays as it is until the transaction ends.
 */
export async function refuseSharing(
  { accounts }: Repositories,
  { accountId }: Caller,
): Promise<ReturnType<typeof refuse> | null> {
  const account = await accounts.lockById(accountId);
  if (account === null) return refuseNotFound('account');
  const plan = findPlan(account.planId);
  if (plan?.features.includes(SHARED_LIBRARY) === true) return null;
  return refuse({
    code: 'plan_required',
    detail:
      `The plan ${plan?.title ?? account.planId} does not include a shared library. ` +
      'What is shared already stays so; to share more, change the plan.',
    plan: account.planId,
    feature: SHARED_LIBRARY,
  });
}
