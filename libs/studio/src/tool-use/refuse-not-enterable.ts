import { refuse } from '../core/outcome.js';

/** What is said of a target that is absent, another account's, or not for this caller; every door says just this. */
export const NO_SUCH_TARGET = 'There is no such connection or agent, or this key may not use it.';

/** Refuses a target with the one body for what is absent, another account's, or not for this caller. */
export function refuseNotEnterable(): ReturnType<typeof refuse> {
  return refuse({
    code: 'not_found',
    detail: NO_SUCH_TARGET,
  });
}
