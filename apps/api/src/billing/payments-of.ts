import type { Config, Logger } from '@paretostudio/host';
import type { PaymentProvider } from '@paretostudio/studio';

/**
 * Makes the payment provider that the configuration names. Its library is read only where it is used.
 *
 * @returns Null where plans are not paid for on this server.
 */
export async function paymentsOf(config: Config, logger: Logger): Promise<PaymentProvider | null> {
  const { billing, stripeSecretKey, stripeWebhookSecret, stripePricePro, stripePriceTeam } = config;
  if (billing !== 'stripe') return null;
  const { StripePayments } = await import('./stripe-payments.js');
  return new StripePayments({
    secretKey: required(stripeSecretKey),
    webhookSecret: required(stripeWebhookSecret),
    prices: { pro: required(stripePricePro), team: required(stripePriceTeam) },
    onFailure: (cause) => logger.warn({ err: cause }, 'Stripe does not do what it was asked to'),
  });
}

/** The configuration refuses to be read without them. */
function required(value: string | null): string {
  if (value === null) throw new TypeError('The configuration of Stripe is not complete.');
  return value;
}
