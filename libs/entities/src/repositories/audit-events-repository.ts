import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { canonicalValue, storableText } from '../audit/canonical-json.js';
import { hashAuditEvent, type AuditStatement } from '../audit/hash-audit-event.js';
import { AuditEvent } from '../entities/audit-event.entity.js';
import { AuditHead } from '../entities/audit-head.entity.js';
import { isId } from '../is-id.js';
import { newId } from '../new-id.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';

type OptionalOfAuditEvent =
  | 'actorMemberId'
  | 'actorUserId'
  | 'actorKeyId'
  | 'targetId'
  | 'targetName'
  | 'details'
  | 'address'
  | 'requestId';

/** What is told of an event; its number, id and hash are the log's. What is left out is null, or `{}`. */
export type NewAuditEvent = Omit<AuditEvent, 'seq' | 'id' | 'hash' | OptionalOfAuditEvent> &
  Partial<Pick<AuditEvent, OptionalOfAuditEvent>>;

/** Which events to list. */
export interface AuditEventFilter extends PageRequest {
  readonly accountId: string;
  readonly action?: string | null;
  readonly actorMemberId?: string | null;
  readonly actorKeyId?: string | null;
  readonly targetId?: string | null;
  /** Events at this instant or later. */
  readonly from?: Date | null;
  /** Events before this instant. */
  readonly to?: Date | null;
}

/** Whether an account's audit log is whole. */
export interface ChainVerdict {
  readonly valid: boolean;
  /** Events that were found good, from the first on. */
  readonly count: number;
  /** The number of the first event that is missing or was changed; null when the chain is whole. */
  readonly brokenAt: number | null;
}

const VERIFY_PAGE_SIZE = 500;
const TARGET_NAME_LENGTH_MAX = 256;
const EMPTY_CHAIN_HASH = Buffer.alloc(32);

/** Writes the audit log of an account, in the transaction of what it tells, and reads it. */
export class AuditEventsRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Adds an event to the account's chain. Call it in a transaction, as its last write: it locks the chain's end, and
   * nothing else may be locked after that.
   *
   * @returns The event as it was written; texts that PostgreSQL cannot keep are replaced, see `canonicalJson`.
   */
  async append(event: NewAuditEvent): Promise<AuditEvent> {
    const [written] = await this.appendAll(event.accountId, [event]);
    return written as AuditEvent;
  }

  /**
   * Adds events to the account's chain in their order, as {@link append} does with one, locking the chain's end once.
   *
   * @param events - All of this account.
   */
  async appendAll(accountId: string, events: readonly NewAuditEvent[]): Promise<AuditEvent[]> {
    const head = await this.manager.findOneOrFail(AuditHead, {
      where: { accountId },
      lock: { mode: 'for_no_key_update' },
    });
    const written: AuditEvent[] = [];
    let { seq, hash } = head;
    for (const event of events) {
      const statement = statementOf({ ...event, accountId }, seq + 1);
      ({ seq } = statement);
      hash = hashAuditEvent(hash, statement);
      written.push({ ...statement, hash });
    }
    if (written.length === 0) return written;
    await this.manager.insert(AuditEvent, written as QueryDeepPartialEntity<AuditEvent>[]);
    await this.manager.update(AuditHead, { accountId }, { seq, hash });
    return written;
  }

  /** Lists events, newest first. */
  async list(filter: AuditEventFilter): Promise<Page<AuditEvent>> {
    const limit = pageLimitOf(filter);
    if (!isId(filter.accountId) || (filter.cursor != null && !isId(filter.cursor))) {
      return { items: [], nextCursor: null };
    }
    const query = this.manager
      .createQueryBuilder(AuditEvent, 'event')
      .where('event.accountId = :accountId', { accountId: filter.accountId })
      .orderBy('event.seq', 'DESC')
      .limit(limit + 1);
    for (const column of ['action', 'actorMemberId', 'actorKeyId', 'targetId'] as const) {
      if (filter[column] != null) {
        query.andWhere(`event.${column} = :${column}`, { [column]: filter[column] });
      }
    }
    if (filter.from != null) {
      query.andWhere('event.at >= :from', { from: filter.from });
    }
    if (filter.to != null) {
      query.andWhere('event.at < :to', { to: filter.to });
    }
    if (filter.cursor != null) {
      query.andWhere(
        `event.seq < (select c.seq from paretostudio.audit_events c where c.account_id = :accountId and c.id = :cursor)`,
        { cursor: filter.cursor },
      );
    }
    return pageOf(await query.getMany(), limit, (event) => event.id);
  }

  /**
   * Computes the whole chain again and compares, page by page, up to the end as it was when it began.
   *
   * Finds an event that was changed, taken out or put in, also at the end; events appended meanwhile do not disturb.
   */
  async verifyChain(accountId: string): Promise<ChainVerdict> {
    const head = isId(accountId) ? await this.manager.findOneBy(AuditHead, { accountId }) : null;
    let hash: Buffer = EMPTY_CHAIN_HASH;
    let count = 0;
    while (head !== null && count < head.seq) {
      const page = await this.#pageAfter(accountId, count);
      for (const event of page) {
        if (event.seq !== count + 1 || !event.hash.equals(hashAuditEvent(hash, event))) {
          return { valid: false, count, brokenAt: count + 1 };
        }
        hash = event.hash;
        count += 1;
        if (count === head.seq) {
          break;
        }
      }
      if (page.length === 0) {
        return { valid: false, count, brokenAt: count + 1 };
      }
    }
    const valid = head === null || hash.equals(head.hash);
    return { valid, count, brokenAt: valid ? null : count };
  }

  async #pageAfter(accountId: string, seq: number): Promise<AuditEvent[]> {
    return this.manager
      .createQueryBuilder(AuditEvent, 'event')
      .where('event.accountId = :accountId and event.seq > :seq', { accountId, seq })
      .orderBy('event.seq', 'ASC')
      .limit(VERIFY_PAGE_SIZE)
      .getMany();
  }
}

function statementOf(event: NewAuditEvent, seq: number): AuditStatement {
  return {
    accountId: event.accountId,
    seq,
    id: newId(),
    at: event.at,
    actorKind: event.actorKind,
    actorMemberId: event.actorMemberId ?? null,
    actorUserId: event.actorUserId ?? null,
    actorKeyId: event.actorKeyId ?? null,
    action: event.action,
    targetKind: event.targetKind,
    targetId: textOrNull(event.targetId),
    targetName: textOrNull(event.targetName)?.slice(0, TARGET_NAME_LENGTH_MAX) ?? null,
    details: canonicalValue(event.details ?? {}) as Record<string, unknown>,
    channel: event.channel,
    address: event.address ?? null,
    requestId: textOrNull(event.requestId),
  };
}

function textOrNull(text: string | null | undefined): string | null {
  return text == null ? null : storableText(text);
}
