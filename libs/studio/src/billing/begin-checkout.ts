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
import { followSubscription } from './follow-subscription.js';
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
    const customer = await customerToPay(ctx, caller, payments);
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

/**
 * The customer that the account is, as the provider has it now: an event about a payment may be late or lost, and nobody
 * is to pay twice for that.
 */
async function customerToPay(
  ctx: StudioContext,
  caller: Caller,
  payments: PaymentProvider,
): Promise<Outcome<BillingCustomer>> {
  const { billing } = ctx.storage.repositories;
  const known = await billing.findByAccount(caller.accountId);
  if (known === null) return addCustomer(ctx, caller, payments, null);
  if (known.planId !== null) return succeed(known);
  if (!(await payments.hasCustomer(known.customerId))) {
    return addCustomer(ctx, caller, payments, known.customerId);
  }
  await followSubscription(ctx, payments, known);
  return succeed((await billing.findByAccount(caller.accountId)) ?? known);
}

/** Makes the account a customer, audited; in the place of a former one that the provider has no more. */
async function addCustomer(
  ctx: StudioContext,
  caller: Caller,
  payments: PaymentProvider,
  formerId: string | null,
): Promise<Outcome<BillingCustomer>> {
  const { accounts, users } = ctx.storage.repositories;
  const account = await accounts.findById(caller.accountId);
  const founder = caller.userId === null ? null : await users.findById(caller.userId);
  if (account === null || founder === null) return refuseNotFound('account');
  const { id, name } = account;
  const customerId = await payments.addCustomer({ id, name, email: founder.email });
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    if (formerId !== null) await repositories.billing.replaceCustomer(id, formerId, customerId, now);
    const customer = await repositories.billing.addCustomer(id, payments.name, customerId, now);
    await audit(repositories, caller, now, {
      action: 'add_billing_customer',
      target: { kind: 'account', id, name },
      details: { provider: payments.name },
    });
    return succeed(customer);
  });
}
