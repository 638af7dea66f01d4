import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';

/** A person who signs in: with an e-mail address and a password, or by another way. */
@Entity({ name: 'users', schema: SCHEMA })
@Index('users_email_unique', ['email'], { unique: true })
@Check('users_email_check', 'length(email) between 3 and 254 and email = lower(email)')
@Check('users_name_check', 'length(name) between 1 and 100')
@Check('users_password_hash_check', 'length(password_hash) between 1 and 512')
export class User {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'users_pk' })
  id!: string;

  /** In lower case; unique over all accounts. */
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  /**
   * The password's argon2id hash with its parameters; null while the person has no password. Never leaves the server,
   * never logged.
   */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  /** When the password was set last; for a person who never had one, when the person was made. */
  @Column('timestamptz')
  passwordChangedAt!: Date;

  @Column('timestamptz')
  createdAt!: Date;
}
