import type { RefusedField } from '@paretostudio/admission';
import { refuse } from './outcome.js';

type Refused = ReturnType<typeof refuse>;

/**
 * Refuses with the one body for what is absent, another account's, or invisible to the caller.
 *
 * @param what - The kind alone, such as `API key`; never an id, so that the bodies are equal.
 */
export function refuseNotFound(what: string): Refused {
  return refuse({ code: 'not_found', detail: `There is no such ${what}.` });
}

/** Refuses what contradicts the present state. */
export function refuseConflict(detail: string): Refused {
  return refuse({ code: 'conflict', detail });
}

/** Refuses one field of the input for a reason that only storage or the plan knows. */
export function refuseField(path: string, message: string): Refused {
  const field: RefusedField = { path, message };
  return refuse({ code: 'invalid_request', detail: `The field \`${path}\` ${message}.`, fields: [field] });
}

/** Refuses for want of a right, in words of its own. */
export function refuseDenied(detail: string, action?: string): Refused {
  return refuse({ code: 'permission_denied', detail, ...(action === undefined ? {} : { action }) });
}
