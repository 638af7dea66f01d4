import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { JsonValue } from '../audit/canonical-json.js';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';
import { LibraryColumns } from './library-columns.js';
import { Member } from './member.entity.js';

/** A file that belongs to a skill. Its content is kept once in the account, under its digest. */
export interface SkillFileEntry {
  /** Relative, with `/` between folders. */
  readonly path: string;
  /** SHA-256 of the content in hexadecimal, lower case. */
  readonly digest: string;
  readonly sizeBytes: number;
  readonly executable: boolean;
  /** Whether the content is UTF-8 text. */
  readonly isText: boolean;
}

/** A skill of an account's library: instructions that an assistant takes up when they fit, with files beside them. */
@Entity({ name: 'skills', schema: SCHEMA })
@Unique('skills_name_unique', ['accountId', 'name'])
@ForeignKey(() => Member, ['accountId', 'ownerMemberId'], ['accountId', 'id'], { name: 'skills_owner_fk' })
@Index('skills_account_index', ['accountId', 'id'])
@Index('skills_team_index', ['accountId', 'id'], { where: `visibility = 'team'` })
@Index('skills_owner_index', ['accountId', 'ownerMemberId', 'id'], { where: `visibility = 'personal'` })
@Index('skills_search_vector_index', { synchronize: false })
@Index('skills_search_text_index', { synchronize: false })
@Index('skills_names_index', { synchronize: false })
@Check('skills_name_check', `length(name) <= 64 and name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('skills_display_name_check', 'length(display_name) between 1 and 200')
@Check('skills_description_check', 'length(description) <= 1024')
@Check('skills_triggers_check', 'cardinality(triggers) <= 50')
@Check('skills_instructions_check', 'length(instructions) <= 200000')
@Check('skills_guardrails_check', 'cardinality(guardrails) <= 50')
@Check('skills_license_check', 'length(license) <= 500')
@Check('skills_compatibility_check', 'length(compatibility) <= 500')
@Check('skills_metadata_check', `jsonb_typeof(metadata) = 'object' and length(metadata::text) <= 65536`)
@Check('skills_allowed_tools_check', 'cardinality(allowed_tools) <= 200')
@Check('skills_claude_check', `jsonb_typeof(claude) = 'object' and length(claude::text) <= 65536`)
@Check('skills_files_check', `jsonb_typeof(files) = 'array' and length(files::text) <= 262144`)
@Check('skills_tags_check', 'cardinality(tags) <= 50')
@Check('skills_version_check', 'version >= 1')
@Check('skills_visibility_check', `visibility in ('personal', 'team')`)
@Check('skills_owner_check', `visibility = 'team' or owner_member_id is not null`)
export class Skill extends LibraryColumns {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'skills_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Account, { name: 'skills_account_fk' })
  accountId!: string;

  /** Kebab-case, 1..64 characters; unique in the account. */
  @Column('text')
  name!: string;

  /** 1..200 characters. */
  @Column('text')
  displayName!: string;

  /** What it does and when to use it; at most 1,024 characters. */
  @Column('text', { default: '' })
  description!: string;

  /** Phrases that call for it; at most 50. */
  @Column('text', { array: true, default: [] })
  triggers!: string[];

  /** At most 200,000 characters. */
  @Column('text')
  instructions!: string;

  /** What it must never do; at most 50. */
  @Column('text', { array: true, default: [] })
  guardrails!: string[];

  /** At most 500 characters. */
  @Column('text', { nullable: true })
  license!: string | null;

  /** At most 500 characters. */
  @Column('text', { nullable: true })
  compatibility!: string | null;

  /** At most 65,536 characters of JSON. */
  @Column('jsonb', { default: {} })
  metadata!: Readonly<Record<string, string>>;

  /** At most 200. */
  @Column('text', { array: true, default: [] })
  allowedTools!: string[];

  /** Front matter that Claude alone understands; at most 65,536 characters of JSON. */
  @Column('jsonb', { default: {} })
  claude!: Readonly<Record<string, JsonValue>>;

  /** The files beside `SKILL.md`. */
  @Column('jsonb', { default: [] })
  files!: readonly SkillFileEntry[];
}
