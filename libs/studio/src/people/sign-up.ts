import { newId, StorageConflictError, type Repositories, type User } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseDenied } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { digestInvitationToken } from '../members/invitation-token.js';
import { auditJoin, joinAccount } from '../members/join-account.js';
import { refuseGoneInvitation } from '../members/refuse-gone-invitation.js';
import { makeAccount } from './make-account.js';
import { memberCaller } from './member-caller.js';
import { openSession, type OpenedSession } from './open-session.js';
import type { SignUpInput } from './sign-up.input.js';
import { throttleAddress } from './throttle.js';
import type { Visit } from './visit.js';

/**
 * Makes a person, an account on the plan Free with that person as founder, and a session in it: all or nothing. With an
 * invitation, the person joins its account instead and gets none of their own, also where sign-up is closed.
 *
 * The password is hashed before the e-mail address is looked at, so a taken one takes as long to answer.
 *
 * @param input - Validated as {@link SignUpInput}.
 * @returns The session with the token for its cookie; `conflict` when the address is taken, `sign_in_throttled`, or
 *   `permission_denied` when sign-up is closed; what {@link joinAccount} refuses of an invitation.
 */
export async function signUp(
  ctx: StudioContext,
  input: SignUpInput,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  const { invitation } = input;
  if (ctx.signUp === 'closed' && invitation === undefined) {
    return refuseDenied('Sign-up is closed on this server. Ask its operator for an account.');
  }
  const throttled = await throttleAddress(ctx, visit.address);
  if (throttled !== null) return throttled;
  const digest = invitation === undefined ? null : digestInvitationToken(invitation, ctx.cookieSecret);
  if (invitation !== undefined && !(await isOpen(ctx, digest))) return refuseGoneInvitation();
  const passwordHash = await ctx.passwords.hash(input.password);
  const user = newUser(input, passwordHash, ctx.clock());
  return orEmailTaken(() =>
    mutate(ctx, (repositories) =>
      invitation === undefined
        ? makeOwn(ctx, repositories, user, visit)
        : joinOther(ctx, repositories, user, digest, visit),
    ),
  );
}

/** Before a password is hashed for nothing; whether the invitation holds is decided when it is used. */
async function isOpen({ storage }: StudioContext, digest: Uint8Array | null): Promise<boolean> {
  return digest !== null && (await storage.repositories.invitations.findOpenByDigest(digest)) !== null;
}

function newUser({ email, name }: SignUpInput, passwordHash: string, now: Date): User {
  return { id: newId(), email, name, passwordHash, passwordChangedAt: now, createdAt: now };
}

async function makeOwn(
  ctx: StudioContext,
  repositories: Repositories,
  user: User,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  const now = user.createdAt;
  const made = await makeAccount(repositories, user, { name: user.name, planId: 'free' }, now);
  const session = await openSession(ctx, repositories, { user, ...made }, visit, now);
  await audit(repositories, memberCaller(made.member, made.account, visit), now, {
    action: 'sign_up',
    target: { kind: 'account', id: made.account.id, name: made.account.name },
  });
  return succeed(session);
}

async function joinOther(
  ctx: StudioContext,
  repositories: Repositories,
  user: User,
  digest: Uint8Array | null,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  const now = user.createdAt;
  await repositories.users.insert(user);
  const joined = await joinAccount(repositories, user, digest, now);
  if (!joined.ok) return joined;
  const session = await openSession(ctx, repositories, { user, ...joined.value.place }, visit, now);
  await auditJoin(repositories, user, joined.value, visit, now);
  return succeed(session);
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
