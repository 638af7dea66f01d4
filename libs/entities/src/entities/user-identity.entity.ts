import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { User } from './user.entity.js';

/** A person's account at a provider of identities, which that person signs in with. */
@Entity({ name: 'user_identities', schema: SCHEMA })
@Index('user_identities_subject_unique', ['issuer', 'subject'], { unique: true })
@Index('user_identities_issuer_unique', ['userId', 'issuer'], { unique: true })
@Check('user_identities_issuer_check', 'length(issuer) between 1 and 512')
@Check('user_identities_subject_check', 'length(subject) between 1 and 255')
@Check('user_identities_label_check', 'length(label) between 1 and 254')
export class UserIdentity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'user_identities_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'user_identities_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  /** Who vouches for the subject: an issuer's URL, 1..512 characters. A person has one identity of each at most. */
  @Column('text')
  issuer!: string;

  /** What the issuer calls the account for ever, 1..255 characters; its e-mail address may change, this does not. */
  @Column('text')
  subject!: string;

  /** How the person knows the account, such as its e-mail address; 1..254 characters. Decides nothing. */
  @Column('text')
  label!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastUsedAt!: Date;
}
