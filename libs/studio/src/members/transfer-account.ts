import type { MemberView } from '../account/member.view.js';
import { mutate } from '../core/mutate.js';
import type { Outcome } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { requireFreshProof } from '../people/require-fresh-proof.js';
import { handOver } from './hand-over.js';
import { standingActor } from './standing-actor.js';
import type { TransferAccountInput } from './transfer-account.input.js';

/**
 * Makes another member the founder of the account; who was it becomes an admin. Both at once: the account has exactly
 * one founder at every instant. Holds from the next request of both.
 *
 * For the founder in a session that was freshly proved; never through a key.
 *
 * @param input - Validated as {@link TransferAccountInput}.
 * @returns The new founder; `permission_denied`, `not_found` for a member who is absent, removed or another account's,
 *   `conflict` for a suspended one and for the founder's own id, `proof_required` or `invalid_session`.
 */
export async function transferAccount(
  ctx: StudioContext,
  current: CurrentSession,
  { memberId }: TransferAccountInput,
): Promise<Outcome<MemberView>> {
  const { caller } = current;
  if (caller.role !== 'founder') return refuseOthers();
  const unproved = requireFreshProof(current, ctx.clock());
  if (unproved !== null) return unproved;
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, current, now);
    if (user === null) return refuseEndedSession();
    await repositories.accounts.lockById(caller.accountId);
    const actor = await standingActor(repositories, caller);
    if (!actor.ok) return actor;
    if (actor.value.role !== 'founder') return refuseOthers();
    return handOver(repositories, caller, { from: actor.value, toId: memberId }, now);
  });
}

function refuseOthers(): ReturnType<typeof refuseDenied> {
  return refuseDenied('Only the founder hands the account on.');
}
