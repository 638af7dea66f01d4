import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { requireFreshProof } from '../people/require-fresh-proof.js';
import { methodsOf } from './methods-of.js';
import { replaceRecoveryCodes } from './recovery-codes.js';
import type { RecoveryCodesView } from './recovery-codes.view.js';

/**
 * Gives the signed-in person new recovery codes; the ones from before work no more.
 *
 * @returns `proof_required`, `conflict` when there is no second factor that they could stand in for, or
 *   `invalid_session`.
 */
export async function renewRecoveryCodes(
  ctx: StudioContext,
  session: CurrentSession,
): Promise<Outcome<RecoveryCodesView>> {
  const refused = requireFreshProof(session, ctx.clock());
  if (refused !== null) return refused;
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, session, now);
    if (user === null) return refuseEndedSession();
    if ((await methodsOf(repositories, user.id)).length === 0) {
      return refuseConflict(
        'Recovery codes stand in for a second factor. Add a passkey or an authenticator app first.',
      );
    }
    const recoveryCodes = await replaceRecoveryCodes(repositories, user.id, now);
    await audit(repositories, session.caller, now, {
      action: 'renew_recovery_codes',
      target: { kind: 'user', id: user.id, name: user.name },
    });
    return succeed({ recoveryCodes });
  });
}
