import type { EntityManager } from 'typeorm';

/**
 * Raises the version of everybody's rights in an account, and locks the account's meter until the transaction ends.
 *
 * An admission that saw an older version and waited for this lock counts nothing and decides again, so once the
 * transaction has committed, no request is let in by rights from before it. Keep what follows in the transaction
 * short: the account's requests wait for it.
 */
export async function raiseRightsVersion(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query('update paretostudio.account_meters set version = version + 1 where account_id = $1', [
    accountId,
  ]);
}
