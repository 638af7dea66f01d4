import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { memberCaller } from './member-caller.js';
import { digestSessionToken } from './session-token.js';
import type { Visit } from './visit.js';

/** Ends the session of a token. Always succeeds: when there is none, it is over already. */
export async function signOut(
  ctx: StudioContext,
  token: string,
  visit: Visit,
): Promise<Outcome<{ readonly ended: boolean }>> {
  const digest = digestSessionToken(token, ctx.cookieSecret);
  if (digest === null) return succeed({ ended: false });
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const live = await repositories.sessions.findLiveByDigest(digest, now);
    const ended = await repositories.sessions.deleteByDigest(digest);
    if (ended && live !== null) {
      const { user, member, account } = live;
      await audit(repositories, memberCaller(member, account, visit), now, {
        action: 'sign_out',
        target: { kind: 'user', id: user.id, name: user.name },
      });
    }
    return succeed({ ended });
  });
}
