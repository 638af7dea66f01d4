import type { Permissions } from '@paretostudio/permissions';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';
import { KeyMeter } from './key-meter.entity.js';
import { Member } from './member.entity.js';

/** Where a key was found that somebody reported as leaked. All of it is the reporter's word. */
export interface KeyLeak {
  /** Whose signature the report carried, such as `github`. */
  readonly reporter: string;
  /** The kind of place, such as `commit`; null when the report says none. At most 64 characters. */
  readonly source: string | null;
  /** The address of the place, without the key; null when the report says none. At most 2,048 characters. */
  readonly url: string | null;
}

/** An API key's record. The key itself is known by its digest alone. */
@Entity({ name: 'api_keys', schema: SCHEMA })
@Unique('api_keys_account_unique', ['accountId', 'id'])
@ForeignKey(() => Member, ['accountId', 'memberId'], ['accountId', 'id'], { name: 'api_keys_member_fk' })
@ForeignKey(() => KeyMeter, ['accountId', 'meterId'], ['accountId', 'id'], { name: 'api_keys_meter_fk' })
@ForeignKey(() => ApiKey, ['accountId', 'replacesId'], ['accountId', 'id'], { name: 'api_keys_replaces_fk' })
@ForeignKey(() => Member, ['accountId', 'revokedByMemberId'], ['accountId', 'id'], {
  name: 'api_keys_revoked_by_fk',
})
@Index('api_keys_digest_unique', ['digest'], { unique: true })
@Index('api_keys_replacement_unique', ['replacesId'], { unique: true, where: 'revoked_at is null' })
@Index('api_keys_leaked_index', ['accountId', 'revokedAt'], { where: 'leak is not null' })
@Index('api_keys_expires_at_index', ['expiresAt'], { where: 'revoked_at is null and expires_at is not null' })
@Index('api_keys_member_index', ['accountId', 'memberId'], { where: 'revoked_at is null' })
@Check('api_keys_kind_check', `kind in ('key', 'app')`)
@Check('api_keys_name_check', 'length(name) between 1 and 64')
@Check('api_keys_digest_check', 'octet_length(digest) = 32')
@Check('api_keys_pepper_id_check', 'length(pepper_id) between 1 and 64')
@Check('api_keys_mask_check', 'length(key_start) <= 32 and length(key_end) <= 8')
@Check(
  'api_keys_permissions_check',
  `jsonb_typeof(permissions) = 'object' and length(permissions::text) <= 65536`,
)
@Check('api_keys_allowed_cidrs_check', 'cardinality(allowed_cidrs) between 1 and 100')
@Check('api_keys_requests_per_day_check', 'requests_per_day >= 0')
@Check('api_keys_replaces_check', 'replaces_id <> id')
@Check(
  'api_keys_revoked_check',
  '(revoked_by_member_id is null and revoked_reason is null) or revoked_at is not null',
)
@Check('api_keys_revoked_reason_check', 'length(revoked_reason) <= 200')
@Check(
  'api_keys_leak_check',
  `leak is null or (revoked_at is not null and jsonb_typeof(leak) = 'object' and length(leak::text) <= 8192)`,
)
@Check(
  'api_keys_known_check',
  'num_nulls(known_version, known_plan_id, known_member_count, known_facts) in (0, 4)',
)
export class ApiKey {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'api_keys_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Account, { name: 'api_keys_account_fk' })
  accountId!: string;

  /** `app` for a connected app, whose access token stands in the place of a key; no list of keys has it. */
  @Column('text', { default: 'key' })
  kind!: 'key' | 'app';

  /** The member who owns the key; its role bounds what the key may do. */
  @Column('uuid')
  memberId!: string;

  /** The meter of the own daily limit; a replacement shares that of the key it replaces. */
  @Column('uuid')
  meterId!: string;

  /** 1..64 characters. */
  @Column('text')
  name!: string;

  /** HMAC-SHA-256 of the key under the pepper {@link ApiKey.pepperId}; 32 bytes. */
  @Column('bytea')
  digest!: Buffer;

  @Column('text')
  pepperId!: string;

  /** What may be shown of the key's beginning and end. */
  @Column('text')
  keyStart!: string;

  @Column('text')
  keyEnd!: string;

  @Column('jsonb')
  permissions!: Permissions;

  /** Whether destructive actions through this key demand a confirmation by a person. */
  @Column('boolean', { default: false })
  humanConfirmation!: boolean;

  /** Networks from which the key is accepted, 1..100 in canonical CIDR form; null means from everywhere. */
  @Column('cidr', { array: true, nullable: true })
  allowedCidrs!: string[] | null;

  /** The key's own daily limit, shared with its replacements; null means the plan's alone. */
  @Column('integer', { nullable: true })
  requestsPerDay!: number | null;

  /** The expiry chosen for the key; this instant itself is already expired; null means none. */
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  /**
   * The end of the overlap of a rotated key, from which on it is expired too; null while it was not rotated with an
   * overlap. Apart from {@link ApiKey.expiresAt}, so that a replacement can always be given the expiry once chosen.
   */
  @Column('timestamptz', { nullable: true })
  retiresAt!: Date | null;

  /** The key that this one replaces by rotation. */
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  /** Since when the key is refused; final. */
  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  /** Who revoked it; null also when the system or an operator did. */
  @Column('uuid', { nullable: true })
  revokedByMemberId!: string | null;

  /** At most 200 characters. */
  @Column('text', { nullable: true })
  revokedReason!: string | null;

  /** Where the key was found, when it was revoked because it had leaked; else null. */
  @Column('jsonb', { nullable: true })
  leak!: KeyLeak | null;

  /** Coarse: written behind, at most once a minute. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;

  @Column('inet', { nullable: true })
  lastUsedAddress!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;

  /**
   * What admission knows of the key, as of that version of the account's rights: written by `sql/note-key-facts.sql` and
   * read by `sql/admit-whole.sql` alone, never selected here. The database forgets it where the key changes.
   */
  @Column('bigint', { nullable: true, select: false })
  knownVersion?: string | null;

  @Column('text', { nullable: true, select: false })
  knownPlanId?: string | null;

  @Column('integer', { nullable: true, select: false })
  knownMemberCount?: number | null;

  @Column('text', { nullable: true, select: false })
  knownFacts?: string | null;
}
