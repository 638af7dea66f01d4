import type { StudioContext } from '../core/studio-context.js';
import { followSubscription } from './follow-subscription.js';
import type { PaymentProvider } from './payment-provider.js';

/** Accounts that one round works on; what is left waits for the next. */
const ACCOUNTS_MAX = 100;

/**
 * Makes each subscription that is paid by the member pay for as many as the account has now. One round; call it again
 * and again. The daily limit of an account follows its members at once and does not wait for this.
 *
 * @returns How many subscriptions were changed.
 * @throws {@link PaymentProviderUnavailableError} When the provider does not answer; those before it are done.
 */
export async function matchSeats(ctx: StudioContext, payments: PaymentProvider): Promise<number> {
  const { accounts, billing } = ctx.storage.repositories;
  let changed = 0;
  for (const accountId of await billing.listSeatsToMatch(ACCOUNTS_MAX)) {
    const [account, customer] = await Promise.all([
      accounts.findById(accountId),
      billing.findByAccount(accountId),
    ]);
    if (account === null || customer === null || customer.provider !== payments.name) continue;
    const subscription = await payments.readSubscription(customer.customerId);
    const seats = Math.max(account.memberCount, 1);
    if (subscription?.plan === 'team' && subscription.seats !== seats) {
      await payments.setSeats(subscription, seats);
      changed += 1;
    }
    await followSubscription(ctx, payments, customer);
  }
  return changed;
}
