import type { EntityManager } from 'typeorm';
import { OAuthClient } from '../entities/oauth-client.entity.js';

/** A client that registers itself. */
export type NewOAuthClient = Pick<OAuthClient, 'id' | 'metadata' | 'network' | 'createdAt' | 'expiresAt'>;

/** How many clients there may be. */
export interface OAuthClientBounds {
  /** Of all that are not over. */
  readonly liveMax: number;
  /** Of those that registered from one network at this instant or later. */
  readonly since: Date;
  readonly fromNetworkMax: number;
}

/** Serialises registrations, so that their number is exact over all processes. */
const REGISTRATION_LOCK = 7_104_210_307;

/** Keeps the clients that registered themselves with the authorization server. */
export class OAuthClientsRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Adds a client, unless there are as many as there may be; exact, however many register at the same time.
   *
   * @returns The bound that it met; null when it was added.
   */
  async insert(client: NewOAuthClient, bounds: OAuthClientBounds): Promise<'live' | 'network' | null> {
    const { id, metadata, network, createdAt, expiresAt } = client;
    return this.manager.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [REGISTRATION_LOCK]);
      const [counted] = await manager.query<{ live: number; near: number }[]>(
        `select count(*) filter (where expires_at > $1)::integer as live,
           count(*) filter (where network = $2 and created_at >= $3)::integer as near
         from paretostudio.oauth_clients`,
        [createdAt, network, bounds.since],
      );
      if ((counted?.near ?? 0) >= bounds.fromNetworkMax) return 'network';
      if ((counted?.live ?? 0) >= bounds.liveMax) return 'live';
      await manager.query(
        `insert into paretostudio.oauth_clients (id, metadata, network, created_at, expires_at)
         values ($1, $2::jsonb, $3, $4, $5)`,
        [id, JSON.stringify(metadata), network, createdAt, expiresAt],
      );
      return null;
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
       where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 hour')`,
      [id, now, expiresAt],
    );
  }

  /** Forgets the clients that were over at an instant. Answers how many. */
  async deleteExpired(now: Date): Promise<number> {
    const query = this.manager.createQueryBuilder().delete().from(OAuthClient);
    return (await query.where('expires_at <= :now', { now }).execute()).affected ?? 0;
  }
}
