import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';
import { Member } from './member.entity.js';

/** What notices tell of. */
export const NOTICE_KINDS = [
  'api_key.created',
  'api_key.expiring',
  'api_key.leaked',
  'quota.reached',
  'connection.quarantined',
  'webhook.disabled',
] as const;
/** One of {@link NOTICE_KINDS}. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Something that happened in an account and that people, and their programs, are told. */
@Entity({ name: 'notices', schema: SCHEMA })
@Unique('notices_account_unique', ['accountId', 'id'])
@Unique('notices_dedupe_key_unique', ['accountId', 'dedupeKey'])
@ForeignKey(() => Member, ['accountId', 'memberId'], ['accountId', 'id'], { name: 'notices_member_fk' })
@Index('notices_unspread_index', ['id'], { where: 'spread_at is null' })
@Index('notices_created_at_index', ['createdAt'])
@Check('notices_audience_check', 'member_id is not null or for_managers')
@Check('notices_kind_check', 'length(kind) between 1 and 64')
@Check('notices_facts_check', `jsonb_typeof(facts) = 'object' and length(facts::text) <= 16384`)
@Check('notices_dedupe_key_check', 'length(dedupe_key) between 1 and 200')
export class Notice {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notices_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Account, { name: 'notices_account_fk' })
  accountId!: string;

  /** Whom it concerns; null when it concerns the account as a whole. */
  @Column('uuid', { nullable: true })
  memberId!: string | null;

  /** Whether the founder and the admins are told too, whoever they are when it is read. */
  @Column('boolean')
  forManagers!: boolean;

  @Column('text')
  kind!: NoticeKind;

  /** What happened, as ids, names, counts and instants; never a secret, and at most 16,384 characters of JSON. */
  @Column('jsonb')
  facts!: Readonly<Record<string, unknown>>;

  /** A second notice with this key is not written; 1..200 characters. */
  @Column('text')
  dedupeKey!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** When mails and messages to endpoints were made of it; null while they were not. */
  @Column('timestamptz', { nullable: true })
  spreadAt!: Date | null;
}
