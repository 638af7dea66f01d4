import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import { toPasskeyView } from '../passkeys/passkey.view.js';
import { relyingPartyOf } from '../passkeys/relying-party.js';
import { refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { FRESH_PROOF_MS, requireFreshProof } from '../people/require-fresh-proof.js';
import type { SecondFactorsView } from './second-factors.view.js';

/** Tells the signed-in person what they sign in with: nothing secret. */
export async function getSecondFactors(
  ctx: StudioContext,
  session: CurrentSession,
): Promise<Outcome<SecondFactorsView>> {
  const { users, secondFactors } = ctx.storage.repositories;
  const user = session.caller.userId === null ? null : await users.findById(session.caller.userId);
  if (user === null) return refuseEndedSession();
  const passkeys = await secondFactors.listPasskeys(user.id);
  const totp = await secondFactors.findTotp(user.id);
  return succeed({
    hasPassword: user.passwordHash !== null,
    provedUntil: provedUntil(session, ctx.clock()),
    passkeys: passkeys.map(toPasskeyView),
    passkeyOrigin: relyingPartyOf(ctx.publicOrigin)?.origin ?? null,
    authenticatorAppSince: toText(totp?.confirmedAt ?? null),
    recoveryCodesLeft: await secondFactors.countRecoveryCodes(user.id),
  });
}

function provedUntil(session: CurrentSession, now: Date): string | null {
  const { provedAt } = session;
  return provedAt === null || requireFreshProof(session, now) !== null
    ? null
    : toText(new Date(provedAt.getTime() + FRESH_PROOF_MS));
}
