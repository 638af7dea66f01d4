import type { Refusal } from '@paretostudio/admission';

/** Whoever sends what is not signed, or not by somebody who is known. */
export const NOT_SIGNED: Refusal = {
  code: 'invalid_signature',
  detail:
    'The report carries no signature of a known key over exactly these bytes; nothing in it was looked at.',
};

/** Where no reports are taken: what an address that is not there answers. */
export const NO_REPORTS: Refusal = {
  code: 'not_found',
  detail: 'There is nothing here, or nothing that you may see.',
};

/** More reports at once than are worked on; a report may be sent again without harm. */
export const BUSY: Refusal = {
  code: 'unavailable',
  detail: 'Other reports are worked on. Send this one again; nothing is done twice.',
  retryAfterSeconds: 5,
};
