import type { Meter } from '@paretostudio/quotas';
import type { refuse } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { INVITATIONS_PER_DAY } from './invitation-limits.js';

const SENT: Meter = { name: 'invitations', title: 'Invitations a day', unit: 'invitations', window: 'day' };

/** Counts a link that an account is about to send, and refuses it when there were too many this UTC day. */
export async function throttleInvitations(
  ctx: StudioContext,
  accountId: string,
): Promise<ReturnType<typeof refuse> | null> {
  const draws = [{ meter: SENT, limit: INVITATIONS_PER_DAY, cost: 1 }];
  const decision = await ctx.throttle.take({ subject: `invitations-of:${accountId}`, draws });
  return decision.admitted
    ? null
    : refuseConflict(
        `This account has sent ${INVITATIONS_PER_DAY} invitations today. Send further ones tomorrow (UTC).`,
      );
}
