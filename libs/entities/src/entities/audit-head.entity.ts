import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { bigintAsNumber } from './bigint-as-number.js';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';

/** The end of an account's audit chain; locked after every other row of a transaction. */
@Entity({ name: 'audit_heads', schema: SCHEMA })
@Check('audit_heads_hash_check', 'octet_length(hash) = 32')
@Check('audit_heads_seq_check', 'seq >= 0')
export class AuditHead {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'audit_heads_pk' })
  @ForeignKey(() => Account, { name: 'audit_heads_account_fk' })
  accountId!: string;

  /** The number of the last event, 0 before the first. */
  @Column('bigint', { default: 0, transformer: bigintAsNumber })
  seq!: number;

  /** The hash of the last event; 32 zero bytes before the first. */
  @Column('bytea')
  hash!: Buffer;
}
