import type { Refusal } from '@paretostudio/admission';

/** An event that is not signed by the payment provider over exactly these bytes, or too long ago. */
export const NOT_SIGNED: Refusal = {
  code: 'invalid_signature',
  detail: 'The event carries no valid signature over exactly these bytes; nothing in it was looked at.',
};

/** Where nothing is paid for: what an address that is not there answers. */
export const NO_PAYMENTS: Refusal = {
  code: 'not_found',
  detail: 'There is nothing here, or nothing that you may see.',
};

/** While the provider does not answer what it is asked about an event: it delivers the event again. */
export const PROVIDER_SILENT: Refusal = {
  code: 'unavailable',
  detail: 'The payment provider could not be asked about this event. Deliver it again.',
  retryAfterSeconds: 60,
};
