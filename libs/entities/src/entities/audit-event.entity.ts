import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { bigintAsNumber } from './bigint-as-number.js';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';

/** Who did what an audit event tells. `system` is the server itself. */
export type AuditActorKind = 'session' | 'api-key' | 'operator' | 'system';

/** By which way what an audit event tells came in. */
export type AuditChannel = 'rest' | 'mcp' | 'console' | 'cli' | 'system';

/**
 * One event of an account's audit log, bound by its hash to all events before it.
 *
 * Written in the transaction of what it tells and never changed.
 */
@Entity({ name: 'audit_events', schema: SCHEMA })
@Unique('audit_events_id_unique', ['id'])
@Check('audit_events_seq_check', 'seq >= 1')
@Check('audit_events_actor_kind_check', `actor_kind in ('session', 'api-key', 'operator', 'system')`)
@Check('audit_events_channel_check', `channel in ('rest', 'mcp', 'console', 'cli', 'system')`)
@Check('audit_events_action_check', 'length(action) between 1 and 64')
@Check(
  'audit_events_target_check',
  'length(target_kind) between 1 and 32 and length(target_id) <= 128 and length(target_name) <= 256',
)
@Check('audit_events_request_id_check', 'length(request_id) <= 128')
@Check('audit_events_hash_check', 'octet_length(hash) = 32')
export class AuditEvent {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'audit_events_pk' })
  @ForeignKey(() => Account, { name: 'audit_events_account_fk' })
  accountId!: string;

  /** The event's number in its account: 1, 2, 3 … without a gap. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'audit_events_pk', transformer: bigintAsNumber })
  seq!: number;

  @Column('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actorKind!: AuditActorKind;

  @Column('uuid', { nullable: true })
  actorMemberId!: string | null;

  @Column('uuid', { nullable: true })
  actorUserId!: string | null;

  @Column('uuid', { nullable: true })
  actorKeyId!: string | null;

  @Column('text')
  action!: string;

  /** What kind of thing it was done to, like `api_key`. */
  @Column('text')
  targetKind!: string;

  @Column('text', { nullable: true })
  targetId!: string | null;

  /** The thing's name at that time: it stays readable after the thing is gone. */
  @Column('text', { nullable: true })
  targetName!: string | null;

  /** What else is worth telling; never a secret. */
  @Column('jsonb')
  details!: Readonly<Record<string, unknown>>;

  @Column('text')
  channel!: AuditChannel;

  @Column('inet', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  requestId!: string | null;

  /** SHA-256 over the hash before it and this event's fields; see `docs/0002-audit-chain.md`. */
  @Column('bytea')
  hash!: Buffer;
}
