import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import type { AccountDetailView } from './account-detail.view.js';
import { toAccountView } from './to-account-view.js';

/** Shows the caller's account and how many records it keeps. Not through a key: its plan and meters are in `whoami`. */
export async function getAccount(ctx: StudioContext, caller: Caller): Promise<Outcome<AccountDetailView>> {
  if (caller.kind === 'api-key') return refuseDenied('A key cannot read the account; sign in.');
  const { accounts, ...kinds } = ctx.storage.repositories;
  const [account, prompts, agents, skills, connections] = await Promise.all([
    accounts.findById(caller.accountId),
    kinds.prompts.countByAccount(caller.accountId),
    kinds.agents.countByAccount(caller.accountId),
    kinds.skills.countByAccount(caller.accountId),
    kinds.connections.countByAccount(caller.accountId),
  ]);
  if (account === null) return refuseNotFound('account');
  return succeed({ ...toAccountView(account), saved: { prompts, agents, skills, connections } });
}
