import type { EntityManager } from 'typeorm';
import { User } from '../entities/user.entity.js';
import { isId } from '../is-id.js';

/** Asks about people and keeps their passwords' hashes. */
export class UsersRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Finds a person by e-mail address, in whatever case it was typed. */
  async findByEmail(email: string): Promise<User | null> {
    return this.manager.findOneBy(User, { email: email.toLowerCase() });
  }

  async findById(id: string): Promise<User | null> {
    return isId(id) ? this.manager.findOneBy(User, { id }) : null;
  }

  /** As {@link findById}, and locks the person until the transaction ends, so that the password stays as it is. */
  async lockById(id: string): Promise<User | null> {
    return isId(id)
      ? this.manager.findOne(User, { where: { id }, lock: { mode: 'for_no_key_update' } })
      : null;
  }

  /**
   * Adds a person.
   *
   * @throws {@link StorageConflictError} `users_email_unique` if the address is taken.
   */
  async insert(user: User): Promise<void> {
    await this.manager.insert(User, { ...user, email: user.email.toLowerCase() });
  }

  /** Replaces what the person is called. */
  async updateName(id: string, name: string): Promise<void> {
    await this.manager.update(User, { id }, { name });
  }

  /** Replaces the password's hash. Ending the person's other sessions is the caller's part of the transaction. */
  async updatePassword(id: string, passwordHash: string, changedAt: Date): Promise<void> {
    await this.manager.update(User, { id }, { passwordHash, passwordChangedAt: changedAt });
  }
}
