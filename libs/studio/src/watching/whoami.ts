import type { CallerRecords } from '@paretostudio/entities';
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
    const [records, quotas] = await Promise.all([
      ctx.storage.repositories.accounts.findWithCaller(caller),
      readQuotas(ctx, caller),
    ]);
    if (records === null) return refuseNotFound('account');
    const { account } = records;
    const plan = findPlan(caller.plan);
    return succeed({
      kind: caller.kind,
      account: { id: account.id, name: account.name },
      plan: { id: caller.plan, title: plan?.title ?? caller.plan, features: [...(plan?.features ?? [])] },
      member: toMemberView(records, caller),
      key: toKeyView(records),
      permissions: caller.permissions,
      actions: visibleActions(rightsOf(caller), STUDIO_ACTIONS).map(({ name }) => name),
      quotas: toQuotaViews(quotas),
    });
  },
});

function toMemberView({ member, user }: CallerRecords, { role }: Caller): WhoamiMemberView | null {
  if (member === null || user === null) return null;
  return { id: member.id, role, userId: user.id, name: user.name, email: user.email };
}

function toKeyView({ key }: CallerRecords): WhoamiKeyView | null {
  if (key === null) return null;
  return {
    id: key.id,
    name: key.name,
    mask: formatApiKeyMask({ start: key.keyStart, end: key.keyEnd }),
    expiresAt: toText(effectiveExpiry(key)),
    humanConfirmation: key.humanConfirmation,
  };
}
