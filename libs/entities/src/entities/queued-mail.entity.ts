import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';

/** A mail that waits for delivery; what it says, and to whom, is sealed. */
@Entity({ name: 'queued_mails', schema: SCHEMA })
@Index('queued_mails_due_at_index', ['dueAt'])
@Check(
  'queued_mails_sealed_check',
  'octet_length(sealed) <= 131072 and length(sealed_key_id) between 1 and 32',
)
@Check('queued_mails_attempts_check', 'attempts >= 0')
export class QueuedMail {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'queued_mails_pk' })
  id!: string;

  @Column('bytea')
  sealed!: Buffer;

  @Column('text')
  sealedKeyId!: string;

  /** How often it was taken up for delivery. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** From when on it may be taken up. */
  @Column('timestamptz')
  dueAt!: Date;

  @Column('timestamptz')
  createdAt!: Date;
}
