import type { EntityManager } from 'typeorm';
import { AccountMeter } from '../entities/account-meter.entity.js';
import { Account } from '../entities/account.entity.js';
import { AuditHead } from '../entities/audit-head.entity.js';
import { isId } from '../is-id.js';
import { raiseRightsVersion } from './raise-rights-version.js';

/** What an account is made with; it has no member yet and is not suspended. */
export type NewAccount = Pick<Account, 'id' | 'name' | 'planId' | 'createdAt'>;

/** Bytes of an audit chain's hash before the first event. */
const EMPTY_CHAIN_HASH = Buffer.alloc(32);

/** Asks about accounts and changes what all their keys depend on. */
export class AccountsRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Adds an account with its meter and the beginning of its audit chain. Call it in a transaction. */
  async insert(account: NewAccount): Promise<void> {
    await this.manager.insert(Account, account);
    await this.manager.insert(AccountMeter, { accountId: account.id });
    await this.manager.insert(AuditHead, { accountId: account.id, seq: 0, hash: EMPTY_CHAIN_HASH });
  }

  async findById(id: string): Promise<Account | null> {
    return isId(id) ? this.manager.findOneBy(Account, { id }) : null;
  }

  /**
   * Finds an account and locks it until the transaction ends: the first lock of every transaction that counts what
   * the account has or changes who belongs to it, so that caps hold under concurrent creates.
   */
  async lockById(id: string): Promise<Account | null> {
    return isId(id)
      ? this.manager.findOne(Account, { where: { id }, lock: { mode: 'for_no_key_update' } })
      : null;
  }

  /** Puts the account on another plan, from its next request on. */
  async setPlan(id: string, planId: string): Promise<void> {
    await this.manager.update(Account, { id }, { planId });
    await raiseRightsVersion(this.manager, id);
  }

  /** Refuses every key and session of the account from the next request on. */
  async suspend(id: string, reason: string | null, at: Date): Promise<void> {
    await this.manager.update(Account, { id }, { suspendedAt: at, suspendedReason: reason });
    await raiseRightsVersion(this.manager, id);
  }

  /** Ends a suspension, from the next request on. */
  async resume(id: string): Promise<void> {
    await this.manager.update(Account, { id }, { suspendedAt: null, suspendedReason: null });
    await raiseRightsVersion(this.manager, id);
  }
}
