import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { hasWayIn } from '../people/has-way-in.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { requireFreshProof } from '../people/require-fresh-proof.js';
import { dropUselessRecoveryCodes } from '../second-factors/recovery-codes.js';
import type { PasskeyIdInput, RenamePasskeyInput } from './passkey.inputs.js';
import { toPasskeyView, type PasskeyView } from './passkey.view.js';

/** Gives a passkey of the signed-in person another name. `not_found` for absent ones and other people's alike. */
export async function renamePasskey(
  ctx: StudioContext,
  session: CurrentSession,
  { id, name }: RenamePasskeyInput,
): Promise<Outcome<PasskeyView>> {
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, session, now);
    if (user === null) return refuseEndedSession();
    const passkeys = await repositories.secondFactors.listPasskeys(user.id);
    const passkey = passkeys.find((each) => each.id === id.toLowerCase());
    if (passkey === undefined) return refuseNotFound('passkey');
    if (passkey.name === name) return succeed(toPasskeyView(passkey));
    await repositories.secondFactors.renamePasskey(user.id, passkey.id, name);
    await audit(repositories, session.caller, now, {
      action: 'rename_passkey',
      target: { kind: 'user', id: user.id, name: user.name },
      details: { before: passkey.name, after: name },
    });
    return succeed(toPasskeyView({ ...passkey, name }));
  });
}

/**
 * Removes a passkey of the signed-in person: it signs in no more.
 *
 * @returns Nothing; `proof_required`, `not_found` for absent ones and other people's alike, or `conflict` when it is the
 *   only way to sign in that the person has.
 */
export async function removePasskey(
  ctx: StudioContext,
  session: CurrentSession,
  { id }: PasskeyIdInput,
): Promise<Outcome<null>> {
  const refused = requireFreshProof(session, ctx.clock());
  if (refused !== null) return refused;
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, session, now);
    if (user === null) return refuseEndedSession();
    const passkeys = await repositories.secondFactors.listPasskeys(user.id);
    const passkey = passkeys.find((each) => each.id === id.toLowerCase());
    if (passkey === undefined) return refuseNotFound('passkey');
    await repositories.secondFactors.deletePasskey(user.id, passkey.id);
    if (!(await hasWayIn(ctx, repositories, user))) {
      return refuseConflict('This passkey is your only way to sign in. Set a password first.');
    }
    await dropUselessRecoveryCodes(repositories, user.id, now);
    await audit(repositories, session.caller, now, {
      action: 'remove_passkey',
      target: { kind: 'user', id: user.id, name: user.name },
      details: { passkey: passkey.name },
    });
    return succeed(null);
  });
}
