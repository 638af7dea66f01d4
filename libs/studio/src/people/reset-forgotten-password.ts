import type { Repositories, User } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { digestSignInToken } from '../second-factors/sign-in-token.js';
import { endWaitingSignIns } from '../second-factors/end-waiting-sign-ins.js';
import { memberCaller } from './member-caller.js';
import type { PasswordChangeView } from './password-change.view.js';
import type { ResetForgottenPasswordInput } from './reset-forgotten-password.input.js';
import { throttleAddress } from './throttle.js';
import type { Visit } from './visit.js';

/**
 * Gives a person another password by the link of a mail, ends all sessions of that person and unlinks the accounts at
 * providers: whoever signed up with the address before, or got in otherwise, may have linked theirs. The link is used up,
 * and so are all others of that person. Nobody is signed in by it: second factors are still asked for.
 *
 * @param input - Validated as {@link ResetForgottenPasswordInput}.
 * @returns How many sessions ended; `invalid_link` when the token is unknown, over or used, or `sign_in_throttled`.
 */
export async function resetForgottenPassword(
  ctx: StudioContext,
  { token, password }: ResetForgottenPasswordInput,
  visit: Visit,
): Promise<Outcome<PasswordChangeView>> {
  const throttled = await throttleAddress(ctx, visit.address);
  if (throttled !== null) return throttled;
  const digest = digestSignInToken(ctx, token);
  const ref = digest === null ? null : ({ kind: 'password_reset', digest } as const);
  const { signInTokens } = ctx.storage.repositories;
  // Hashing is dear: it is done for links that are good now. Which is decided below, once more.
  const shown = ref === null ? null : await signInTokens.find({ ...ref, now: ctx.clock() });
  if (ref === null || shown?.userId == null) return refuseLink();
  const { userId } = shown;
  const passwordHash = await ctx.passwords.hash(password);
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await repositories.users.lockById(userId);
    const redeemed = await repositories.signInTokens.redeem({ ...ref, now });
    if (user === null || redeemed === null) return refuseLink();
    await repositories.users.updatePassword(user.id, passwordHash, now);
    await endWaitingSignIns(repositories, user.id);
    const unlinkedIdentities = await repositories.userIdentities.deleteByUser(user.id);
    const endedSessions = await repositories.sessions.deleteByUser(user.id);
    await auditReset(repositories, user, visit, now, { endedSessions, unlinkedIdentities });
    return succeed({ endedSessions });
  });
}

/** Tells the account that the person would work in; somebody who is a member of none leaves no trace. */
async function auditReset(
  repositories: Repositories,
  user: User,
  visit: Visit,
  now: Date,
  ended: { readonly endedSessions: number; readonly unlinkedIdentities: number },
): Promise<void> {
  const member = await repositories.members.findLiveByUser(user.id);
  const account = member === null ? null : await repositories.accounts.findById(member.accountId);
  if (member === null || account === null) return;
  await audit(repositories, memberCaller(member, account, visit), now, {
    action: 'reset_password',
    target: { kind: 'user', id: user.id, name: user.name },
    details: { ...ended, by: 'mail' },
  });
}

function refuseLink(): ReturnType<typeof refuse> {
  return refuse({
    code: 'invalid_link',
    detail: 'This link was used or is older than 30 minutes. Ask for a new one.',
  });
}
