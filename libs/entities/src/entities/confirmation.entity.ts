import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';

/** How a person is asked: by the client's own dialogue, or by a token that the model passes on after asking. */
export type ConfirmationChannel = 'elicitation' | 'token';

/** A question whether something shall really be destroyed, and whether it was answered. */
@Entity({ name: 'confirmations', schema: SCHEMA })
@Index('confirmations_digest_unique', ['digest'], { unique: true })
@Index('confirmations_expires_at_index', ['expiresAt'])
@Check('confirmations_action_check', 'length(action) between 1 and 128')
@Check('confirmations_target_check', 'length(target_id) between 1 and 128 and length(target_version) <= 64')
@Check('confirmations_digests_check', 'octet_length(digest) = 32 and octet_length(arguments_digest) = 32')
@Check('confirmations_channel_check', `channel in ('elicitation', 'token')`)
@Check('confirmations_expiry_check', 'expires_at > created_at')
export class Confirmation {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'confirmations_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Account, { name: 'confirmations_account_fk' })
  accountId!: string;

  /** The key that asked; no other may answer. */
  @Column('uuid')
  keyId!: string;

  /** The action's name, like `delete_prompt`, or that of a tool; 1..128 characters. */
  @Column('text')
  action!: string;

  /** What would go; 1..128 characters. */
  @Column('text')
  targetId!: string;

  /** The state that the target was shown in, at most 64 characters; another state voids the answer. */
  @Column('text')
  targetVersion!: string;

  /** SHA-256 of the token, 32 bytes. */
  @Column('bytea')
  digest!: Buffer;

  /** SHA-256 of the action's arguments, 32 bytes. */
  @Column('bytea')
  argumentsDigest!: Buffer;

  @Column('text')
  channel!: ConfirmationChannel;

  @Column('timestamptz')
  createdAt!: Date;

  /** This instant itself is already too late. */
  @Column('timestamptz')
  expiresAt!: Date;

  /** When it was redeemed; null while it was not. */
  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
