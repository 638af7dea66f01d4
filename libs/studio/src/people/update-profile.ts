import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { holdSession, refuseEndedSession } from './hold-session.js';
import type { CurrentSession } from './read-session.js';
import type { SessionView } from './session.view.js';
import type { UpdateProfileInput } from './update-profile.input.js';

/**
 * Gives the signed-in person another name, in every account and from the next read on. The account keeps its name.
 *
 * @param input - Validated as {@link UpdateProfileInput}.
 * @returns The session with the new name; `invalid_session` when it was ended meanwhile. The name that the person has
 *   already is no change and leaves no audit event.
 */
export async function updateProfile(
  ctx: StudioContext,
  current: CurrentSession,
  { name }: UpdateProfileInput,
): Promise<Outcome<SessionView>> {
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, current, now);
    if (user === null) return refuseEndedSession();
    const view = { ...current.view, user: { ...current.view.user, name } };
    if (user.name === name) return succeed(view);
    await repositories.users.updateName(user.id, name);
    await audit(repositories, current.caller, now, {
      action: 'update_profile',
      target: { kind: 'user', id: user.id, name },
      details: { before: user.name, after: name },
    });
    return succeed(view);
  });
}
