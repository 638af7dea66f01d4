import type { User } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseField } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import { judgeAssertion, noteAssertion, type PasskeyAssertion } from '../passkeys/judge-assertion.js';
import { askForPasskey } from '../passkeys/passkey-options.js';
import type { PasskeyOptionsView } from '../passkeys/passkey-options.view.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { FRESH_PROOF_MS } from '../people/require-fresh-proof.js';
import { throttleEmail } from '../people/throttle.js';
import type { FreshProofView } from './fresh-proof.view.js';
import type { ReProveInput } from './re-prove.input.js';

/** Asks the browser for a passkey of the signed-in person. `conflict` when there is none, or `invalid_session`. */
export async function beginPasskeyProof(
  ctx: StudioContext,
  session: CurrentSession,
): Promise<Outcome<PasskeyOptionsView>> {
  return mutate(ctx, async (repositories) => {
    const user = await holdSession(repositories, session, ctx.clock());
    if (user === null) return refuseEndedSession();
    const passkeys = await repositories.secondFactors.listPasskeys(user.id);
    if (passkeys.length === 0)
      return refuseConflict('You have no passkey. Give your password, or sign in again.');
    return askForPasskey(ctx, repositories, { ...useIn(session), userId: user.id });
  });
}

/**
 * Makes a session freshly proved: its person is there, and not somebody else at the same browser.
 *
 * @param input - Validated as {@link ReProveInput}.
 * @returns Until when; `invalid_credentials`, `sign_in_throttled`, or `invalid_session` when it was ended meanwhile.
 */
export async function reProve(
  ctx: StudioContext,
  session: CurrentSession,
  { password, passkey }: ReProveInput,
): Promise<Outcome<FreshProofView>> {
  if ((password === undefined) === (passkey === undefined)) {
    return refuseField('password', 'is given, or `passkey`: one of them');
  }
  const { userId } = session.caller;
  const user = userId === null ? null : await ctx.storage.repositories.users.findById(userId);
  if (user === null) return refuseEndedSession();
  const throttled = await throttleEmail(ctx, user.email);
  if (throttled !== null) return throttled;
  const assertion = passkey === undefined ? null : await judgeAssertion(ctx, useIn(session), passkey);
  const holds =
    password === undefined
      ? assertion?.passkey.userId === user.id
      : await ctx.passwords.verify(user.passwordHash, password);
  if (!holds) return refuseProof();
  return noteProof(ctx, session, user, assertion);
}

async function noteProof(
  ctx: StudioContext,
  session: CurrentSession,
  user: User,
  assertion: PasskeyAssertion | null,
): Promise<Outcome<FreshProofView>> {
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const current = await holdSession(repositories, session, now);
    if (current === null) return refuseEndedSession();
    if (current.passwordHash !== user.passwordHash) return refuseProof();
    if (assertion !== null && !(await noteAssertion(repositories, assertion, now))) return refuseProof();
    await repositories.sessions.noteProof(session.sessionId, now);
    await audit(repositories, session.caller, now, {
      action: 're_prove',
      target: { kind: 'user', id: user.id, name: current.name },
      details: { method: assertion === null ? 'password' : 'passkey' },
    });
    return succeed({ provedUntil: toText(new Date(now.getTime() + FRESH_PROOF_MS)) });
  });
}

/** A challenge for a proof is good in the session that asked for it alone. */
function useIn({ sessionId }: CurrentSession): { readonly kind: 'passkey_proof'; readonly boundTo: string } {
  return { kind: 'passkey_proof', boundTo: sessionId };
}

function refuseProof(): ReturnType<typeof refuse> {
  return refuse({ code: 'invalid_credentials', detail: 'The password or the passkey is not right.' });
}
