import type { EntityManager } from 'typeorm';
import { UserIdentity } from '../entities/user-identity.entity.js';
import { isId } from '../is-id.js';
import { isStorable } from './is-storable.js';

/** Asks about the accounts at providers that people sign in with. */
export class UserIdentitiesRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Finds whose identity a provider vouches for; null when nobody here has it. */
  async findBySubject(issuer: string, subject: string): Promise<UserIdentity | null> {
    if (!isStorable(issuer) || !isStorable(subject)) return null;
    return this.manager.findOneBy(UserIdentity, { issuer, subject });
  }

  /** Lists the identities of a person, oldest first; at most one of each issuer. */
  async listByUser(userId: string): Promise<UserIdentity[]> {
    if (!isId(userId)) return [];
    return this.manager.find(UserIdentity, { where: { userId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /**
   * Adds an identity to a person.
   *
   * @throws {@link StorageConflictError} `user_identities_subject_unique` if somebody has that identity,
   *   `user_identities_issuer_unique` if the person has another one of that issuer.
   */
  async insert(identity: UserIdentity): Promise<void> {
    await this.manager.insert(UserIdentity, identity);
  }

  /** Notes a sign-in, and how the provider calls the account by now. Answers whether it is still somebody's. */
  async touch(
    id: string,
    { label, lastUsedAt }: Pick<UserIdentity, 'label' | 'lastUsedAt'>,
  ): Promise<boolean> {
    const { affected } = await this.manager.update(UserIdentity, { id }, { label, lastUsedAt });
    return affected === 1;
  }

  /** Takes an identity from a person. Answers whether that person had it. */
  async deleteOfUser(userId: string, id: string): Promise<boolean> {
    if (!isId(userId) || !isId(id)) return false;
    const { affected } = await this.manager.delete(UserIdentity, { userId, id });
    return affected === 1;
  }

  /** Takes all identities from a person. Answers how many there were. */
  async deleteByUser(userId: string): Promise<number> {
    return isId(userId) ? ((await this.manager.delete(UserIdentity, { userId })).affected ?? 0) : 0;
  }
}
