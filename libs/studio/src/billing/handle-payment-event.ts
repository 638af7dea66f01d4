import type { StudioContext } from '../core/studio-context.js';
import { followSubscription } from './follow-subscription.js';
import type { PaymentEvent, PaymentProvider } from './payment-provider.js';

/** What became of an event: carried out now, known from before, or about nobody who is a customer here. */
export type PaymentEventOutcome = 'done' | 'repeated' | 'ignored';

/**
 * Carries out an event of the payment provider: asks how the subscription stands now and follows it.
 *
 * An event is noted as carried out only afterwards, so that one that failed half-way is worked on again when it comes
 * again; and since what counts is the provider's present answer, nothing is done twice and no order is relied on.
 *
 * @throws {@link PaymentProviderUnavailableError} When the provider does not answer: the event is to come again.
 */
export async function handlePaymentEvent(
  ctx: StudioContext,
  payments: PaymentProvider,
  { id, customerId }: PaymentEvent,
): Promise<PaymentEventOutcome> {
  const { billing } = ctx.storage.repositories;
  if (customerId === null) return 'ignored';
  if (await billing.hasEvent(payments.name, id)) return 'repeated';
  const customer = await billing.findByCustomer(payments.name, customerId);
  if (customer === null) return 'ignored';
  await followSubscription(ctx, payments, customer);
  await billing.addEvent({ provider: payments.name, eventId: id, receivedAt: ctx.clock() });
  return 'done';
}
