import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { ApiKey } from '../entities/api-key.entity.js';
import { isId } from '../is-id.js';
import { pageLimitOf, type Page, type PageRequest } from '../page.js';
import {
  API_KEY_ORDERS,
  readApiKeyCursor,
  writeApiKeyCursor,
  type ApiKeyPlace,
  type ApiKeySort,
} from './api-key-order.js';
import { containing } from './containing.js';

/** Which keys to list, and in which order. */
export interface ApiKeyFilter extends PageRequest {
  readonly accountId: string;
  /** Only those of this member. */
  readonly memberId?: string | null;
  /** `live`, the default, are those that are not revoked: `active` and `expired` ones. */
  readonly status?: 'live' | 'active' | 'expired' | 'revoked' | 'all';
  /** The instant that `active` and `expired` are told apart at; by default this machine's now. */
  readonly now?: Date;
  /** Part of the name, in any case, or of the mask, such as `Zx9k` or `psk_ab12…Zx9k`. */
  readonly search?: string | null;
  /** Default `created`. Never used counts as used longest ago, no expiry as the latest. */
  readonly sort?: ApiKeySort;
  /** Default for the name `asc`, else `desc`. */
  readonly order?: 'asc' | 'desc';
}

/** Which leaked keys to list. */
export interface LeakedKeysQuestion {
  readonly accountId: string;
  /** Only those of this member; null for everybody's. */
  readonly memberId: string | null;
  /** Only those that were revoked at this instant or later. */
  readonly since: Date;
  /** Most keys to answer. */
  readonly limit: number;
}

/** Which live keys to list. */
interface LiveKeysQuestion {
  readonly accountId: string;
  readonly memberId: string | null;
  readonly now: Date;
  readonly limit: number;
}

/** The first instant at which a key is refused for its age; null for never. */
const EXPIRY = 'least(key.expiresAt, key.retiresAt)';

/** Lists keys; see `ApiKeysRepository.list`. */
export async function listApiKeys(manager: EntityManager, filter: ApiKeyFilter): Promise<Page<ApiKey>> {
  const { accountId, cursor = null, sort = 'created' } = filter;
  const limit = pageLimitOf(filter);
  const after = cursor === null ? null : readApiKeyCursor(cursor, sort);
  if (!isId(accountId) || (cursor !== null && after === null)) return { items: [], nextCursor: null };
  const order = API_KEY_ORDERS[sort];
  const direction = (filter.order ?? (sort === 'name' ? 'asc' : 'desc')) === 'asc' ? 'ASC' : 'DESC';
  const query = matchingApiKeys(manager, filter).limit(limit + 1);
  if (order !== null) query.addSelect(order.sql, 'place').orderBy('place', direction);
  query.addOrderBy('key.id', direction);
  if (after !== null) beginAfter(query, after, sort, direction === 'ASC' ? '>' : '<');
  const { entities, raw } = await query.getRawAndEntities<{ readonly place?: string }>();
  const last = entities.at(limit - 1);
  const value = raw.at(limit - 1)?.place ?? null;
  const isMore = entities.length > limit && last !== undefined;
  return {
    items: entities.slice(0, limit),
    nextCursor: isMore ? writeApiKeyCursor({ id: last.id, value }) : null,
  };
}

/** Lists live keys; see `ApiKeysRepository.listLive`. */
export async function listLiveApiKeys(manager: EntityManager, question: LiveKeysQuestion): Promise<ApiKey[]> {
  if (!isId(question.accountId)) return [];
  const query = matchingApiKeys(manager, { ...question, status: 'active' });
  return query.orderBy('key.id', 'ASC').limit(question.limit).getMany();
}

/** Lists leaked keys; see `ApiKeysRepository.listLeaked`. */
export async function listLeakedApiKeys(
  manager: EntityManager,
  { accountId, memberId, since, limit }: LeakedKeysQuestion,
): Promise<ApiKey[]> {
  if (!isId(accountId) || (memberId !== null && !isId(memberId))) return [];
  const query = manager
    .createQueryBuilder(ApiKey, 'key')
    .where(`key.kind = 'key' and key.accountId = :accountId and key.leak is not null`, { accountId })
    .andWhere('key.revokedAt >= :since', { since })
    .orderBy('key.revokedAt', 'DESC')
    .addOrderBy('key.id', 'DESC')
    .limit(limit);
  if (memberId !== null) query.andWhere('key.memberId = :memberId', { memberId });
  return query.getMany();
}

function beginAfter(
  query: SelectQueryBuilder<ApiKey>,
  { id, value }: ApiKeyPlace,
  sort: ApiKeySort,
  beyond: '<' | '>',
): void {
  const order = API_KEY_ORDERS[sort];
  if (order === null) {
    query.andWhere(`key.id ${beyond} :afterId`, { afterId: id });
    return;
  }
  query.andWhere(
    `(${order.sql}, key.id) ${beyond} (cast(:afterValue as ${order.type}), cast(:afterId as uuid))`,
    { afterValue: value, afterId: id },
  );
}

function matchingApiKeys(manager: EntityManager, filter: ApiKeyFilter): SelectQueryBuilder<ApiKey> {
  const { accountId, memberId, status = 'live', search, now = new Date() } = filter;
  const query = manager
    .createQueryBuilder(ApiKey, 'key')
    .where(`key.kind = 'key' and key.accountId = :accountId`, { accountId });
  if (memberId != null) query.andWhere('key.memberId = :memberId', { memberId });
  if (status !== 'all') query.andWhere(`key.revokedAt is ${status === 'revoked' ? 'not null' : 'null'}`);
  if (status === 'active') query.andWhere(`coalesce(${EXPIRY} > :now, true)`, { now });
  if (status === 'expired') query.andWhere(`${EXPIRY} <= :now`, { now });
  if (search != null && search !== '') {
    query.andWhere(
      new Brackets((where) =>
        where.where('key.name ilike :pattern').orWhere(`concat(key.keyStart, '…', key.keyEnd) like :pattern`),
      ),
      { pattern: containing(search) },
    );
  }
  return query;
}
