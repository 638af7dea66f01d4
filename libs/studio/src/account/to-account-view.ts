import type { Account } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { AccountView } from './account.view.js';

/** Shows an account. */
export function toAccountView(account: Account): AccountView {
  return {
    id: account.id,
    name: account.name,
    plan: account.planId,
    memberCount: account.memberCount,
    suspendedAt: toText(account.suspendedAt),
    createdAt: toText(account.createdAt),
  };
}
