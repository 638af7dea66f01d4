import type { EntityManager } from 'typeorm';
import { OAuthArtefact } from '../entities/oauth-artefact.entity.js';
import { isId } from '../is-id.js';

/** An artefact as the authorization server writes it. */
export type WrittenArtefact = Pick<
  OAuthArtefact,
  'digest' | 'model' | 'payload' | 'grantDigest' | 'expiresAt'
>;

/** The person who answers a request, and in which account. */
export interface RequestHolder {
  readonly userId: string;
  readonly memberId: string;
}

/** Keeps what the authorization server has to remember: requests, codes, refresh tokens, grants. */
export class OAuthArtefactsRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Writes an artefact, or its new state. Who holds a request and that it was used stay as they are. */
  async write({ digest, model, payload, grantDigest, expiresAt }: WrittenArtefact): Promise<void> {
    await this.manager.query(
      `insert into paretostudio.oauth_artefacts (digest, model, payload, grant_digest, expires_at)
       values ($1, $2, $3, $4, $5)
       on conflict (digest) do update
         set payload = excluded.payload, grant_digest = excluded.grant_digest, expires_at = excluded.expires_at`,
      [digest, model, JSON.stringify(payload), grantDigest, expiresAt],
    );
  }

  /** Finds an artefact that is not over. */
  async find(digest: Uint8Array, now: Date): Promise<OAuthArtefact | null> {
    return this.manager
      .createQueryBuilder(OAuthArtefact, 'a')
      .where('a.digest = :digest and a.expiresAt > :now', { digest: Buffer.from(digest), now })
      .getOne();
  }

  /**
   * Marks a code or a refresh token as used: once, over any number of processes and however many try at the same time.
   *
   * @returns False when it was used before, is over, or is none.
   */
  async consume(digest: Uint8Array, now: Date): Promise<boolean> {
    const [rows] = await this.manager.query<[unknown[], number]>(
      `update paretostudio.oauth_artefacts set consumed_at = $2
       where digest = $1 and consumed_at is null and expires_at > $2 returning 1`,
      [Buffer.from(digest), now],
    );
    return rows.length === 1;
  }

  /**
   * Gives a request to the person who looks at it first, and notes the account that the person is in now.
   *
   * @returns False when it is another person's, is over, or is none.
   */
  async hold(digest: Uint8Array, { userId, memberId }: RequestHolder, now: Date): Promise<boolean> {
    if (!isId(userId) || !isId(memberId)) return false;
    const [rows] = await this.manager.query<[unknown[], number]>(
      `update paretostudio.oauth_artefacts set user_id = $2, member_id = $3
       where digest = $1 and expires_at > $4 and (user_id is null or user_id = $2) returning 1`,
      [Buffer.from(digest), userId, memberId, now],
    );
    return rows.length === 1;
  }

  /** Forgets an artefact. Answers whether there was one: of two who answer a request, one alone is told yes. */
  async delete(digest: Uint8Array): Promise<boolean> {
    const { affected } = await this.manager.delete(OAuthArtefact, { digest: Buffer.from(digest) });
    return affected === 1;
  }

  /** Forgets all that came from a grant: from now on nothing is exchanged for a token. */
  async deleteByGrant(grantDigest: Uint8Array): Promise<void> {
    await this.manager.delete(OAuthArtefact, { grantDigest: Buffer.from(grantDigest) });
  }

  /** Forgets what was over at an instant. Answers how many, at most `limit`. */
  async deleteExpired(now: Date, limit: number): Promise<number> {
    const [, count] = await this.manager.query<[unknown[], number]>(
      `delete from paretostudio.oauth_artefacts where digest in (
         select digest from paretostudio.oauth_artefacts where expires_at <= $1 limit $2 for update skip locked
       )`,
      [now, limit],
    );
    return count;
  }
}
