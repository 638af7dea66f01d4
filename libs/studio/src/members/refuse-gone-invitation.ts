import { refuse } from '../core/outcome.js';

/** Refuses a link that does not hold, for whatever reason, with one body: nobody learns whether it ever did. */
export function refuseGoneInvitation(): ReturnType<typeof refuse> {
  return refuse({
    code: 'not_found',
    detail:
      'This invitation does not hold. It was accepted or taken back, it is older than 7 days, or a newer one was sent. Ask for another.',
  });
}
