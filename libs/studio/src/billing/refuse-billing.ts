import type { Caller } from '../core/caller.js';
import { refuse } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';

type Refused = ReturnType<typeof refuse>;

/** Refuses whoever is not the founder of the account in a session; null for the founder. */
export function refuseUnlessFounder(caller: Caller): Refused | null {
  if (caller.kind === 'session' && caller.role === 'founder') return null;
  return refuseDenied(
    caller.kind === 'session'
      ? 'Paying takes the role founder. Ask the founder of the account.'
      : 'A key cannot pay; sign in as the founder.',
  );
}

/** Refuses where no payment provider is set up. */
export function refuseNoPayments(): Refused {
  return refuse({ code: 'not_found', detail: 'Plans are not paid for on this server.' });
}

/** Refuses while the payment provider does not answer. */
export function refusePaymentOutage(): Refused {
  return refuse({
    code: 'unavailable',
    detail: 'The payment provider does not answer at the moment; nothing was changed. Try again in a minute.',
    retryAfterSeconds: 60,
  });
}
