import { newId, StorageConflictError } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseDenied } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { makeAccount } from './make-account.js';
import { memberCaller } from './member-caller.js';
import { openSession, type OpenedSession } from './open-session.js';
import type { SignUpInput } from './sign-up.input.js';
import { throttleAddress } from './throttle.js';
import type { Visit } from './visit.js';

/**
 * Makes a person, an account on the plan Free with that person as founder, and a session in it: all or nothing.
 *
 * The password is hashed before the e-mail address is looked at, so a taken one takes as long to answer.
 *
 * @param input - Validated as {@link SignUpInput}.
 * @returns The session with the token for its cookie; `conflict` when the address is taken, `sign_in_throttled`, or
 *   `permission_denied` when sign-up is closed.
 */
export async function signUp(
  ctx: StudioContext,
  input: SignUpInput,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  if (ctx.signUp === 'closed') {
    return refuseDenied('Sign-up is closed on this server. Ask its operator for an account.');
  }
  const throttled = await throttleAddress(ctx, visit.address);
  if (throttled !== null) return throttled;
  const passwordHash = await ctx.passwords.hash(input.password);
  const now = ctx.clock();
  const user = {
    id: newId(),
    email: input.email,
    name: input.name,
    passwordHash,
    passwordChangedAt: now,
    createdAt: now,
  };
  return orEmailTaken(() =>
    mutate(ctx, async (repositories) => {
      const made = await makeAccount(repositories, user, { name: input.name, planId: 'free' }, now);
      const session = await openSession(ctx, repositories, { user, ...made }, visit, now);
      await audit(repositories, memberCaller(made.member, made.account, visit), now, {
        action: 'sign_up',
        target: { kind: 'account', id: made.account.id, name: made.account.name },
      });
      return succeed(session);
    }),
  );
}

/** Runs a mutation that adds a person, and refuses it when the e-mail address is taken. */
export async function orEmailTaken<T>(mutation: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await mutation();
  } catch (error) {
    if (error instanceof StorageConflictError && error.constraint === 'users_email_unique') {
      return refuseConflict('There is a user with this e-mail address already. Sign in instead.');
    }
    throw error;
  }
}
