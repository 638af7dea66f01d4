/** The payment provider does not answer, or answers what is of no use. Nothing of the cause is meant for clients. */
export class PaymentProviderUnavailableError extends Error {
  override readonly name: string = 'PaymentProviderUnavailableError';
}
