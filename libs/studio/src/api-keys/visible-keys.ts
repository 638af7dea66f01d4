import type { ApiKey, Repositories } from '@paretostudio/entities';
import { roleAtLeast } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';

/** Whether a caller sees and revokes the keys of every member: a founder, an admin, an operator. */
export function seesAllKeys(caller: Caller): boolean {
  return caller.kind === 'operator' || roleAtLeast(caller.role, 'admin');
}

/** Whether a key of the account is one that the caller may know of. */
export function isVisibleKey(caller: Caller, key: ApiKey): boolean {
  return key.accountId === caller.accountId && (seesAllKeys(caller) || key.memberId === caller.memberId);
}

/**
 * Locks a key together with the one that the call was made with, in the order of their ids, so that two calls never
 * wait for each other.
 *
 * @returns The key, null when the caller may not know of it; and the calling key, null when the call was not made with
 *   one. Both as they are now, not as admission saw them.
 */
export async function lockVisibleKey(
  repositories: Repositories,
  caller: Caller,
  id: string,
): Promise<{ readonly key: ApiKey | null; readonly callingKey: ApiKey | null }> {
  const ids = caller.keyId === null ? [id] : [...new Set([id, caller.keyId])].sort();
  const locked = new Map<string, ApiKey>();
  for (const each of ids) {
    const found = await repositories.apiKeys.lockById(caller.accountId, each);
    if (found !== null) locked.set(each, found);
  }
  const key = locked.get(id) ?? null;
  return {
    key: key !== null && isVisibleKey(caller, key) ? key : null,
    callingKey: caller.keyId === null ? null : (locked.get(caller.keyId) ?? null),
  };
}
