import type { Account, Member } from '@paretostudio/entities';
import { ALL_PERMISSIONS } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import type { Visit } from './visit.js';

/** Makes the caller that a person is in a session: all permissions, within the member's role and the account's plan. */
export function memberCaller(
  member: Pick<Member, 'id' | 'role' | 'userId'>,
  account: Pick<Account, 'id' | 'planId'>,
  visit: Visit,
): Caller {
  return {
    kind: 'session',
    accountId: account.id,
    memberId: member.id,
    userId: member.userId,
    keyId: null,
    role: member.role,
    plan: account.planId,
    permissions: ALL_PERMISSIONS,
    surface: 'console',
    address: visit.address,
    requestId: visit.requestId,
    idempotencyKey: visit.idempotencyKey ?? null,
  };
}
