import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { hasWayIn } from '../people/has-way-in.js';
import { endWaitingSignIns } from '../second-factors/end-waiting-sign-ins.js';
import { refuseLastWayIn } from './identity-refusals.js';
import type { LinkedIdentityIdInput } from './linked-identity-id.input.js';

/**
 * Takes an identity from the signed-in person: it lets nobody in any more, nor does a sign-in that waits for a second
 * factor. Sessions that began with it go on.
 *
 * @param input - Validated as {@link LinkedIdentityIdInput}.
 * @returns `not_found` for an absent identity and another person's alike, `conflict` with the reason `last_way_in` when
 *   the person could not sign in any more, or `invalid_session` when the session was ended meanwhile.
 */
export async function unlinkIdentity(
  ctx: StudioContext,
  current: Pick<CurrentSession, 'caller' | 'sessionId'>,
  { id }: LinkedIdentityIdInput,
): Promise<Outcome<{ readonly unlinked: true }>> {
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, current, now);
    if (user === null) return refuseEndedSession();
    const identities = await repositories.userIdentities.listByUser(user.id);
    const identity = identities.find((each) => each.id === id);
    if (identity === undefined) return refuseNotFound('linked account');
    await repositories.userIdentities.deleteOfUser(user.id, identity.id);
    // Judged by what is left, under the lock of the person that every change of ways to sign in takes.
    if (!(await hasWayIn(ctx, repositories, user))) return refuseLastWayIn();
    await endWaitingSignIns(repositories, user.id);
    await audit(repositories, current.caller, now, {
      action: 'unlink_identity',
      target: { kind: 'user', id: user.id, name: user.name },
      details: { issuer: identity.issuer, label: identity.label },
    });
    return succeed({ unlinked: true });
  });
}
