import type { Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { PaymentProvider } from './payment-provider.js';
import { PaymentProviderUnavailableError } from './payment-provider-unavailable-error.js';
import { refuseNoPayments, refusePaymentOutage } from './refuse-billing.js';

/** Works with the payment provider: refuses where there is none, and as `unavailable` while it does not answer. */
export async function withPayments<T>(
  { payments }: StudioContext,
  work: (payments: PaymentProvider) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (payments === null) return refuseNoPayments();
  try {
    return await work(payments);
  } catch (error) {
    if (error instanceof PaymentProviderUnavailableError) return refusePaymentOutage();
    throw error;
  }
}
