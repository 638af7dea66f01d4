import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';

/** A request that must not be carried out twice, and what it answered. */
@Entity({ name: 'idempotency_keys', schema: SCHEMA })
@Index('idempotency_keys_expires_at_index', ['expiresAt'])
@Check('idempotency_keys_caller_check', 'length(caller) between 1 and 64')
@Check('idempotency_keys_key_check', 'length(key) between 1 and 255')
@Check('idempotency_keys_operation_check', 'length(operation) between 1 and 64')
@Check('idempotency_keys_fingerprint_check', 'octet_length(fingerprint) = 32')
export class IdempotencyKey {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'idempotency_keys_pk' })
  @ForeignKey(() => Account, { name: 'idempotency_keys_account_fk' })
  accountId!: string;

  /** Who made the request: a key's or a member's id, so that callers do not see each other's answers. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'idempotency_keys_pk' })
  caller!: string;

  /** What the client sent as `Idempotency-Key`; 1..255 characters. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'idempotency_keys_pk' })
  key!: string;

  @Column('text')
  operation!: string;

  /** SHA-256 of the request's input; another input under the same key is a conflict. */
  @Column('bytea')
  fingerprint!: Buffer;

  /** What was answered, without secrets; null until the operation is done. */
  @Column('jsonb', { nullable: true })
  response!: unknown;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
