import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import type { AccountView } from '../account/account.view.js';
import { toAccountView } from '../account/to-account-view.js';
import { operatorCaller } from './operator-caller.js';

/** Serves a suspended account again, from its next request on. Repeating it changes nothing. */
export async function resumeAccount(ctx: StudioContext, accountId: string): Promise<Outcome<AccountView>> {
  return mutate(ctx, async (repositories) => {
    const account = await repositories.accounts.lockById(accountId);
    if (account === null) return refuseNotFound('account');
    if (account.suspendedAt === null) return succeed(toAccountView(account));
    await repositories.accounts.resume(accountId);
    await audit(repositories, operatorCaller(account), ctx.clock(), {
      action: 'resume_account',
      target: { kind: 'account', id: accountId, name: account.name },
    });
    return succeed(toAccountView({ ...account, suspendedAt: null }));
  });
}
