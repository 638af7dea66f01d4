import { refuse } from '../core/outcome.js';
import type { CurrentSession } from './read-session.js';

const MINUTE_MS = 60_000;

/** How long a session counts as freshly proved, after signing in and after each proof in it: 10 minutes. */
export const FRESH_PROOF_MS = 10 * MINUTE_MS;

/**
 * Refuses what wants the person themselves, not whoever found the browser open: changes of how to sign in, and what
 * cannot be taken back.
 *
 * @param now - A session that was proved exactly {@link FRESH_PROOF_MS} before it has to be proved anew.
 * @returns Null when the session was freshly proved; else `proof_required`: the person proves themselves
 *   (`POST /v1/auth/re-prove`) and tries again.
 */
export function requireFreshProof(
  session: Pick<CurrentSession, 'provedAt'>,
  now: Date,
): ReturnType<typeof refuse> | null {
  const { provedAt } = session;
  if (provedAt !== null && now.getTime() - provedAt.getTime() < FRESH_PROOF_MS) return null;
  return refuse({
    code: 'proof_required',
    detail: 'Show that it is you: give your password, use a passkey, or sign in again. Then try once more.',
  });
}
