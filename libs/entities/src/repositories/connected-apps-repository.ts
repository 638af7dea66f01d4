import { IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { ApiKey } from '../entities/api-key.entity.js';
import { ConnectedApp } from '../entities/connected-app.entity.js';
import { KeyMeter } from '../entities/key-meter.entity.js';
import { isId } from '../is-id.js';
import { pageLimitOf, type Page, type PageRequest } from '../page.js';
import type { Revocation } from './api-keys-repository.js';
import { raiseRightsVersion } from './raise-rights-version.js';

/** A connected app: its row among the keys, and what it has beside. */
export interface ConnectedAppRecord {
  readonly key: ApiKey;
  readonly app: ConnectedApp;
}

/** What an app is made with, as its first token is still to be issued. */
export interface NewConnectedApp {
  readonly key: Pick<
    ApiKey,
    | 'id'
    | 'accountId'
    | 'memberId'
    | 'name'
    | 'digest'
    | 'pepperId'
    | 'keyStart'
    | 'keyEnd'
    | 'permissions'
    | 'createdAt'
    | 'expiresAt'
  >;
  readonly app: Omit<ConnectedApp, 'keyId' | 'accountId' | 'issuedAt' | 'consentedAt'>;
}

/** Which apps to list: the newest consent first. */
export interface ConnectedAppFilter extends PageRequest {
  readonly accountId: string;
  /** Only those of this member; null for everybody's. */
  readonly memberId: string | null;
  /** Which are over at this instant. */
  readonly now: Date;
  /** `live`, the default, are those that are neither revoked nor over. */
  readonly status?: 'live' | 'all';
}

/** The access token of an app from now on. */
export interface RenewedToken extends Pick<
  ApiKey,
  'digest' | 'pepperId' | 'keyStart' | 'keyEnd' | 'expiresAt'
> {
  readonly now: Date;
}

/** Asks about connected apps and changes them; every change of rights holds from the app's next request on. */
export class ConnectedAppsRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Adds an app, with a meter of its own. Call it in a transaction. */
  async insert({ key, app }: NewConnectedApp): Promise<void> {
    const { id, accountId, createdAt } = key;
    await this.manager.insert(KeyMeter, { id, accountId });
    await this.manager.insert(ApiKey, { ...key, kind: 'app', meterId: id, updatedAt: createdAt });
    await this.manager.insert(ConnectedApp, { ...app, keyId: id, accountId, consentedAt: createdAt });
  }

  /** Finds an app of the account, a revoked one too. */
  async findById(accountId: string, keyId: string): Promise<ConnectedAppRecord | null> {
    if (!isId(accountId) || !isId(keyId)) return null;
    return this.#one(
      this.#query().where('key.accountId = :accountId and key.id = :keyId', { accountId, keyId }),
    );
  }

  /** Finds the app of a grant, in whatever account. */
  async findByGrant(grantDigest: Uint8Array): Promise<ConnectedAppRecord | null> {
    return this.#one(this.#query().where('app.grantDigest = :digest', { digest: Buffer.from(grantDigest) }));
  }

  /** Locks the row that an app has among the keys until the transaction ends. Answers whether there is one. */
  async lock(accountId: string, keyId: string): Promise<boolean> {
    if (!isId(accountId) || !isId(keyId)) return false;
    const locked = await this.manager.findOne(ApiKey, {
      where: { kind: 'app', accountId, id: keyId },
      lock: { mode: 'for_no_key_update' },
    });
    return locked !== null;
  }

  /** Lists apps that were issued a token. */
  async list(filter: ConnectedAppFilter): Promise<Page<ConnectedAppRecord>> {
    const { accountId, memberId, now, status = 'live', cursor = null } = filter;
    const limit = pageLimitOf(filter);
    if (!isId(accountId) || (cursor !== null && !isId(cursor))) return { items: [], nextCursor: null };
    const query = this.#query()
      .where('key.accountId = :accountId and app.issuedAt is not null', { accountId })
      .orderBy('key.id', 'DESC')
      .limit(limit + 1);
    if (memberId !== null) query.andWhere('key.memberId = :memberId', { memberId });
    if (status === 'live') {
      query.andWhere('key.revokedAt is null and greatest(app.endsAt, key.expiresAt) > :now', { now });
    }
    if (cursor !== null) query.andWhere('key.id < :cursor', { cursor });
    const found = await this.#all(query);
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.key.id ?? null) : null };
  }

  /** Counts the apps of a member that are neither revoked nor over, those without a token too. */
  async countLiveByMember(accountId: string, memberId: string, now: Date): Promise<number> {
    return this.manager
      .createQueryBuilder(ApiKey, 'key')
      .innerJoin(ConnectedApp, 'app', 'app.keyId = key.id')
      .where({ kind: 'app', accountId, memberId, revokedAt: IsNull() })
      .andWhere('greatest(app.endsAt, key.expiresAt) > :now', { now })
      .getCount();
  }

  /**
   * Gives an app another access token; the one before holds no longer once the transaction has committed.
   *
   * @returns False when the app was revoked or is none: then nothing was changed.
   */
  async renew(accountId: string, keyId: string, { now, ...token }: RenewedToken): Promise<boolean> {
    const { affected } = await this.manager.update(
      ApiKey,
      { kind: 'app', accountId, id: keyId, revokedAt: IsNull() },
      { ...token, updatedAt: now },
    );
    if (affected !== 1) return false;
    await this.manager.query(
      'update paretostudio.connected_apps set issued_at = $2 where key_id = $1 and issued_at is null',
      [keyId, now],
    );
    await raiseRightsVersion(this.manager, accountId);
    return true;
  }

  /** Notes until when an app can get another token. */
  async extend(keyId: string, endsAt: Date): Promise<void> {
    await this.manager.update(ConnectedApp, { keyId }, { endsAt });
  }

  /**
   * Ends the access token of an app, and leaves the app: it may get another one.
   *
   * @param digests - Of the token, under each active pepper. Another one that the app has by now holds on.
   */
  async expireToken(
    accountId: string,
    keyId: string,
    digests: readonly Uint8Array[],
    now: Date,
  ): Promise<void> {
    // By the database's clock, which admission judges by, where the caller's is ahead.
    await this.manager.query(
      `update paretostudio.api_keys set expires_at = least($4, now()), updated_at = $4
       where account_id = $1 and id = $2 and kind = 'app' and digest = any($3::bytea[])`,
      [accountId, keyId, digests.map((digest) => Buffer.from(digest)), now],
    );
    await raiseRightsVersion(this.manager, accountId);
  }

  /** Revokes an app for ever, as a key is revoked. Answers whether it did; the first revocation stays. */
  async revoke(accountId: string, keyId: string, revocation: Revocation): Promise<boolean> {
    const { affected } = await this.manager.update(
      ApiKey,
      { kind: 'app', accountId, id: keyId, revokedAt: IsNull() },
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

  /** Forgets apps that never got a token and were consented to before an instant. Answers how many, at most `limit`. */
  async deleteUnissued(before: Date, limit: number): Promise<number> {
    return this.manager.transaction(async (manager) => {
      const [gone] = await manager.query<[{ readonly key_id: string }[], number]>(
        `delete from paretostudio.connected_apps where key_id in (
           select key_id from paretostudio.connected_apps
           where issued_at is null and consented_at <= $1 limit $2 for update skip locked
         ) returning key_id`,
        [before, limit],
      );
      const ids = gone.map((row) => row.key_id);
      await manager.query('delete from paretostudio.api_keys where id = any($1::uuid[])', [ids]);
      await manager.query('delete from paretostudio.key_meters where id = any($1::uuid[])', [ids]);
      return ids.length;
    });
  }

  #query(): SelectQueryBuilder<ApiKey> {
    return this.manager
      .createQueryBuilder(ApiKey, 'key')
      .innerJoinAndMapOne('key.app', ConnectedApp, 'app', 'app.keyId = key.id');
  }

  async #one(query: SelectQueryBuilder<ApiKey>): Promise<ConnectedAppRecord | null> {
    return (await this.#all(query))[0] ?? null;
  }

  async #all(query: SelectQueryBuilder<ApiKey>): Promise<ConnectedAppRecord[]> {
    const found = (await query.getMany()) as (ApiKey & { app: ConnectedApp })[];
    return found.map(({ app, ...key }) => ({ key, app }));
  }
}
