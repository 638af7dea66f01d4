import type { MemberView } from '../account/member.view.js';
import { mutate } from '../core/mutate.js';
import type { Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { handOver } from '../members/hand-over.js';
import type { MemberRef } from './change-member.js';
import { operatorCaller } from './operator-caller.js';

/**
 * Makes a member the founder of the account; who was it becomes an admin. For accounts whose founder is gone.
 *
 * @returns The new founder; `not_found`, or `conflict` for a suspended member and for the founder.
 */
export async function transferAccountAsOperator(
  ctx: StudioContext,
  { accountId, memberId }: MemberRef,
): Promise<Outcome<MemberView>> {
  return mutate(ctx, async (repositories) => {
    const account = await repositories.accounts.lockById(accountId);
    const live = account === null ? [] : await repositories.members.listByAccount(accountId);
    const from = live.find(({ role }) => role === 'founder');
    if (account === null || from === undefined) return refuseNotFound('account');
    return handOver(repositories, operatorCaller(account), { from, toId: memberId }, ctx.clock());
  });
}
