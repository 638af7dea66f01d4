import { refuse } from '../core/outcome.js';

/** Refuses what was shown as a second factor, without telling what is wrong with it. */
export function refuseFactor(): ReturnType<typeof refuse> {
  return refuse({
    code: 'invalid_second_factor',
    detail:
      'That did not fit. A code of the app changes every 30 seconds and is good once; so is a recovery code.',
  });
}
