import { In, IsNull, type EntityManager } from 'typeorm';
import { ApiKey, type KeyLeak } from '../entities/api-key.entity.js';
import { KeyMeter } from '../entities/key-meter.entity.js';
import { isId } from '../is-id.js';
import type { Page } from '../page.js';
import { MOVE_DIGESTS, type DigestMove, type MovedDigests } from '../digests/move-digests.js';
import { READ_FACTS, type ApiKeyFacts } from './api-key-facts.js';
import {
  listApiKeys,
  listLeakedApiKeys,
  listLiveApiKeys,
  type ApiKeyFilter,
  type LeakedKeysQuestion,
} from './api-key-lists.js';
import { COUNT_DENIALS, type Denials, type DenialsQuestion } from './key-denials.js';
import { raiseRightsVersion } from './raise-rights-version.js';

type OptionalOfNewKey =
  'kind' | 'meterId' | 'humanConfirmation' | 'allowedCidrs' | 'requestsPerDay' | 'expiresAt' | 'replacesId';

/** What a key is made with. What is left out is null, or false; a kind that is left out is `key`. */
export type NewApiKey = Omit<
  ApiKey,
  | OptionalOfNewKey
  | 'retiresAt'
  | 'revokedAt'
  | 'revokedByMemberId'
  | 'revokedReason'
  | 'leak'
  | 'lastUsedAt'
  | 'lastUsedAddress'
  | 'updatedAt'
  | 'knownVersion'
  | 'knownPlanId'
  | 'knownMemberCount'
  | 'knownFacts'
> &
  Partial<Pick<ApiKey, OptionalOfNewKey>>;

/** What may be changed about a key; what is left out stays. */
export type ApiKeyPatch = Partial<
  Pick<
    ApiKey,
    | 'name'
    | 'permissions'
    | 'humanConfirmation'
    | 'allowedCidrs'
    | 'requestsPerDay'
    | 'expiresAt'
    | 'retiresAt'
  >
>;

/** When a key that has a replacement stops working. */
export interface KeyRetirement {
  /** The instant of the caller's clock; written as the time of the change. */
  readonly at: Date;
  /** How long the key works on, in seconds; 0 ends it now. */
  readonly overlapSeconds: number;
}

/** Who revoked a key, when and why. */
export interface Revocation {
  readonly at: Date;
  readonly byMemberId: string | null;
  /** At most 200 characters. */
  readonly reason: string | null;
}

/** A key that had leaked, and where it was found. */
export interface LeakedKey {
  readonly id: string;
  readonly leak: KeyLeak;
}

/** When and from where a key was last used. */
export interface LastUse {
  readonly keyId: string;
  readonly at: Date;
  readonly address: string | null;
}

/** How many keys lie under one pepper. */
export interface PepperUse {
  readonly live: number;
  readonly expired: number;
}

const COUNT_BY_PEPPER = `select k.pepper_id as id, count(*) filter (where not e.passed)::integer as live,
    count(*) filter (where e.passed)::integer as expired
  from paretostudio.api_keys k
  join paretostudio.members m on m.id = k.member_id
  cross join lateral (select coalesce(least(k.expires_at, k.retires_at) <= now(), false) as passed) e
  where k.revoked_at is null and k.kind = 'key' and m.removed_at is null
  group by k.pepper_id order by k.pepper_id`;

/** Of rows that are keys; those of connected apps are `ConnectedAppsRepository`'s. */
const KEY = { kind: 'key' } as const;

/**
 * Asks about API keys and changes them; every change of rights holds from the key's next request on.
 *
 * A connected app is a row of the same table and no key: nothing here finds, lists, counts or changes one, but for
 * {@link ApiKeysRepository.insert}, {@link ApiKeysRepository.touchLastUsed}, {@link ApiKeysRepository.moveDigests} and
 * {@link ApiKeysRepository.readFacts}.
 */
