import type { EntityManager } from 'typeorm';
import { SignInToken, type SignInTokenKind } from '../entities/sign-in-token.entity.js';
import { isId } from '../is-id.js';
import { rowShapeOf } from './row-shape.js';

/** Names a token that somebody shows. */
export interface SignInTokenRef {
  readonly kind: SignInTokenKind;
  /** 32 bytes. */
  readonly digest: Uint8Array;
  /** A token whose `expiresAt` is this instant is over. */
  readonly now: Date;
}

/** Keeps what is good for one use in the course of signing in. */
export class SignInTokensRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(token: SignInToken): Promise<void> {
    await this.manager.insert(SignInToken, token);
  }

  /** Finds a token that is not over, without using it. */
  async find({ kind, digest, now }: SignInTokenRef): Promise<SignInToken | null> {
    const token = await this.manager.findOneBy(SignInToken, { kind, digest: Buffer.from(digest) });
    return token !== null && now < token.expiresAt ? token : null;
  }

  /**
   * Uses a token up: once, over any number of processes and however many try at the same time. In a transaction, an
   * attempt at the same time waits for its end, and gets through only when it was undone.
   *
   * @returns Null when there is none, when it is of another kind, or over.
   */
  async redeem({ kind, digest, now }: SignInTokenRef): Promise<SignInToken | null> {
    return this.#one(
      (columns) => `delete from paretostudio.sign_in_tokens t
        where t.kind = $1 and t.digest = $2 and t.expires_at > $3 returning ${columns}`,
      [kind, Buffer.from(digest), now],
    );
  }

  /**
   * Counts an attempt with a token, which stays good for others.
   *
   * @returns The token with this attempt counted; null when there is none, when it is over, or when `attemptsMax` were
   *   counted before.
   */
  async attempt({ kind, digest, now }: SignInTokenRef, attemptsMax: number): Promise<SignInToken | null> {
    return this.#one(
      (columns) => `update paretostudio.sign_in_tokens t set attempts = t.attempts + 1
        where t.kind = $1 and t.digest = $2 and t.expires_at > $3 and t.attempts < $4 returning ${columns}`,
      [kind, Buffer.from(digest), now, attemptsMax],
    );
  }

  /** Removes what a person could still use, of some kinds. Answers how many. */
  async deleteOfUser(userId: string, kinds: readonly SignInTokenKind[]): Promise<number> {
    if (!isId(userId)) return 0;
    const query = this.manager.createQueryBuilder().delete().from(SignInToken).where({ userId });
    return (await query.andWhere('kind in (:...kinds)', { kinds }).execute()).affected ?? 0;
  }

  /** Removes tokens that are over. Answers how many. */
  async deleteExpired(now: Date): Promise<number> {
    const query = this.manager.createQueryBuilder().delete().from(SignInToken);
    return (await query.where('expires_at <= :now', { now }).execute()).affected ?? 0;
  }

  async #one(statement: (columns: string) => string, values: unknown[]): Promise<SignInToken | null> {
    const shape = rowShapeOf(this.manager, SignInToken, 't');
    const [[row]]: [Record<string, unknown>[], number] = await this.manager.query(
      statement(shape.columns),
      values,
    );
    return row === undefined ? null : shape.read(Object.values(row), 0);
  }
}
