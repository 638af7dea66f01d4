import { refuse } from '../core/outcome.js';

/** Refuses a target with the one body for what is absent, another account's, or not for this caller. */
export function refuseNotEnterable(): ReturnType<typeof refuse> {
  return refuse({
    code: 'not_found',
    detail: 'There is no such connection or agent, or this key may not use it.',
  });
}
