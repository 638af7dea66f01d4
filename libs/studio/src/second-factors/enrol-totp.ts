import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { requireFreshProof } from '../people/require-fresh-proof.js';
import { throttleCodes } from '../people/throttle.js';
import type { FactorAddedView } from './factor-added.view.js';
import { dropUselessRecoveryCodes, makeFirstRecoveryCodes } from './recovery-codes.js';
import { refuseFactor } from './refuse-factor.js';
import type { TotpCodeInput } from './totp-code.input.js';
import type { TotpEnrolmentView } from './totp-enrolment.view.js';
import { makeTotp, sealTotp, stepOfCode } from './totp.js';

/**
 * Makes the secret for the authenticator app of the signed-in person. It asks nothing of anybody until a code of it was
 * sent back; asked again before, it makes another.
 *
 * @returns `proof_required`, `conflict` when there is an app already, or `invalid_session`.
 */
export async function beginTotp(
  ctx: StudioContext,
  session: CurrentSession,
): Promise<Outcome<TotpEnrolmentView>> {
  const refused = requireFreshProof(session, ctx.clock());
  if (refused !== null) return refused;
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, session, now);
    if (user === null) return refuseEndedSession();
    const present = await repositories.secondFactors.findTotp(user.id);
    if (present !== null && present.confirmedAt !== null) return refusePresent();
    const { secret, uri } = makeTotp(user.email);
    await repositories.secondFactors.putTotp({
      userId: user.id,
      ...sealTotp(ctx, user.id, secret),
      lastStep: 0,
      createdAt: now,
      confirmedAt: null,
    });
    return succeed({ secret, uri });
  });
}

/**
 * Makes the authenticator app of the signed-in person count, when a code shows that it has the secret: from now on it
 * is asked for beside a password. The code is used up.
 *
 * @param input - Validated as {@link TotpCodeInput}.
 * @returns The recovery codes when it is the first factor, shown this once; `invalid_second_factor`, `proof_required`,
 *   `sign_in_throttled`, `not_found` when none was begun, `conflict` when it counts already, or `invalid_session`.
 */
export async function confirmTotp(
  ctx: StudioContext,
  session: CurrentSession,
  { code }: TotpCodeInput,
): Promise<Outcome<FactorAddedView>> {
  const refused = requireFreshProof(session, ctx.clock());
  if (refused !== null) return refused;
  const throttled = session.caller.userId === null ? null : await throttleCodes(ctx, session.caller.userId);
  if (throttled !== null) return throttled;
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, session, now);
    if (user === null) return refuseEndedSession();
    const totp = await repositories.secondFactors.findTotp(user.id);
    if (totp === null) return refuseNotFound('authenticator app');
    if (totp.confirmedAt !== null) return refusePresent();
    const step = stepOfCode(ctx, totp, code, now);
    if (step === null || !(await repositories.secondFactors.useTotpStep(user.id, step)))
      return refuseFactor();
    await repositories.secondFactors.confirmTotp(user.id, now);
    const recoveryCodes = await makeFirstRecoveryCodes(repositories, user.id, now);
    await audit(repositories, session.caller, now, {
      action: 'add_authenticator_app',
      target: { kind: 'user', id: user.id, name: user.name },
    });
    return succeed({ recoveryCodes });
  });
}

/** Removes the authenticator app of the signed-in person. `proof_required`, `not_found`, or `invalid_session`. */
export async function removeTotp(ctx: StudioContext, session: CurrentSession): Promise<Outcome<null>> {
  const refused = requireFreshProof(session, ctx.clock());
  if (refused !== null) return refused;
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, session, now);
    if (user === null) return refuseEndedSession();
    if (!(await repositories.secondFactors.deleteTotp(user.id))) return refuseNotFound('authenticator app');
    await dropUselessRecoveryCodes(repositories, user.id, now);
    await audit(repositories, session.caller, now, {
      action: 'remove_authenticator_app',
      target: { kind: 'user', id: user.id, name: user.name },
    });
    return succeed(null);
  });
}

function refusePresent(): ReturnType<typeof refuseConflict> {
  return refuseConflict('There is an authenticator app already. Remove it first to set up another.');
}
