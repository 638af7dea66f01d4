import type { EntityManager } from 'typeorm';
import { OAuthClient } from '../entities/oauth-client.entity.js';

/** A client that registers itself. */
export type NewOAuthClient = Pick<OAuthClient, 'id' | 'metadata' | 'createdAt' | 'expiresAt'>;

/** How old `lastUsedAt` grows before it is written again. */
const PRECISION = '1 hour';

/** Serialises registrations, so that their number is exact over all processes. */
const REGISTRATION_LOCK = 7_104_210_307;

/** Keeps the clients that registered themselves with the authorization server. */
export class OAuthClientsRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Adds a client, unless there are as many as there may be.
   *
   * @param liveMax - Most clients that are not over.
   * @returns Whether it was added.
   */
  async insert(client: NewOAuthClient, liveMax: number): Promise<boolean> {
    return this.manager.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [REGISTRATION_LOCK]);
      const rows = await manager.query<unknown[]>(
        `insert into paretostudio.oauth_clients (id, metadata, created_at, expires_at)
         select $1, $2::jsonb, $3, $4
         where (select count(*) from paretostudio.oauth_clients where expires_at > $3) < $5
         returning 1`,
        [client.id, JSON.stringify(client.metadata), client.createdAt, client.expiresAt, liveMax],
      );
      return rows.length === 1;
    });
  }

  /** Finds a client that is not over. */
  async find(id: string, now: Date): Promise<OAuthClient | null> {
    if (id.length > 64 || id.includes('\0')) return null;
    return this.manager
      .createQueryBuilder(OAuthClient, 'c')
      .where('c.id = :id and c.expiresAt > :now', { id, now })
      .getOne();
  }

  /** Notes that a client was used, at most once an hour, and lets it live on. */
  async touch(id: string, now: Date, expiresAt: Date): Promise<void> {
    await this.manager.query(
      `update paretostudio.oauth_clients set last_used_at = $2, expires_at = $3
       where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '${PRECISION}')`,
      [id, now, expiresAt],
    );
  }

  /** Forgets the clients that were over at an instant. Answers how many. */
  async deleteExpired(now: Date): Promise<number> {
    const query = this.manager.createQueryBuilder().delete().from(OAuthClient);
    return (await query.where('expires_at <= :now', { now }).execute()).affected ?? 0;
  }
}
