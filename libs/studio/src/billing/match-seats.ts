import type { StudioContext } from '../core/studio-context.js';
import { followSubscription } from './follow-subscription.js';
import type { PaymentProvider } from './payment-provider.js';
import { PaymentProviderRefusedError } from './payment-provider-refused-error.js';

/** Accounts that one round works on; what is left waits for the next. */
const ACCOUNTS_MAX = 100;

/** How one round is told to end, and whom it tells. */
export interface SeatRoundOptions {
  /** Ends the round after the account that it is at. */
  readonly signal?: AbortSignal;
  /** Hears of an account whose seats the provider refuses to change; the round goes on. */
  readonly onRefused?: (accountId: string, error: PaymentProviderRefusedError) => void;
}

/**
 * Makes each subscription that is paid by the member pay for as many as the account has now, and any other for one: a
 * change of the plan at the provider may keep the number. One round; call it again and again. The daily limit of an
 * account follows its members at once and does not wait for this.
 *
 * @returns How many subscriptions were changed.
 * @throws {@link PaymentProviderUnavailableError} When the provider does not answer; those before it are done.
 */
export async function matchSeats(
  ctx: StudioContext,
  payments: PaymentProvider,
  { signal, onRefused }: SeatRoundOptions = {},
): Promise<number> {
  let changed = 0;
  for (const accountId of await ctx.storage.repositories.billing.listSeatsToMatch(ACCOUNTS_MAX)) {
    if (signal?.aborted === true) break;
    try {
      if (await matchSeatsOf(ctx, payments, accountId)) changed += 1;
    } catch (error) {
      if (!(error instanceof PaymentProviderRefusedError)) throw error;
      onRefused?.(accountId, error);
    }
  }
  return changed;
}

async function matchSeatsOf(
  ctx: StudioContext,
  payments: PaymentProvider,
  accountId: string,
): Promise<boolean> {
  const { accounts, billing } = ctx.storage.repositories;
  const [account, customer] = await Promise.all([
    accounts.findById(accountId),
    billing.findByAccount(accountId),
  ]);
  if (account === null || customer === null || customer.provider !== payments.name) return false;
  const subscription = await payments.readSubscription(customer.customerId);
  const seats = subscription?.plan === 'team' ? Math.max(account.memberCount, 1) : 1;
  const isToChange = subscription !== null && subscription.plan !== null && subscription.seats !== seats;
  if (isToChange) await payments.setSeats(subscription, seats);
  await followSubscription(ctx, payments, customer);
  return isToChange;
}
