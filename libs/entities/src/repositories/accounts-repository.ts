import type { EntityManager } from 'typeorm';
import { AccountMeter } from '../entities/account-meter.entity.js';
import { Account } from '../entities/account.entity.js';
import { ApiKey } from '../entities/api-key.entity.js';
import { AuditHead } from '../entities/audit-head.entity.js';
import { Member } from '../entities/member.entity.js';
import { User } from '../entities/user.entity.js';
import { isId } from '../is-id.js';
import { queryPrepared, type PreparedStatement } from './prepared.js';
import { raiseRightsVersion } from './raise-rights-version.js';
import { partialRowShapeOf, type RowShape } from './row-shape.js';

/** What an account is made with; it has no member yet and is not suspended. */
export type NewAccount = Pick<Account, 'id' | 'name' | 'planId' | 'createdAt'>;

/** Whose records to read: ids as admission or a session told them. */
export interface CallerIds {
  readonly accountId: string;
  readonly memberId: string | null;
  readonly keyId: string | null;
}

const ACCOUNT_PARTS = ['id', 'name'] as const;
const MEMBER_PARTS = ['id'] as const;
const USER_PARTS = ['id', 'name', 'email'] as const;
const KEY_PARTS = [
  'id',
  'name',
  'keyStart',
  'keyEnd',
  'expiresAt',
  'retiresAt',
  'humanConfirmation',
] as const;

/** What a caller is told of the records behind a call, as they stand now; null for what is not there. */
export interface CallerRecords {
  readonly account: Pick<Account, (typeof ACCOUNT_PARTS)[number]>;
  /** A removed one too. */
  readonly member: Pick<Member, (typeof MEMBER_PARTS)[number]> | null;
  /** The person who is that member. */
  readonly user: Pick<User, (typeof USER_PARTS)[number]> | null;
  /** A revoked one too. */
  readonly key: Pick<ApiKey, (typeof KEY_PARTS)[number]> | null;
}

type Shapes = { readonly [Name in keyof CallerRecords]: RowShape<NonNullable<CallerRecords[Name]>> };

interface CallerQuery extends Shapes {
  readonly statement: PreparedStatement;
}

/** Bytes of an audit chain's hash before the first event. */
const EMPTY_CHAIN_HASH = Buffer.alloc(32);

/** Asks about accounts and changes what all their keys depend on. */
export class AccountsRepository {
  #callerQuery: CallerQuery | null = null;

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

  /** Finds what a caller is told of the account, member, person and key that a call is made by, in one prepared read. */
  async findWithCaller({ accountId, memberId, keyId }: CallerIds): Promise<CallerRecords | null> {
    const ids = [accountId, memberId, keyId].map((id) => (id !== null && isId(id) ? id : null));
    const query = (this.#callerQuery ??= callerQuery(this.manager));
    const [row] = await queryPrepared(this.manager, query.statement, ids);
    if (row === undefined) {
      return null;
    }
    const memberAt = query.account.width;
    const userAt = memberAt + query.member.width;
    const keyAt = userAt + query.user.width;
    return {
      account: query.account.read(row, 0),
      member: present(query.member.read(row, memberAt)),
      user: present(query.user.read(row, userAt)),
      key: present(query.key.read(row, keyAt)),
    };
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

function callerQuery(manager: EntityManager): CallerQuery {
  const account = partialRowShapeOf(manager, Account, 'a', ACCOUNT_PARTS);
  const member = partialRowShapeOf(manager, Member, 'm', MEMBER_PARTS);
  const user = partialRowShapeOf(manager, User, 'u', USER_PARTS);
  const key = partialRowShapeOf(manager, ApiKey, 'k', KEY_PARTS);
  const text = `select ${account.columns}, ${member.columns}, ${user.columns}, ${key.columns}
    from paretostudio.accounts a
    left join paretostudio.members m on m.account_id = a.id and m.id = $2
    left join paretostudio.users u on u.id = m.user_id
    left join paretostudio.api_keys k on k.account_id = a.id and k.id = $3
    where a.id = $1`;
  return { statement: { name: 'account_with_caller', text }, account, member, user, key };
}

/** An outer join answers nulls alone where there is no record. */
function present<Entity extends { readonly id: string | null }>(entity: Entity): Entity | null {
  return entity.id === null ? null : entity;
}
