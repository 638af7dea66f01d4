import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { User } from './user.entity.js';

/** What a token is good for: a link of a mail, a sign-in that waits, or a challenge that a passkey answers. */
export type SignInTokenKind =
  | 'password_reset'
  | 'second_factor'
  | 'passkey_sign_in'
  | 'passkey_factor'
  | 'passkey_proof'
  | 'passkey_enrolment';

/** Something that is good for one use in the course of signing in. */
@Entity({ name: 'sign_in_tokens', schema: SCHEMA })
@Index('sign_in_tokens_user_index', ['userId'])
@Index('sign_in_tokens_expires_at_index', ['expiresAt'])
@Check('sign_in_tokens_digest_check', 'octet_length(digest) = 32')
@Check(
  'sign_in_tokens_kind_check',
  `kind in ('password_reset', 'second_factor', 'passkey_sign_in', 'passkey_factor', 'passkey_proof', 'passkey_enrolment')`,
)
@Check('sign_in_tokens_bound_to_check', 'length(bound_to) between 1 and 128')
@Check('sign_in_tokens_attempts_check', 'attempts >= 0')
@Check('sign_in_tokens_expiry_check', 'expires_at > created_at')
export class SignInToken {
  /** 32 bytes. */
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'sign_in_tokens_pk' })
  digest!: Buffer;

  @Column('text')
  kind!: SignInTokenKind;

  /** Whose it is; null while nobody has said who they are. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => User, { name: 'sign_in_tokens_user_fk', onDelete: 'CASCADE' })
  userId!: string | null;

  /** What it was given for, such as a session's id: it is good there alone. 1..128 characters. */
  @Column('text', { nullable: true })
  boundTo!: string | null;

  /** How often it was tried. */
  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz')
  createdAt!: Date;

  /** This instant itself is already too late. */
  @Column('timestamptz')
  expiresAt!: Date;
}
