import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { findPlace } from './find-place.js';
import { memberCaller } from './member-caller.js';
import { openSession, type OpenedSession } from './open-session.js';
import { refuseUnservedMember } from './refuse-unserved-member.js';
import type { SignInInput } from './sign-in.input.js';
import { throttleAddress, throttleEmail } from './throttle.js';
import type { Visit } from './visit.js';

/**
 * Begins a session for a person who knows the password.
 *
 * An unknown e-mail address is answered like a wrong password, after the same work. Suspensions are told only to who
 * knows the password.
 *
 * @param input - Validated as {@link SignInInput}.
 * @returns The session with the token for its cookie; `invalid_credentials`, `sign_in_throttled`, `account_suspended`,
 *   or `permission_denied` when the person is no member of any account.
 */
export async function signIn(
  ctx: StudioContext,
  input: SignInInput,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  const throttled = (await throttleAddress(ctx, visit.address)) ?? (await throttleEmail(ctx, input.email));
  if (throttled !== null) return throttled;
  const user = await ctx.storage.repositories.users.findByEmail(input.email);
  const matches = await ctx.passwords.verify(user?.passwordHash ?? null, input.password);
  if (user === null || !matches) return refuseCredentials();
  const place = await findPlace(ctx, user);
  if (place === null) return refuseUnservedMember(null);
  const refused = refuseUnservedMember(place);
  if (refused !== null) return refused;
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    // Checking took a while: a password that was changed meanwhile has ended all sessions, this one to come as well.
    const current = await repositories.users.lockById(user.id);
    if (current?.passwordHash !== user.passwordHash) return refuseCredentials();
    const session = await openSession(ctx, repositories, { user, ...place }, visit, now);
    await audit(repositories, memberCaller(place.member, place.account, visit), now, {
      action: 'sign_in',
      target: { kind: 'user', id: user.id, name: user.name },
    });
    return succeed(session);
  });
}

function refuseCredentials(): ReturnType<typeof refuse> {
  return refuse({
    code: 'invalid_credentials',
    detail: 'E-mail address and password do not belong together. Check both and try again.',
  });
}
