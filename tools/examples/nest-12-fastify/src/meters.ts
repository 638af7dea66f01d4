import type { ServiceMeters } from '@paretostudio/passport-api-key';
import type { Meter, QuotaStore } from '@paretostudio/quotas';

const TRANSLATIONS_A_DAY: Meter = {
  name: 'translations',
  title: 'Translations a day',
  unit: 'translations',
  window: 'day',
};

/** Each account has 3 translations a day, on a paid plan 10,000; exact over all processes that share the store. */
export function translationMeters(store: QuotaStore): ServiceMeters {
  return {
    store,
    draws: ({ plan }, { cost }) => [{ meter: TRANSLATIONS_A_DAY, limit: plan === 'free' ? 3 : 10_000, cost }],
  };
}
