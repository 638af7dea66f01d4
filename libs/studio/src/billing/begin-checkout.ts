import type { BillingCustomer } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import type { BeginCheckoutInput } from './begin-checkout.input.js';
import type { BillingPageView } from './billing-page.view.js';
import { billingPageOf } from './billing-page-of.js';
import type { PaymentProvider } from './payment-provider.js';
import { refuseUnlessFounder } from './refuse-billing.js';
import { withPayments } from './with-payments.js';

/**
 * Opens the payment provider's page on which the founder pays for a plan. Nothing changes by it: the plan follows the
 * subscription, once the provider tells of it.
 *
 * @param input - Validated as {@link BeginCheckoutInput}.
 * @returns Where to send the browser; `permission_denied` for anybody but the founder in a session, `conflict` while
 *   a plan is paid for already (it is changed in the portal), `unavailable` while the provider does not answer.
 */
export async function beginCheckout(
  ctx: StudioContext,
  caller: Caller,
  { plan }: BeginCheckoutInput,
): Promise<Outcome<BillingPageView>> {
  const refused = refuseUnlessFounder(caller);
  if (refused !== null) return refused;
  return withPayments(ctx, async (payments) => {
    const customer = await findOrAddCustomer(ctx, caller, payments);
    if (!customer.ok) return customer;
    if (customer.value.planId !== null) {
      return refuseConflict(
        'A plan is paid for already. Change or end it where the subscription is managed.',
      );
    }
    const account = await ctx.storage.repositories.accounts.findById(caller.accountId);
    if (account === null) return refuseNotFound('account');
    const page = billingPageOf(ctx);
    const url = await payments.openCheckout({
      customerId: customer.value.customerId,
      accountId: account.id,
      plan,
      seats: plan === 'team' ? Math.max(account.memberCount, 1) : 1,
      successUrl: `${page}?checkout=done`,
      cancelUrl: page,
    });
    return succeed({ url });
  });
}

/** The customer that the account is; made and audited when it is none yet. */
async function findOrAddCustomer(
  ctx: StudioContext,
  caller: Caller,
  payments: PaymentProvider,
): Promise<Outcome<BillingCustomer>> {
  const { accounts, billing, users } = ctx.storage.repositories;
  const known = await billing.findByAccount(caller.accountId);
  if (known !== null) return succeed(known);
  const account = await accounts.findById(caller.accountId);
  const founder = caller.userId === null ? null : await users.findById(caller.userId);
  if (account === null || founder === null) return refuseNotFound('account');
  const customerId = await payments.addCustomer({ id: account.id, name: account.name, email: founder.email });
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const customer = await repositories.billing.addCustomer(account.id, payments.name, customerId, now);
    await audit(repositories, caller, now, {
      action: 'add_billing_customer',
      target: { kind: 'account', id: account.id, name: account.name },
      details: { provider: payments.name },
    });
    return succeed(customer);
  });
}
