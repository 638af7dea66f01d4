import { refuse } from '../core/outcome.js';
import { LIVE_KEYS_PER_MEMBER_MAX } from './api-key-limits.js';

/**
 * Refuses one more key when a member has as many live ones as a member may have. Exact while the member's row is locked.
 *
 * @param live - Keys of the member that are neither revoked nor expired, without the one to come.
 */
export function refuseBeyondKeyCap(live: number): ReturnType<typeof refuse> | null {
  if (live < LIVE_KEYS_PER_MEMBER_MAX) return null;
  return refuse({
    code: 'conflict',
    detail: `A member can have at most ${LIVE_KEYS_PER_MEMBER_MAX} live keys. Revoke one that is not needed.`,
    limit: LIVE_KEYS_PER_MEMBER_MAX,
    used: live,
  });
}
