import type { Member, Repositories, User } from '@paretostudio/entities';
import { formatApiKeyMask } from '@paretostudio/key-crypto';
import { STUDIO_ACTIONS, visibleActions } from '@paretostudio/permissions';
import { findPlan } from '@paretostudio/quotas';
import { effectiveExpiry } from '../api-keys/api-key-status.js';
import type { Caller } from '../core/caller.js';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { rightsOf } from '../core/rights-of.js';
import { toText } from '../core/to-text.js';
import { NoInput } from '../validation/no-input.js';
import { readQuotas } from './read-quotas.js';
import { toQuotaViews } from './to-quota-views.js';
import { WhoamiView, type WhoamiKeyView, type WhoamiMemberView } from './whoami.view.js';

/** Tells a caller who it is, what it may do at this moment, and how much of the quota is left. */
export const whoami = defineOperation({
  action: 'whoami',
  input: NoInput,
  output: WhoamiView,
  async run(ctx, caller) {
    const { repositories } = ctx.storage;
    const [account, person, key, quotas] = await Promise.all([
      repositories.accounts.findById(caller.accountId),
      findPerson(repositories, caller),
      findKey(repositories, caller),
      readQuotas(ctx, caller),
    ]);
    if (account === null) return refuseNotFound('account');
    const plan = findPlan(caller.plan);
    return succeed({
      kind: caller.kind,
      account: { id: account.id, name: account.name },
      plan: { id: caller.plan, title: plan?.title ?? caller.plan, features: [...(plan?.features ?? [])] },
      member: person,
      key,
      permissions: caller.permissions,
      actions: visibleActions(rightsOf(caller), STUDIO_ACTIONS).map(({ name }) => name),
      quotas: toQuotaViews(quotas),
    });
  },
});

async function findPerson(repositories: Repositories, caller: Caller): Promise<WhoamiMemberView | null> {
  const { accountId, memberId, userId } = caller;
  if (memberId === null || userId === null) return null;
  const [member, user]: [Member | null, User | null] = await Promise.all([
    repositories.members.findById(accountId, memberId),
    repositories.users.findById(userId),
  ]);
  if (member === null || user === null) return null;
  return { id: member.id, role: caller.role, userId: user.id, name: user.name, email: user.email };
}

async function findKey(repositories: Repositories, caller: Caller): Promise<WhoamiKeyView | null> {
  const key =
    caller.keyId === null ? null : await repositories.apiKeys.findById(caller.accountId, caller.keyId);
  if (key === null) return null;
  return {
    id: key.id,
    name: key.name,
    mask: formatApiKeyMask({ start: key.keyStart, end: key.keyEnd }),
    expiresAt: toText(effectiveExpiry(key)),
    humanConfirmation: key.humanConfirmation,
  };
}
