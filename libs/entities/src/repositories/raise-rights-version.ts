import type { EntityManager } from 'typeorm';

/** Notes the account in the transaction as well, for the triggers of changes that are made by hand. */
const RAISE = `update paretostudio.account_meters set version = version + 1 where account_id = $1
  returning set_config('paretostudio.raised', account_id::text, true)`;

/**
 * Raises the version of everybody's rights in an account, and locks the account's meter until the transaction ends.
 *
 * An admission that saw an older version and waited for this lock counts nothing and decides again, so once the
 * transaction has committed, no request is let in by rights from before it. Keep what follows in the transaction
 * short: the account's requests wait for it.
 */
export async function raiseRightsVersion(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query(RAISE, [accountId]);
}
