import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { billingPageOf } from './billing-page-of.js';
import type { BillingPageView } from './billing-page.view.js';
import { refuseUnlessFounder } from './refuse-billing.js';
import { withPayments } from './with-payments.js';

/**
 * Opens the payment provider's page where the founder changes or ends the subscription and finds invoices.
 *
 * @returns Where to send the browser; `permission_denied` for anybody but the founder in a session, `conflict` when
 *   nothing was ever paid for, `unavailable` while the provider does not answer.
 */
export async function openBillingPortal(
  ctx: StudioContext,
  caller: Caller,
): Promise<Outcome<BillingPageView>> {
  const refused = refuseUnlessFounder(caller);
  if (refused !== null) return refused;
  return withPayments(ctx, async (payments) => {
    const customer = await ctx.storage.repositories.billing.findByAccount(caller.accountId);
    if (customer === null) return refuseConflict('Nothing was paid for yet. Choose a plan first.');
    return succeed({ url: await payments.openPortal(customer.customerId, billingPageOf(ctx)) });
  });
}
