import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';
import type { ProtocolEra } from './usage-record.entity.js';

/** How a connection shows its upstream who it is. */
export type ConnectionAuth = 'none' | 'bearer' | 'headers';

/** Whether a connection's tools were read, and how the last attempt to reach its upstream ended. */
export type ConnectionState = 'unread' | 'ready' | 'failing';

/** A tool that an upstream offered and that was not taken. */
export interface RefusedConnectionTool {
  /** Cleaned and cut. */
  readonly name: string;
  readonly reason: string;
  readonly message: string;
}

/** An upstream MCP server that an account may use, with the credential for it and what was last read of it. */
@Entity({ name: 'connections', schema: SCHEMA })
@Unique('connections_slug_unique', ['accountId', 'slug'])
@Unique('connections_account_unique', ['accountId', 'id'])
@Check('connections_slug_check', `length(slug) <= 24 and slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('connections_name_check', 'length(name) between 1 and 100')
@Check('connections_description_check', 'length(description) <= 1000')
@Check('connections_url_check', 'length(url) between 1 and 2048 and length(icon_url) between 1 and 2048')
@Check('connections_auth_check', `auth in ('none', 'bearer', 'headers')`)
@Check('connections_header_names_check', 'cardinality(header_names) <= 20')
@Check(
  'connections_credential_check',
  `num_nulls(credential, credential_key_id) in (0, 2) and (auth <> 'none' or credential is null)
    and octet_length(credential) <= 262144 and length(credential_key_id) between 1 and 32`,
)
@Check('connections_revision_check', 'revision >= 1')
@Check('connections_state_check', `state in ('unread', 'ready', 'failing')`)
@Check(
  'connections_problem_check',
  `(state = 'failing') = (problem is not null) and num_nulls(problem, problem_at) in (0, 2)
    and (problem is not null or problem_detail is null)
    and length(problem) between 1 and 64 and length(problem_detail) <= 500`,
)
@Check(
  'connections_server_check',
  'length(server_name) <= 200 and length(server_version) <= 100 and length(protocol_version) <= 32',
)
@Check('connections_era_check', `era in ('legacy', 'modern')`)
@Check('connections_latency_check', 'latency_ms >= 0')
@Check('connections_tools_hash_check', 'length(tools_hash) between 1 and 64')
@Check(
  'connections_refused_tools_check',
  `jsonb_typeof(refused_tools) = 'array' and length(refused_tools::text) <= 262144`,
)
@Check('connections_version_check', 'version >= 1')
export class Connection {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'connections_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Account, { name: 'connections_account_fk' })
  accountId!: string;

  /** Kebab-case, 1..24 characters; unique in the account and never changed: the names of tools begin with it. */
  @Column('text')
  slug!: string;

  /** 1..100 characters. */
  @Column('text')
  name!: string;

  /** At most 1,000 characters. */
  @Column('text', { default: '' })
  description!: string;

  /** 1..2,048 characters. */
  @Column('text', { nullable: true })
  iconUrl!: string | null;

  /** Where the upstream is; 1..2,048 characters. */
  @Column('text')
  url!: string;

  @Column('text', { default: 'none' })
  auth!: ConnectionAuth;

  /** The names of the header fields of which {@link Connection.credential} has the values; at most 20. */
  @Column('text', { array: true, default: [] })
  headerNames!: string[];

  /** Sealed, at most 256 KiB; null when there is none. */
  @Column('bytea', { nullable: true })
  credential!: Buffer | null;

  /** The id of the key that the credential is sealed under; null exactly when there is no credential. */
  @Column('text', { nullable: true })
  credentialKeyId!: string | null;

  /** When somebody set the credential; sealing it anew is no change. */
  @Column('timestamptz', { nullable: true })
  credentialChangedAt!: Date | null;

  /** Starts at 1 and grows with each change of where and as whom the upstream is reached. */
  @Column('integer', { default: 1 })
  revision!: number;

  /** Whether the tools of the first reading are approved without being looked at. */
  @Column('boolean', { default: false })
  approveFirstTools!: boolean;

  @Column('text', { default: 'unread' })
  state!: ConnectionState;

  /** Why the upstream was not reached, 1..64 characters; null unless the state is `failing`. */
  @Column('text', { nullable: true })
  problem!: string | null;

  /** A sentence for people, at most 500 characters. */
  @Column('text', { nullable: true })
  problemDetail!: string | null;

  @Column('timestamptz', { nullable: true })
  problemAt!: Date | null;

  /** What the upstream calls itself, at most 200 characters. */
  @Column('text', { nullable: true })
  serverName!: string | null;

  /** At most 100 characters. */
  @Column('text', { nullable: true })
  serverVersion!: string | null;

  @Column('text', { nullable: true })
  era!: ProtocolEra | null;

  /** At most 32 characters. */
  @Column('text', { nullable: true })
  protocolVersion!: string | null;

  @Column('integer', { nullable: true })
  latencyMs!: number | null;

  /** Hash over all tools as they were last read, 1..64 characters; null before the first reading. */
  @Column('text', { nullable: true })
  toolsHash!: string | null;

  /** When the tools were last read with success. */
  @Column('timestamptz', { nullable: true })
  toolsReadAt!: Date | null;

  /** Tools of the last reading that were not taken; at most 262,144 characters of JSON. */
  @Column('jsonb', { default: [] })
  refusedTools!: readonly RefusedConnectionTool[];

  /** Starts at 1 and grows by one with every change that somebody makes; readings are none. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid', { nullable: true })
  createdByMemberId!: string | null;

  @Column('uuid', { nullable: true })
  updatedByMemberId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}
