import type { EnvironmentValues } from './read-config.js';
import type { Program } from './variable.js';

/** Lists what `BILLING=stripe` cannot do without and is absent; empty for any other billing. */
export function billingProblems(values: EnvironmentValues, program: Program): string[] {
  if (values.billing !== 'stripe' || program !== 'api') return [];
  const needed = {
    'STRIPE_SECRET_KEY (or STRIPE_SECRET_KEY_FILE)': values.stripeSecretKey,
    'STRIPE_WEBHOOK_SECRET (or STRIPE_WEBHOOK_SECRET_FILE)': values.stripeWebhookSecret,
    STRIPE_PRICE_PRO: values.stripePricePro,
    STRIPE_PRICE_TEAM: values.stripePriceTeam,
  };
  const missing = Object.entries(needed).filter(([, value]) => value === null);
  const problems = missing.map(([name]) => `${name} must be set with BILLING=stripe`);
  const isOnePrice = values.stripePricePro !== null && values.stripePricePro === values.stripePriceTeam;
  return isOnePrice ? [...problems, 'STRIPE_PRICE_PRO and STRIPE_PRICE_TEAM must be two prices'] : problems;
}
