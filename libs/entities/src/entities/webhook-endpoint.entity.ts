import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';
import { Member } from './member.entity.js';
import type { NoticeKind } from './notice.entity.js';

/** Why an endpoint gets no messages: a member chose so, it failed for long, or it answered 410. */
export type WebhookDisabledReason = 'member' | 'failing' | 'gone';

/** An address of a program that an account's notices are sent to. */
@Entity({ name: 'webhook_endpoints', schema: SCHEMA })
@Unique('webhook_endpoints_account_unique', ['accountId', 'id'])
@ForeignKey(() => Member, ['accountId', 'createdByMemberId'], ['accountId', 'id'], {
  name: 'webhook_endpoints_created_by_fk',
})
@Check('webhook_endpoints_url_check', 'length(url) between 1 and 2048')
@Check('webhook_endpoints_description_check', 'length(description) <= 200')
@Check('webhook_endpoints_kinds_check', 'cardinality(kinds) between 1 and 32')
@Check(
  'webhook_endpoints_secret_check',
  'octet_length(secret) <= 256 and length(secret_key_id) between 1 and 32',
)
@Check(
  'webhook_endpoints_previous_check',
  `num_nulls(previous_secret, previous_secret_key_id, previous_secret_until) in (0, 3)
    and octet_length(previous_secret) <= 256 and length(previous_secret_key_id) between 1 and 32`,
)
@Check(
  'webhook_endpoints_disabled_check',
  `num_nulls(disabled_at, disabled_reason) in (0, 2) and disabled_reason in ('member', 'failing', 'gone')`,
)
export class WebhookEndpoint {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'webhook_endpoints_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Account, { name: 'webhook_endpoints_account_fk' })
  accountId!: string;

  /** 1..2,048 characters. */
  @Column('text')
  url!: string;

  /** What the account calls it, at most 200 characters. */
  @Column('text', { default: '' })
  description!: string;

  /** What it is told of; 1..32 kinds. */
  @Column('text', { array: true })
  kinds!: NoticeKind[];

  /** The secret that messages are signed with, sealed under {@link WebhookEndpoint.secretKeyId}. */
  @Column('bytea')
  secret!: Buffer;

  @Column('text')
  secretKeyId!: string;

  /** The secret before it, sealed; messages are signed with it too until {@link WebhookEndpoint.previousSecretUntil}. */
  @Column('bytea', { nullable: true })
  previousSecret!: Buffer | null;

  @Column('text', { nullable: true })
  previousSecretKeyId!: string | null;

  /** This instant itself is after the overlap. */
  @Column('timestamptz', { nullable: true })
  previousSecretUntil!: Date | null;

  /** The first failure since the last success; null while the last attempt succeeded, or none was made. */
  @Column('timestamptz', { nullable: true })
  failingSince!: Date | null;

  /** Since when it gets no messages; null while it does. */
  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;

  @Column('text', { nullable: true })
  disabledReason!: WebhookDisabledReason | null;

  @Column('uuid', { nullable: true })
  createdByMemberId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}