export class ApiKeysRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Adds a key, with a meter of its own unless `meterId` names one to share. Call it in a transaction.
   *
   * @throws {@link StorageConflictError} `api_keys_replacement_unique` if the key that it replaces has a living
   *   replacement already.
   */
  async insert(key: NewApiKey): Promise<void> {
    if (key.meterId === undefined) {
      await this.manager.insert(KeyMeter, { id: key.id, accountId: key.accountId });
    }
    await this.manager.insert(ApiKey, { ...key, meterId: key.meterId ?? key.id, updatedAt: key.createdAt });
  }

  /** Locks keys of the account until the transaction ends, in the order of their ids; those it has not are left out. */
  async lockByIds(accountId: string, ids: readonly string[]): Promise<ApiKey[]> {
    return isId(accountId)
      ? this.manager.find(ApiKey, {
          where: { ...KEY, accountId, id: In(ids.filter(isId)) },
          order: { id: 'ASC' },
          lock: { mode: 'for_no_key_update' },
        })
      : [];
  }

  /** Finds a key of the account, a revoked one too. */
  async findById(accountId: string, id: string): Promise<ApiKey | null> {
    return isId(accountId) && isId(id) ? this.manager.findOneBy(ApiKey, { ...KEY, accountId, id }) : null;
  }

  /** As {@link findById}, and locks the key until the transaction ends. */
  async lockById(accountId: string, id: string): Promise<ApiKey | null> {
    return isId(accountId) && isId(id)
      ? this.manager.findOne(ApiKey, {
          where: { ...KEY, accountId, id },
          lock: { mode: 'for_no_key_update' },
        })
      : null;
  }

  /**
   * Finds the key behind one of the digests, in whatever account: for who verifies keys of several, and for operators.
   *
   * @param digests - The key's digest under each active pepper; 32 bytes each.
   */
  async findByDigest(digests: readonly Uint8Array[]): Promise<ApiKey | null> {
    return this.manager
      .createQueryBuilder(ApiKey, 'key')
      .where(`key.kind = 'key' and key.digest = any(:digests)`, {
        digests: digests.map((digest) => Buffer.from(digest)),
      })
      .getOne();
  }

  /**
   * Finds the keys behind digests, in whatever account, revoked and expired ones too: for reports of leaked keys.
   *
   * @param digests - 32 bytes each; a few thousand at most. Those that no key has are left out of the answer.
   */
  async listByDigests(digests: readonly Uint8Array[]): Promise<ApiKey[]> {
    if (digests.length === 0) return [];
    return this.manager
      .createQueryBuilder(ApiKey, 'key')
      .where(`key.kind = 'key' and key.digest = any(:digests)`, {
        digests: digests.map((digest) => Buffer.from(digest)),
      })
      .getMany();
  }

  /** Lists the keys that were revoked because they had leaked, the latest first. */
  listLeaked(question: LeakedKeysQuestion): Promise<ApiKey[]> {
    return listLeakedApiKeys(this.manager, question);
  }

  /** Lists keys, newest first unless the filter says otherwise. A cursor of another order answers an empty page. */
  list(filter: ApiKeyFilter): Promise<Page<ApiKey>> {
    return listApiKeys(this.manager, filter);
  }

  /**
   * Lists the live keys of the account, or of one member: the oldest first.
   *
   * @param limit - Most keys to answer.
   */
  listLive(accountId: string, memberId: string | null, now: Date, limit: number): Promise<ApiKey[]> {
    return listLiveApiKeys(this.manager, { accountId, memberId, now, limit });
  }

  /**
   * Tells of keys of the account what their records do not.
   *
   * @param at - A clock for tests; by default the database's.
   * @returns By id; only those that the account has.
   */
  async readFacts(
    accountId: string,
    ids: readonly string[],
    at: Date | null = null,
  ): Promise<ReadonlyMap<string, ApiKeyFacts>> {
    if (!isId(accountId) || ids.length === 0) return new Map();
    const rows: (ApiKeyFacts & { readonly id: string })[] = await this.manager.query(READ_FACTS, [
      accountId,
      ids.filter(isId),
      at,
    ]);
    return new Map(rows.map(({ id, ...facts }) => [id, facts]));
  }

  /** Counts the denied requests of live keys; those with the most first, at most 500 keys. */
  async countDenials(question: DenialsQuestion): Promise<Denials[]> {
    const { accountId, memberId, now, since, outcomes, countMin } = question;
    if (!isId(accountId) || (memberId !== null && !isId(memberId))) return [];
    return this.manager.query(COUNT_DENIALS, [accountId, memberId, now, since, outcomes, countMin]);
  }

  /** Counts the keys of a member that are neither revoked nor expired. */
  async countLiveByMember(accountId: string, memberId: string, now: Date): Promise<number> {
    return this.manager
      .createQueryBuilder(ApiKey, 'key')
      .where({ ...KEY, accountId, memberId, revokedAt: IsNull() })
      .andWhere('coalesce(least(key.expiresAt, key.retiresAt) > :now, true)', { now })
      .getCount();
  }

  /** Changes a key that is not revoked. Answers whether there was one. */
  async update(accountId: string, id: string, patch: ApiKeyPatch, at: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      ApiKey,
      { ...KEY, accountId, id, revokedAt: IsNull() },
      { ...patch, updatedAt: at },
    );
    await raiseRightsVersion(this.manager, accountId);
    return affected === 1;
  }

  /**
   * Ends a key that is not revoked after an overlap, unless it ends earlier by an overlap of before. The overlap runs from
   * the caller's instant or the database's, whichever is earlier: admission judges by the latter, so a caller whose clock
   * is ahead lets the key live no longer.
   *
   * @returns When the key retires; null when there is none.
   */
  async retire(accountId: string, id: string, { at, overlapSeconds }: KeyRetirement): Promise<Date | null> {
    const [rows] = await this.manager.query<[{ readonly retires_at: Date }[], number]>(
      `update paretostudio.api_keys k
       set retires_at = least(k.retires_at, least($3, now()) + make_interval(secs => $4)), updated_at = $3
       where k.account_id = $1 and k.id = $2 and k.kind = 'key' and k.revoked_at is null
       returning k.retires_at`,
      [accountId, id, at, overlapSeconds],
    );
    await raiseRightsVersion(this.manager, accountId);
    return rows[0]?.retires_at ?? null;
  }

  /**
   * Revokes a key for ever: once the transaction has committed, no process admits it. Answers whether it did; a key
   * that was revoked before keeps its first revocation.
   *
   * Keys of several accounts are revoked in transactions of their own, because each locks an account's meter.
   */
  async revoke(accountId: string, id: string, revocation: Revocation): Promise<boolean> {
    const { affected } = await this.manager.update(
      ApiKey,
      { ...KEY, accountId, id, revokedAt: IsNull() },
      {
        revokedAt: revocation.at,
        revokedByMemberId: revocation.byMemberId,
        revokedReason: revocation.reason,
        updatedAt: revocation.at,
      },
    );
    await raiseRightsVersion(this.manager, accountId);
    return affected === 1;
  }

  /**
   * Revokes keys of the account that had leaked, as {@link revoke} does, in one statement for all. Lock them first, so
   * that two transactions take them in one order.
   *
   * @returns The ids of those that were live until now.
   */
  async revokeLeaked(
    accountId: string,
    keys: readonly LeakedKey[],
    revocation: Revocation,
  ): Promise<string[]> {
    const [rows] = await this.manager.query<[{ readonly id: string }[], number]>(
      `update paretostudio.api_keys k
       set revoked_at = $2, revoked_by_member_id = $3, revoked_reason = $4, leak = l.leak::jsonb, updated_at = $2
       from unnest($5::uuid[], $6::text[]) as l(id, leak)
       where k.account_id = $1 and k.id = l.id and k.kind = 'key' and k.revoked_at is null
       returning k.id`,
      [
        accountId,
        revocation.at,
        revocation.byMemberId,
        revocation.reason,
        keys.map(({ id }) => id),
        keys.map(({ leak }) => JSON.stringify(leak)),
      ],
    );
    await raiseRightsVersion(this.manager, accountId);
    return rows.map(({ id }) => id);
  }

  /** Finds the replacement of a rotated key that is not revoked; there is one at most. */
  async findLiveReplacement(accountId: string, keyId: string): Promise<ApiKey | null> {
    return isId(accountId) && isId(keyId)
      ? this.manager.findOneBy(ApiKey, { accountId, replacesId: keyId, revokedAt: IsNull() })
      : null;
  }

  /**
   * Notes the last uses of many keys in one statement. An older use never replaces a newer one, and a key that
   * somebody holds at this moment is passed over.
   *
   * @returns The ids of those that were held, to be noted again.
   */
  async touchLastUsed(uses: readonly LastUse[]): Promise<string[]> {
    const held: { readonly id: string }[] = await this.manager.query(
      `with newer as materialized (
         select k.id, u.at, u.address
         from unnest($1::uuid[], $2::timestamptz[], $3::inet[]) as u(id, at, address)
         join paretostudio.api_keys k on k.id = u.id
         where k.last_used_at is null or k.last_used_at < u.at
       ),
       due as materialized (
         select k.id, newer.at, newer.address
         from newer join paretostudio.api_keys k on k.id = newer.id
         where k.last_used_at is null or k.last_used_at < newer.at
         order by k.id
         for no key update of k skip locked
       ),
       touched as (
         update paretostudio.api_keys k set last_used_at = due.at, last_used_address = due.address
         from due where k.id = due.id
       )
       select id from newer where id not in (select id from due)`,
      [uses.map((use) => use.keyId), uses.map((use) => use.at), uses.map((use) => use.address)],
    );
    return held.map(({ id }) => id);
  }

  /**
   * Moves the digests of keys to another pepper, each from wherever it lies among those named, in one statement that
   * stands alone. Keys that are revoked, lie elsewhere or are held by somebody at this moment are passed over.
   *
   * @param pepperId - The pepper that the new digests were made with.
   */
  async moveDigests(moves: readonly DigestMove[], pepperId: string): Promise<MovedDigests> {
    const rows = moves.flatMap(({ keyId, from, to }) => from.map((digest) => ({ keyId, digest, to })));
    const found: { readonly id: string; readonly moved: boolean }[] = await this.manager.query(MOVE_DIGESTS, [
      rows.map(({ keyId }) => keyId),
      rows.map(({ digest }) => Buffer.from(digest)),
      rows.map(({ to }) => Buffer.from(to)),
      pepperId,
    ]);
    const idsOf = (moved: boolean) => found.filter((key) => key.moved === moved).map(({ id }) => id);
    return { moved: idsOf(true), held: idsOf(false) };
  }

  /**
   * Counts the keys of all accounts that may be admitted again, by the pepper that they are digested under. Expired ones
   * are counted apart: a later expiry would bring them back. Those of removed members are as good as revoked.
   */
  async countByPepper(): Promise<ReadonlyMap<string, PepperUse>> {
    const rows: (PepperUse & { readonly id: string })[] = await this.manager.query(COUNT_BY_PEPPER);
    return new Map(rows.map(({ id, live, expired }) => [id, { live, expired }]));
  }
}
