import { PaymentProviderUnavailableError } from './payment-provider-unavailable-error.js';

/** The payment provider answers, but refuses what it is asked about one customer; others are not concerned. */
export class PaymentProviderRefusedError extends PaymentProviderUnavailableError {
  override readonly name = 'PaymentProviderRefusedError';
}
