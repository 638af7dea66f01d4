import type { Account, Member } from '@paretostudio/entities';
import { ALL_PERMISSIONS } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';

/**
 * Makes the caller that the operator of the server is at its command line: everything in one account.
 *
 * @param member - In whose name keys are made; null for work that is nobody's.
 */
export function operatorCaller(
  account: Pick<Account, 'id' | 'planId'>,
  member: Member | null = null,
): Caller {
  return {
    kind: 'operator',
    accountId: account.id,
    memberId: member?.id ?? null,
    userId: member?.userId ?? null,
    keyId: null,
    role: 'founder',
    plan: account.planId,
    permissions: ALL_PERMISSIONS,
    surface: 'cli',
    address: null,
    requestId: null,
    idempotencyKey: null,
  };
}
