import type { EntityManager } from 'typeorm';
import { RecoveryCode } from '../entities/recovery-code.entity.js';
import { UserPasskey } from '../entities/user-passkey.entity.js';
import { UserTotp } from '../entities/user-totp.entity.js';
import { isId } from '../is-id.js';

/** What a use of a passkey tells of it. */
export type PasskeyUse = Pick<UserPasskey, 'counter' | 'backedUp'> & { readonly at: Date };

/** The secret of an authenticator app as it is stored. */
export type SealedTotp = Pick<UserTotp, 'userId' | 'sealed' | 'sealedKeyId'>;

/**
 * Asks about what people show beside their password: passkeys, authenticator apps and recovery codes. Whoever changes
 * which ones a person has holds the person's lock.
 */
export class SecondFactorsRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Lists the passkeys of a person, oldest first. */
  async listPasskeys(userId: string): Promise<UserPasskey[]> {
    if (!isId(userId)) return [];
    return this.manager.find(UserPasskey, { where: { userId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Finds a passkey by what its authenticator calls it, whosever it is. */
  async findPasskeyByCredential(credentialId: Uint8Array): Promise<UserPasskey | null> {
    return this.manager.findOneBy(UserPasskey, { credentialId: Buffer.from(credentialId) });
  }

  /**
   * Adds a passkey.
   *
   * @throws {@link StorageConflictError} `user_passkeys_credential_id_unique` if somebody has it already.
   */
  async insertPasskey(passkey: UserPasskey): Promise<void> {
    await this.manager.insert(UserPasskey, passkey);
  }

  /**
   * Notes a use of a passkey. A counter that does not go on is that of a copy, and is not taken; authenticators that do
   * not count say 0 each time.
   *
   * @returns False when the counter went back or stood still, or there is no such passkey any more.
   */
  async usePasskey(id: string, { counter, backedUp, at }: PasskeyUse): Promise<boolean> {
    const query = this.manager
      .createQueryBuilder()
      .update(UserPasskey)
      .set({ counter, backedUp, lastUsedAt: at });
    query.where('id = :id and (counter < :counter or (counter = 0 and :counter = 0))', { id, counter });
    return (await query.execute()).affected === 1;
  }

  /** Renames a passkey of a person. Answers whether that person had it. */
  async renamePasskey(userId: string, id: string, name: string): Promise<boolean> {
    if (!isId(userId) || !isId(id)) return false;
    return (await this.manager.update(UserPasskey, { userId, id }, { name })).affected === 1;
  }

  /** Removes a passkey of a person. Answers whether that person had it. */
  async deletePasskey(userId: string, id: string): Promise<boolean> {
    if (!isId(userId) || !isId(id)) return false;
    return (await this.manager.delete(UserPasskey, { userId, id })).affected === 1;
  }

  /** Finds a person's authenticator app, one that was not confirmed yet too. */
  async findTotp(userId: string): Promise<UserTotp | null> {
    return isId(userId) ? this.manager.findOneBy(UserTotp, { userId }) : null;
  }

  /** Puts an authenticator app in the place of the one that was there. */
  async putTotp(totp: UserTotp): Promise<void> {
    await this.manager.upsert(UserTotp, totp, ['userId']);
  }

  /** Says that an authenticator app counts from now on, with the step of the code that showed it. */
  async confirmTotp(userId: string, confirmedAt: Date): Promise<void> {
    await this.manager.update(UserTotp, { userId }, { confirmedAt });
  }

  /**
   * Uses a step of time of a person's authenticator app: once, over any number of processes.
   *
   * @returns False when a code of this step or of a later one was taken before.
   */
  async useTotpStep(userId: string, step: number): Promise<boolean> {
    const query = this.manager.createQueryBuilder().update(UserTotp).set({ lastStep: step });
    query.where('user_id = :userId and last_step < :step', { userId, step });
    return (await query.execute()).affected === 1;
  }

  /** Removes a person's authenticator app. Answers whether there was one. */
  async deleteTotp(userId: string): Promise<boolean> {
    return isId(userId) && (await this.manager.delete(UserTotp, { userId })).affected === 1;
  }

  /** Lists secrets of authenticator apps that stand under another key, by person. */
  async listTotpSealedUnderOtherKeys(
    keyId: string,
    limit: number,
    afterUserId: string | null,
  ): Promise<SealedTotp[]> {
    const query = this.manager.createQueryBuilder(UserTotp, 't').where('t.sealedKeyId <> :keyId', { keyId });
    if (afterUserId !== null) query.andWhere('t.userId > :afterUserId', { afterUserId });
    return query.select(['t.userId', 't.sealed', 't.sealedKeyId']).orderBy('t.userId').limit(limit).getMany();
  }

  /** Puts a secret that was sealed anew in the place of the one that it was read from. Answers whether that was still there. */
  async resealTotp(from: SealedTotp, to: Omit<SealedTotp, 'userId'>): Promise<boolean> {
    const { affected } = await this.manager.update(UserTotp, { ...from }, { ...to });
    return affected === 1;
  }

  /** How many secrets of authenticator apps stand under each key. */
  async countTotpByKey(): Promise<ReadonlyMap<string, number>> {
    const rows: { readonly id: string; readonly count: number }[] = await this.manager.query(
      'select sealed_key_id as id, count(*)::integer as count from paretostudio.user_totp group by 1 order by 1',
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** How many recovery codes a person has left. */
  async countRecoveryCodes(userId: string): Promise<number> {
    return isId(userId) ? this.manager.countBy(RecoveryCode, { userId }) : 0;
  }

  /** Puts other recovery codes in the place of all that a person has. */
  async replaceRecoveryCodes(userId: string, digests: readonly Uint8Array[], createdAt: Date): Promise<void> {
    await this.manager.delete(RecoveryCode, { userId });
    const rows = digests.map((digest) => ({ userId, digest: Buffer.from(digest), createdAt }));
    if (rows.length > 0) await this.manager.insert(RecoveryCode, rows);
  }

  /** Uses a recovery code: once, over any number of processes. Answers whether the person had it. */
  async useRecoveryCode(userId: string, digest: Uint8Array): Promise<boolean> {
    const { affected } = await this.manager.delete(RecoveryCode, { userId, digest: Buffer.from(digest) });
    return affected === 1;
  }

  /** Removes all that a person shows beside a password. Answers whether there was anything. */
  async deleteAll(userId: string): Promise<boolean> {
    const passkeys = await this.manager.delete(UserPasskey, { userId });
    const totp = await this.manager.delete(UserTotp, { userId });
    const codes = await this.manager.delete(RecoveryCode, { userId });
    return [passkeys, totp, codes].some(({ affected }) => (affected ?? 0) > 0);
  }
}
