import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import type { AccountView } from '../account/account.view.js';
import { toAccountView } from '../account/to-account-view.js';
import { operatorCaller } from './operator-caller.js';

const REASON_LENGTH_MAX = 200;

/**
 * Refuses every key and session of an account from its next request on; nothing is deleted. Repeating it changes nothing.
 *
 * @param reason - For the audit log, cut to 200 characters; null for none.
 */
export async function suspendAccount(
  ctx: StudioContext,
  accountId: string,
  reason: string | null,
): Promise<Outcome<AccountView>> {
  const kept = reason === null ? null : [...reason].slice(0, REASON_LENGTH_MAX).join('');
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const account = await repositories.accounts.lockById(accountId);
    if (account === null) return refuseNotFound('account');
    if (account.suspendedAt !== null) return succeed(toAccountView(account));
    await repositories.accounts.suspend(accountId, kept, now);
    await audit(repositories, operatorCaller(account), now, {
      action: 'suspend_account',
      target: { kind: 'account', id: accountId, name: account.name },
      details: { reason: kept },
    });
    return succeed(toAccountView({ ...account, suspendedAt: now }));
  });
}
