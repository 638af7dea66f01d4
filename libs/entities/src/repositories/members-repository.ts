import type { Role } from '@paretostudio/permissions';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { Account } from '../entities/account.entity.js';
import { Member } from '../entities/member.entity.js';
import { isId } from '../is-id.js';
import { raiseRightsVersion } from './raise-rights-version.js';

/** What a membership begins with. */
export type NewMember = Pick<Member, 'id' | 'accountId' | 'userId' | 'role' | 'createdAt'>;

/** Asks about memberships and changes them; every change holds from the member's next request on. */
export class MembersRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Finds a membership of the account, a removed one too. */
  async findById(accountId: string, id: string): Promise<Member | null> {
    return isId(accountId) && isId(id) ? this.manager.findOneBy(Member, { accountId, id }) : null;
  }

  /** As {@link findById}, and locks the membership until the transaction ends. */
  async lockById(accountId: string, id: string): Promise<Member | null> {
    return isId(accountId) && isId(id)
      ? this.manager.findOne(Member, { where: { accountId, id }, lock: { mode: 'for_no_key_update' } })
      : null;
  }

  /** Finds the first of {@link listLiveByUser}. */
  async findLiveByUser(userId: string): Promise<Member | null> {
    const [first = null] = await this.listLiveByUser(userId);
    return first;
  }

  /**
   * Lists the memberships of a person that were not removed, suspended ones too: the one that was opened last comes
   * first, those that were never opened come last, oldest first.
   */
  async listLiveByUser(userId: string): Promise<Member[]> {
    if (!isId(userId)) return [];
    const order = { openedAt: { direction: 'DESC', nulls: 'LAST' }, id: 'ASC' } as const;
    return this.manager.find(Member, { where: { userId, removedAt: IsNull() }, order });
  }

  /** Finds the membership of a person in an account that was not removed; a suspended one too. */
  async findLiveInAccount(accountId: string, userId: string): Promise<Member | null> {
    return isId(accountId) && isId(userId)
      ? this.manager.findOneBy(Member, { accountId, userId, removedAt: IsNull() })
      : null;
  }

  /** Lists the members of an account that were not removed, oldest first. */
  async listByAccount(accountId: string): Promise<Member[]> {
    return this.manager.find(Member, { where: { accountId, removedAt: IsNull() }, order: { id: 'ASC' } });
  }

  /**
   * Adds a member and counts it, which may raise the account's daily limit.
   *
   * @throws {@link StorageConflictError} `members_live_unique` if the user is a member already,
   *   `members_founder_unique` if the account has a founder.
   */
  async insert(member: NewMember): Promise<void> {
    await this.#addToCount(member.accountId, 1);
    await this.manager.insert(Member, member);
    await raiseRightsVersion(this.manager, member.accountId);
  }

  /** Notes that the person works in the account from now on: signing in opens it again. Changes no rights. */
  async markOpened(accountId: string, id: string, at: Date): Promise<void> {
    await this.manager.update(Member, { accountId, id }, { openedAt: at });
  }

  /** Gives a member another role. Answers whether there was such a member. */
  async setRole(accountId: string, id: string, role: Role): Promise<boolean> {
    return this.#change(accountId, id, { role });
  }

  /** Refuses the member's keys and sessions until {@link resume}. Answers whether there was such a member. */
  async suspend(accountId: string, id: string, at: Date): Promise<boolean> {
    return this.#change(accountId, id, { suspendedAt: at, suspendedByPlan: false });
  }

  /** Ends a suspension. Answers whether there was such a member. */
  async resume(accountId: string, id: string): Promise<boolean> {
    return this.#change(accountId, id, { suspendedAt: null, suspendedByPlan: false });
  }

  /**
   * Suspends all members but the founder, for a plan that has none, and ends their sessions in the account. Answers how
   * many; those who were suspended before stay as they were.
   */
  async suspendForPlan(accountId: string, at: Date): Promise<number> {
    const others = { accountId, role: Not<Role>('founder'), removedAt: IsNull(), suspendedAt: IsNull() };
    const { affected } = await this.manager.update(Member, others, {
      suspendedAt: at,
      suspendedByPlan: true,
    });
    await this.manager.query(
      `delete from paretostudio.sessions s using paretostudio.members m
       where m.account_id = $1 and m.suspended_by_plan and s.user_id = m.user_id and s.member_id = m.id`,
      [accountId],
    );
    await raiseRightsVersion(this.manager, accountId);
    return affected ?? 0;
  }

  /** Serves those again whom {@link suspendForPlan} suspended. Answers how many. */
  async resumeForPlan(accountId: string): Promise<number> {
    const left = { accountId, suspendedByPlan: true, removedAt: IsNull() };
    const { affected } = await this.manager.update(Member, left, {
      suspendedAt: null,
      suspendedByPlan: false,
    });
    await raiseRightsVersion(this.manager, accountId);
    return affected ?? 0;
  }

  /**
   * Ends a membership for ever and counts it off, which may lower the account's daily limit. Answers whether there
   * was such a member; one that was removed before is not counted off twice.
   */
  async remove(accountId: string, id: string, at: Date): Promise<boolean> {
    await this.#addToCount(accountId, 0);
    const removed = await this.#change(accountId, id, { removedAt: at });
    if (removed) {
      await this.#addToCount(accountId, -1);
    }
    return removed;
  }

  async #change(accountId: string, id: string, change: Partial<Member>): Promise<boolean> {
    const { affected } = await this.manager.update(Member, { accountId, id, removedAt: IsNull() }, change);
    await raiseRightsVersion(this.manager, accountId);
    return affected === 1;
  }

  /** Comes before the member's row, because accounts are locked before members; adding 0 only takes the lock. */
  async #addToCount(accountId: string, change: 1 | 0 | -1): Promise<void> {
    await this.manager.increment(Account, { id: accountId }, 'memberCount', change);
  }
}
