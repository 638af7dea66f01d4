import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';

/** The doors by which requests come in. */
export const USAGE_SURFACES = ['rest', 'mcp', 'console', 'cli'] as const;

/** The door by which a request came in. */
export type UsageSurface = (typeof USAGE_SURFACES)[number];

/** The era of MCP that a request was made in. */
export type ProtocolEra = 'legacy' | 'modern';

/** One request made with a key: what was called, how it ended, how long it took; never what was passed. */
@Entity({ name: 'usage_records', schema: SCHEMA })
@Index('usage_records_report_index', { synchronize: false })
@Index('usage_records_at_index', ['at'])
@Check('usage_records_surface_check', `surface in ('rest', 'mcp', 'console', 'cli')`)
@Check('usage_records_action_check', 'length(action) between 1 and 128')
@Check('usage_records_outcome_check', 'length(outcome) between 1 and 64')
@Check('usage_records_request_id_check', 'length(request_id) <= 128')
@Check('usage_records_client_check', 'length(client_name) <= 128 and length(client_version) <= 64')
@Check('usage_records_protocol_era_check', `protocol_era in ('legacy', 'modern')`)
@Check('usage_records_numbers_check', 'status between 0 and 999 and cost >= 0 and duration_ms >= 0')
export class UsageRecord {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'usage_records_pk' })
  accountId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'usage_records_pk' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { nullable: true })
  keyId!: string | null;

  @Column('uuid', { nullable: true })
  memberId!: string | null;

  @Column('text')
  surface!: UsageSurface;

  /** The action's name, like `get_prompt`, or that of a tool; 1..128 characters. */
  @Column('text')
  action!: string;

  @Column('uuid', { nullable: true })
  connectionId!: string | null;

  @Column('uuid', { nullable: true })
  agentId!: string | null;

  /** `ok`, or the code of the refusal; 1..64 characters. */
  @Column('text')
  outcome!: string;

  /** The HTTP status of the answer, 0..999. */
  @Column('integer')
  status!: number;

  /** What the request took from the account's daily quota; 0 when it was refused by admission. */
  @Column('integer')
  cost!: number;

  @Column('integer')
  durationMs!: number;

  @Column('text', { nullable: true })
  requestId!: string | null;

  /** What the client calls itself, at most 128 characters; null when it did not say. */
  @Column('text', { nullable: true })
  clientName!: string | null;

  /** At most 64 characters. */
  @Column('text', { nullable: true })
  clientVersion!: string | null;

  /** Null for requests that are not MCP's. */
  @Column('text', { nullable: true })
  protocolEra!: ProtocolEra | null;
}
