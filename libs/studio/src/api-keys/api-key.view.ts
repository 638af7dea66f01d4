import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { Permissions } from '@paretostudio/permissions';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { ApiKeyLeakView } from './api-key-leak.view.js';

/** Where a key stands: it works, its time is over, or somebody revoked it. */
export const API_KEY_STATUSES = ['active', 'expired', 'revoked'] as const;
/** One of {@link API_KEY_STATUSES}. */
export type ApiKeyStatus = (typeof API_KEY_STATUSES)[number];

/** A key as its account may see it: never the key itself, only its first and last four characters. */
export class ApiKeyView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @JSONSchema({ description: 'What may be shown of the key, such as psk_ab12…Zx9k.' })
  @IsString()
  mask!: string;

  @IsIn(API_KEY_STATUSES)
  status!: ApiKeyStatus;

  @JSONSchema({ description: 'The member whose key it is.' })
  @IsUUID()
  memberId!: string;

  @JSONSchema({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  @IsObject()
  permissions!: Permissions;

  @JSONSchema({
    description:
      'When the key stops or stopped working: its expiry or `retiresAt`, the earlier; null for never.',
  })
  @Nullable()
  @IsInstant()
  expiresAt!: string | null;

  @JSONSchema({
    description: 'End of the overlap after a rotation; null when it was not rotated with an overlap.',
  })
  @Nullable()
  @IsInstant()
  retiresAt!: string | null;

  @JSONSchema({ description: 'Ranges that the key works from; null for anywhere.' })
  @Nullable()
  @IsArray()
  @IsString({ each: true })
  allowedCidrs!: string[] | null;

  @JSONSchema({ description: 'Own daily limit; null for the plan’s alone.' })
  @Nullable()
  @IsInt()
  requestsPerDay!: number | null;

  @JSONSchema({
    description:
      'What it took from the daily quota today (UTC), together with the keys that it replaced by rotation or that replaced it. Exact for a key with an own daily limit; else without the last seconds.',
  })
  @IsInt()
  requestsToday!: number;

  @IsBoolean()
  humanConfirmation!: boolean;

  @IsInstant()
  createdAt!: string;

  @JSONSchema({ description: 'Coarse: written about once a minute at most.' })
  @Nullable()
  @IsInstant()
  lastUsedAt!: string | null;

  @JSONSchema({ description: 'Address of that use; null when unknown.' })
  @Nullable()
  @IsString()
  lastUsedFrom!: string | null;

  @Nullable()
  @IsInstant()
  revokedAt!: string | null;

  @JSONSchema({
    description:
      'Member who revoked the key; null when it is live, an operator revoked it, or it had leaked.',
  })
  @Nullable()
  @IsUUID()
  revokedByMemberId!: string | null;

  @Nullable()
  @IsString()
  revokedReason!: string | null;

  @JSONSchema({
    description: 'Where the key was found, when it was revoked because it had leaked; else null.',
  })
  @Nullable()
  @Nested(() => ApiKeyLeakView)
  leak!: ApiKeyLeakView | null;

  @JSONSchema({ description: 'Key that this one replaced by rotation; null when it replaced none.' })
  @Nullable()
  @IsUUID()
  replacesId!: string | null;

  @JSONSchema({
    description: 'Key that replaced this one by rotation and is not revoked; null when there is none.',
  })
  @Nullable()
  @IsUUID()
  replacedById!: string | null;
}
