import type { Account, BillingCustomer, BillingState, Repositories } from '@paretostudio/entities';
import { putOnPlan } from '../account/put-on-plan.js';
import { mutate } from '../core/mutate.js';
import { succeed } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { PaymentProvider, Subscription } from './payment-provider.js';

/**
 * Asks the payment provider how a customer's subscription stands, and puts the account on the plan that is paid for,
 * from its next request on. What is above a smaller plan's caps stays.
 *
 * Safe to repeat and to run several at once: questions are numbered before they are asked, and an answer is passed over
 * when that to a later question was taken. An account whose subscription never paid for a plan keeps the plan that an
 * operator gave it.
 *
 * @throws {@link PaymentProviderUnavailableError} When the provider does not answer; nothing has changed then.
 */
export async function followSubscription(
  ctx: StudioContext,
  payments: PaymentProvider,
  { accountId, customerId }: Pick<BillingCustomer, 'accountId' | 'customerId'>,
): Promise<void> {
  const question = await ctx.storage.repositories.billing.ask(accountId);
  const subscription = await payments.readSubscription(customerId);
  await mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const account = await repositories.accounts.lockById(accountId);
    const before =
      account === null
        ? null
        : await repositories.billing.apply(accountId, question, stateOf(subscription), now);
    if (account !== null && before !== null) {
      await setPaidPlan(repositories, account, before, subscription, payments.name, now);
    }
    return succeed(null);
  });
}

function stateOf(subscription: Subscription | null): BillingState {
  return {
    subscriptionId: subscription?.id ?? null,
    status: subscription?.status ?? null,
    planId: subscription?.plan ?? null,
    seats: subscription?.seats ?? null,
    endsAt: subscription?.endsAt ?? null,
  };
}

async function setPaidPlan(
  { accounts, members, auditEvents }: Repositories,
  account: Account,
  before: BillingCustomer,
  subscription: Subscription | null,
  provider: string,
  now: Date,
): Promise<void> {
  const paid = subscription?.plan ?? null;
  const plan = paid ?? (before.planId === null ? account.planId : 'free');
  if (plan === account.planId) return;
  const effect = await putOnPlan({ accounts, members }, account, plan, now);
  await auditEvents.append({
    accountId: account.id,
    at: now,
    actorKind: 'system',
    action: 'set_plan',
    targetKind: 'account',
    targetId: account.id,
    targetName: account.name,
    details: {
      before: account.planId,
      after: plan,
      provider,
      status: subscription?.status ?? null,
      ...effect,
    },
    channel: 'system',
    address: null,
    requestId: null,
  });
}
