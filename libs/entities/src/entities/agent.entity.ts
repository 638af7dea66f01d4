import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { JsonValue } from '../audit/canonical-json.js';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';
import { LibraryColumns } from './library-columns.js';
import { Member } from './member.entity.js';

/** What an agent selects of one connection. */
export interface AgentConnection {
  readonly connectionId: string;
  /** Upstream's names of tools; null stands for all that are approved, `[]` for none. */
  readonly tools: readonly string[] | null;
}

/** An agent of an account's library: an identity with instructions, tools, skills and connections. */
@Entity({ name: 'agents', schema: SCHEMA })
@Unique('agents_name_unique', ['accountId', 'name'])
@ForeignKey(() => Member, ['accountId', 'ownerMemberId'], ['accountId', 'id'], { name: 'agents_owner_fk' })
@Index('agents_account_index', ['accountId', 'id'])
@Index('agents_team_index', ['accountId', 'id'], { where: `visibility = 'team'` })
@Index('agents_owner_index', ['accountId', 'ownerMemberId', 'id'], { where: `visibility = 'personal'` })
@Index('agents_skill_ids_index', { synchronize: false })
@Index('agents_connections_index', { synchronize: false })
@Index('agents_search_vector_index', { synchronize: false })
@Index('agents_search_text_index', { synchronize: false })
@Index('agents_names_index', { synchronize: false })
@Check('agents_name_check', `length(name) <= 64 and name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('agents_display_name_check', 'length(display_name) between 1 and 200')
@Check('agents_description_check', 'length(description) <= 4000')
@Check('agents_instructions_check', 'length(instructions) <= 200000')
@Check('agents_model_check', 'length(model) between 1 and 100')
@Check('agents_tools_check', 'cardinality(tools) <= 200 and cardinality(disallowed_tools) <= 200')
@Check('agents_skill_ids_check', 'cardinality(skill_ids) <= 100')
@Check(
  'agents_connections_check',
  `jsonb_typeof(connections) = 'array' and jsonb_array_length(connections) <= 50
    and length(connections::text) <= 524288`,
)
@Check('agents_claude_check', `jsonb_typeof(claude) = 'object' and length(claude::text) <= 65536`)
@Check('agents_tags_check', 'cardinality(tags) <= 50')
@Check('agents_version_check', 'version >= 1')
@Check('agents_visibility_check', `visibility in ('personal', 'team')`)
@Check('agents_owner_check', `visibility = 'team' or owner_member_id is not null`)
export class Agent extends LibraryColumns {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'agents_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Account, { name: 'agents_account_fk' })
  accountId!: string;

  /** Kebab-case, 1..64 characters; unique in the account. */
  @Column('text')
  name!: string;

  /** 1..200 characters. */
  @Column('text')
  displayName!: string;

  /** At most 4,000 characters. */
  @Column('text', { default: '' })
  description!: string;

  /** At most 200,000 characters. */
  @Column('text')
  instructions!: string;

  /** 1..100 characters; null leaves the choice to the client. */
  @Column('text', { nullable: true })
  model!: string | null;

  /** At most 200; null stands for all that there are, `[]` for none. */
  @Column('text', { array: true, nullable: true })
  tools!: string[] | null;

  /** At most 200. */
  @Column('text', { array: true, default: [] })
  disallowedTools!: string[];

  /** Skills of the same account, in the agent's order; at most 100. */
  @Column('uuid', { array: true, default: [] })
  skillIds!: string[];

  /** Connections of the same account, each once, in the agent's order; at most 50, and 524,288 characters of JSON. */
  @Column('jsonb', { default: [] })
  connections!: readonly AgentConnection[];

  /** Front matter that Claude alone understands; at most 65,536 characters of JSON. */
  @Column('jsonb', { default: {} })
  claude!: Readonly<Record<string, JsonValue>>;
}
