import { holdLock, type HeldLock } from './hold-lock.js';

/**
 * Locks the end of an account's audit log, which holds up every mutation just before it commits: calls come to a halt at
 * the end of their work.
 */
export async function holdAuditHead(url: string, accountId: string): Promise<HeldLock> {
  return holdLock(url, 'select from paretostudio.audit_heads where account_id = $1 for update', [accountId]);
}
