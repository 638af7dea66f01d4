import type { EntityManager } from 'typeorm';
import { Notice } from '../entities/notice.entity.js';
import { isId } from '../is-id.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';

/** Most unread notices that are counted. */
export const UNREAD_COUNTED_MAX = 100;

/** What a notice is made with. */
export type NewNotice = Omit<Notice, 'spreadAt'>;

/** Who reads: a member sees what concerns it and, as founder or admin, what is for those. */
export interface NoticeReader {
  readonly accountId: string;
  readonly memberId: string;
  /** Whether the member is founder or admin now. */
  readonly isManager: boolean;
}

/** A notice as one member has it. */
export interface NoticeOfReader extends Pick<Notice, 'id' | 'kind' | 'facts' | 'createdAt'> {
  /** Null while that member has not read it. */
  readonly readAt: Date | null;
}

/** Keeps notices, and who has read them. */
export class NoticesRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Adds notices whose dedupe key is new in their account. One that another transaction is adding is waited for, and
   * left out once that has committed.
   *
   * @returns The ids of those that were added.
   */
  async insert(notices: readonly NewNotice[]): Promise<string[]> {
    if (notices.length === 0) return [];
    const rows: { readonly id: string }[] = await this.manager.query(INSERT, [
      notices.map(({ id }) => id),
      notices.map(({ accountId }) => accountId),
      notices.map(({ memberId }) => memberId),
      notices.map(({ forManagers }) => forManagers),
      notices.map(({ kind }) => kind),
      notices.map(({ facts }) => JSON.stringify(facts)),
      notices.map(({ dedupeKey }) => dedupeKey),
      notices.map(({ createdAt }) => createdAt),
    ]);
    return rows.map(({ id }) => id);
  }

  /** Lists what a member is told, newest first. */
  async list(reader: NoticeReader, request: PageRequest): Promise<Page<NoticeOfReader>> {
    const limit = pageLimitOf(request);
    const cursor = request.cursor ?? null;
    if (!isReader(reader) || (cursor !== null && !isId(cursor))) return { items: [], nextCursor: null };
    const rows: NoticeOfReader[] = await this.manager.query(LIST, [...valuesOf(reader), cursor, limit + 1]);
    return pageOf(rows, limit, ({ id }) => id);
  }

  /** Counts what a member is told and has not read, up to {@link UNREAD_COUNTED_MAX}. */
  async countUnread(reader: NoticeReader): Promise<number> {
    if (!isReader(reader)) return 0;
    const [row]: { readonly count: number }[] = await this.manager.query(COUNT_UNREAD, [
      ...valuesOf(reader),
      UNREAD_COUNTED_MAX,
    ]);
    return row?.count ?? 0;
  }

  /**
   * Notes that a member has read notices; those that it is not told, or has read, are passed over.
   *
   * @param ids - Null for all that there are by now.
   */
  async markRead(reader: NoticeReader, ids: readonly string[] | null, at: Date): Promise<void> {
    if (!isReader(reader)) return;
    await this.manager.query(MARK_READ, [...valuesOf(reader), ids?.filter(isId) ?? null, at]);
  }

  /**
   * Locks notices that were not spread yet, the oldest first, until the transaction ends; those that somebody else has
   * locked are passed over.
   */
  async lockUnspread(limit: number): Promise<Notice[]> {
    return this.manager
      .createQueryBuilder(Notice, 'notice')
      .where('notice.spreadAt is null')
      .orderBy('notice.id', 'ASC')
      .limit(limit)
      .setLock('for_no_key_update')
      .setOnLocked('skip_locked')
      .getMany();
  }

  /**
   * Counts the notices of a kind about the same member that were made before this one and after an instant.
   *
   * @param max - Counting ends there.
   */
  async countLikeBefore(
    { id, accountId, memberId, kind }: Pick<Notice, 'id' | 'accountId' | 'memberId' | 'kind'>,
    after: Date,
    max: number,
  ): Promise<number> {
    const [row]: { readonly count: number }[] = await this.manager.query(
      `select count(*)::integer as count
       from (
         select 1 from paretostudio.notices n
         where n.account_id = $1 and n.member_id is not distinct from $2::uuid and n.kind = $3
           and n.created_at > $4 and n.id < $5
         limit $6
       ) likes`,
      [accountId, memberId, kind, after, id, max],
    );
    return row?.count ?? 0;
  }

  /** Notes that notices were spread. */
  async markSpread(ids: readonly string[], at: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.manager.query('update paretostudio.notices set spread_at = $2 where id = any($1::uuid[])', [
      ids,
      at,
    ]);
  }

  /** Deletes notices that were made before an instant, with who read them, some at a time. Answers how many. */
  async deleteBefore(before: Date, limit: number): Promise<number> {
    const [, count]: [unknown, number] = await this.manager.query(
      `with old as materialized (
         select id from paretostudio.notices where created_at < $1 order by created_at limit $2
         for update skip locked
       )
       delete from paretostudio.notices n using old where n.id = old.id`,
      [before, limit],
    );
    return count;
  }
}

function isReader({ accountId, memberId }: NoticeReader): boolean {
  return isId(accountId) && isId(memberId);
}

function valuesOf({ accountId, memberId, isManager }: NoticeReader): unknown[] {
  return [accountId, memberId, isManager];
}

/** In one order, so that two who write the same never wait for each other in a circle. */
const INSERT = `insert into paretostudio.notices
    (id, account_id, member_id, for_managers, kind, facts, dedupe_key, created_at)
  select u.id, u.account_id, u.member_id, u.for_managers, u.kind, u.facts::jsonb, u.dedupe_key, u.created_at
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
    as u(id, account_id, member_id, for_managers, kind, facts, dedupe_key, created_at)
  order by u.account_id, u.dedupe_key
  on conflict (account_id, dedupe_key) do nothing
  returning id`;

const IS_TOLD = `n.account_id = $1 and (n.member_id = $2 or (n.for_managers and $3::boolean))`;

const LIST = `select n.id, n.kind, n.facts, n.created_at as "createdAt", r.read_at as "readAt"
  from paretostudio.notices n
  left join paretostudio.notice_reads r on r.notice_id = n.id and r.member_id = $2
  where ${IS_TOLD} and ($4::uuid is null or n.id < $4)
  order by n.id desc
  limit $5`;

const COUNT_UNREAD = `select count(*)::integer as count
  from (
    select 1 from paretostudio.notices n
    where ${IS_TOLD}
      and not exists (select from paretostudio.notice_reads r where r.notice_id = n.id and r.member_id = $2)
    limit $4
  ) unread`;

const MARK_READ = `insert into paretostudio.notice_reads (account_id, notice_id, member_id, read_at)
  select n.account_id, n.id, $2, $5
  from paretostudio.notices n
  where ${IS_TOLD} and ($4::uuid[] is null or n.id = any($4))
  order by n.id
  on conflict (notice_id, member_id) do nothing`;
