import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { billingPageOf } from '../billing/billing-page-of.js';
import type { AccountView } from './account.view.js';
import { putOnPlan } from './put-on-plan.js';
import type { SetPlanInput } from './set-plan.input.js';
import { toAccountView } from './to-account-view.js';

/**
 * Puts the caller's account on another plan, from its next request on, with no key change. What is above a smaller
 * plan's cap stays readable and deletable; members beside the founder are suspended on a plan without members.
 *
 * For the founder in a session, or an operator; never through a key.
 *
 * @param input - Validated as {@link SetPlanInput}.
 * @returns The account as it is now; `permission_denied`, or `plan_required` with the place to go when billing is
 *   managed elsewhere.
 */
export async function setPlan(
  ctx: StudioContext,
  caller: Caller,
  input: SetPlanInput,
): Promise<Outcome<AccountView>> {
  if (caller.kind === 'api-key') return refuseDenied('A key cannot change the plan; sign in as the founder.');
  if (caller.kind === 'session' && caller.role !== 'founder') {
    return refuseDenied('Changing the plan takes the role founder. Ask the founder of the account.');
  }
  if (caller.kind === 'session' && ctx.billing !== 'self-service') return refuseElsewhere(ctx, caller);
  return mutate(ctx, async (repositories) => {
    const account = await repositories.accounts.lockById(caller.accountId);
    if (account === null) return refuseNotFound('account');
    if (account.planId === input.plan) return succeed(toAccountView(account));
    const now = ctx.clock();
    const effect = await putOnPlan(repositories, account, input.plan, now);
    await audit(repositories, caller, now, {
      action: 'set_plan',
      target: { kind: 'account', id: account.id, name: account.name },
      details: { before: account.planId, after: input.plan, ...effect },
    });
    return succeed(toAccountView({ ...account, planId: input.plan }));
  });
}

function refuseElsewhere(ctx: StudioContext, caller: Caller): ReturnType<typeof refuse> {
  const page = ctx.billing === 'stripe' ? billingPageOf(ctx) : ctx.billingUrl;
  const where = page === null ? 'Ask the operator of this server.' : `Go to ${page}.`;
  return refuse({
    code: 'plan_required',
    detail: `The plan of this account is not changed here. ${where}`,
    plan: caller.plan,
  });
}
