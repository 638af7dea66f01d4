import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Connection } from './connection.entity.js';

/** What a call to a tool may do. */
export interface ConnectionToolHints {
  readonly readOnly: boolean;
  readonly destructive: boolean;
  readonly idempotent: boolean;
  readonly openWorld: boolean;
}

/** What a person should look at before approving a tool. */
export interface ConnectionToolWarning {
  /** Where in the definition. */
  readonly path: string;
  readonly kind: string;
  readonly message: string;
}

/** A tool of a connection: its definition as a person approved it, and as the upstream last gave it. */
@Entity({ name: 'connection_tools', schema: SCHEMA })
@ForeignKey(() => Connection, ['accountId', 'connectionId'], ['accountId', 'id'], {
  name: 'connection_tools_connection_fk',
  onDelete: 'CASCADE',
})
@Index('connection_tools_agent_name_index', ['connectionId', 'agentName'])
@Check('connection_tools_name_check', 'length(name) between 1 and 128')
@Check('connection_tools_agent_name_check', 'length(agent_name) between 1 and 64')
@Check(
  'connection_tools_approved_check',
  `num_nulls(approved, approved_hash, approved_at, hints) in (0, 4)
    and (approved is not null or approved_by_member_id is null)`,
)
@Check(
  'connection_tools_seen_check',
  `num_nulls(seen, seen_hints) in (0, 2)
    and (seen is not null) = (seen_hash is not null and seen_hash is distinct from approved_hash)`,
)
@Check('connection_tools_known_check', 'num_nonnulls(approved_hash, seen_hash) >= 1')
@Check(
  'connection_tools_hashes_check',
  `approved_hash = encode(sha256(convert_to(approved, 'UTF8')), 'hex')
    and (seen is null or seen_hash = encode(sha256(convert_to(seen, 'UTF8')), 'hex'))`,
)
@Check('connection_tools_length_check', 'octet_length(approved) <= 131072 and octet_length(seen) <= 131072')
@Check(
  'connection_tools_hints_check',
  `jsonb_typeof(hints) = 'object' and jsonb_typeof(seen_hints) = 'object'`,
)
@Check(
  'connection_tools_warnings_check',
  `jsonb_typeof(warnings) = 'array' and length(warnings::text) <= 262144`,
)
export class ConnectionTool {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'connection_tools_pk' })
  connectionId!: string;

  /** The upstream's own name, any text of 1..128 characters; not trusted. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'connection_tools_pk' })
  name!: string;

  @Column('uuid')
  accountId!: string;

  /** What agents call it, 1..64 characters; begins with the connection's slug. */
  @Column('text')
  agentName!: string;

  /** The approved definition as canonical JSON, at most 128 KiB; null while nothing was approved. */
  @Column('text', { nullable: true })
  approved!: string | null;

  /** SHA-256 of {@link ConnectionTool.approved} in hexadecimal. */
  @Column('text', { nullable: true })
  approvedHash!: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;

  /** Who approved it; null also when it was approved with the connection's first reading. */
  @Column('uuid', { nullable: true })
  approvedByMemberId!: string | null;

  /** What the approved definition says that a call may do. */
  @Column('jsonb', { nullable: true })
  hints!: ConnectionToolHints | null;

  /** The definition as last seen, when it is not the approved one, at most 128 KiB; null otherwise. */
  @Column('text', { nullable: true })
  seen!: string | null;

  /** SHA-256 of the definition as last seen, in hexadecimal; null when the upstream has the tool no more. */
  @Column('text', { nullable: true })
  seenHash!: string | null;

  /** The hints of {@link ConnectionTool.seen}; null exactly when that is. */
  @Column('jsonb', { nullable: true })
  seenHints!: ConnectionToolHints | null;

  /** When the tool was first seen as it was last seen, or first missed. */
  @Column('timestamptz')
  seenAt!: Date;

  /** About the definition as last seen; at most 262,144 characters of JSON. */
  @Column('jsonb', { default: [] })
  warnings!: readonly ConnectionToolWarning[];
}
