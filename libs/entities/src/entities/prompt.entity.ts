import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';
import { LibraryColumns } from './library-columns.js';
import { Member } from './member.entity.js';

/** A place in a prompt's body that is filled in when it is used. */
export interface PromptVariable {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly default: string | null;
}

/** One turn of a prompt that is written as a conversation. */
export interface PromptMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** A saved prompt of an account's library. */
@Entity({ name: 'prompts', schema: SCHEMA })
@Unique('prompts_slug_unique', ['accountId', 'slug'])
@ForeignKey(() => Member, ['accountId', 'ownerMemberId'], ['accountId', 'id'], { name: 'prompts_owner_fk' })
@Index('prompts_account_index', ['accountId', 'id'])
@Index('prompts_team_index', ['accountId', 'id'], { where: `visibility = 'team'` })
@Index('prompts_owner_index', ['accountId', 'ownerMemberId', 'id'], { where: `visibility = 'personal'` })
@Index('prompts_search_vector_index', { synchronize: false })
@Index('prompts_search_text_index', { synchronize: false })
@Index('prompts_names_index', { synchronize: false })
@Check('prompts_slug_check', 'length(slug) between 1 and 100')
@Check('prompts_title_check', 'length(title) between 1 and 200')
@Check('prompts_description_check', 'length(description) <= 2000')
@Check('prompts_body_check', 'length(body) <= 200000')
@Check('prompts_messages_check', `jsonb_typeof(messages) = 'array' and length(messages::text) <= 1000000`)
@Check('prompts_content_check', 'num_nonnulls(body, messages) = 1')
@Check('prompts_variables_check', `jsonb_typeof(variables) = 'array'`)
@Check('prompts_category_check', 'length(category) between 1 and 64')
@Check('prompts_tags_check', 'cardinality(tags) <= 50')
@Check('prompts_version_check', 'version >= 1')
@Check('prompts_visibility_check', `visibility in ('personal', 'team')`)
@Check('prompts_owner_check', `visibility = 'team' or owner_member_id is not null`)
export class Prompt extends LibraryColumns {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'prompts_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Account, { name: 'prompts_account_fk' })
  accountId!: string;

  /** 1..100 characters; unique in the account. */
  @Column('text')
  slug!: string;

  /** 1..200 characters. */
  @Column('text')
  title!: string;

  /** At most 2,000 characters. */
  @Column('text', { default: '' })
  description!: string;

  /** At most 200,000 characters; null when the prompt consists of {@link Prompt.messages}. */
  @Column('text', { nullable: true })
  body!: string | null;

  /** The turns of a conversation; null when the prompt has a {@link Prompt.body}. */
  @Column('jsonb', { nullable: true })
  messages!: readonly PromptMessage[] | null;

  @Column('jsonb', { default: [] })
  variables!: readonly PromptVariable[];

  /** 1..64 characters. */
  @Column('text', { nullable: true })
  category!: string | null;
}
