import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsString, IsUUID, Min } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { ROLES, type Permissions, type Role } from '@paretostudio/permissions';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { Optional } from '../validation/optional.js';
import { QuotaView } from '../watching/quota.view.js';

/** Whether a presented key is good, and for whom. Only `valid` and `at` are there for every key. */
@JSONSchema({
  description: 'Always answered with 200; a key of another account is answered like an unknown one.',
})
export class KeyVerdictView {
  @JSONSchema({
    description: 'Whether every request is let in and the action, where one is asked about, is allowed.',
  })
  @IsBoolean()
  valid!: boolean;

  @JSONSchema({
    description:
      'How many of `requests` are let in; there when `requests` was given. 0 when the action is not allowed.',
  })
  @Optional()
  @IsInt()
  @Min(0)
  granted?: number;

  @JSONSchema({ description: 'Why the key is not good; a refusal code such as api_key_revoked.' })
  @Optional()
  @IsString()
  code?: string;

  @JSONSchema({ description: 'The same in words.' })
  @Optional()
  @IsString()
  detail?: string;

  @JSONSchema({ description: 'When it was decided, by the clock of the server.' })
  @IsInstant()
  at!: string;

  @JSONSchema({
    description: 'When the same request may fit; null when waiting does not help. There when one is refused.',
  })
  @Optional()
  @Nullable()
  @IsInstant()
  retryAt?: string | null;

  @Optional()
  @IsUUID()
  keyId?: string;

  @Optional()
  @IsUUID()
  accountId?: string;

  @JSONSchema({ description: 'The member who owns the key.' })
  @Optional()
  @IsUUID()
  memberId?: string;

  @JSONSchema({ description: 'The user who is that member.' })
  @Optional()
  @IsUUID()
  userId?: string;

  @Optional()
  @IsIn(ROLES)
  role?: Role;

  @Optional()
  @IsString()
  plan?: string;

  @JSONSchema({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  @Optional()
  @IsObject()
  permissions?: Permissions;

  @Optional()
  @IsBoolean()
  humanConfirmation?: boolean;

  @Optional()
  @Nullable()
  @IsInstant()
  expiresAt?: string | null;

  @JSONSchema({ description: 'The expiry when it is at most 7 days away, otherwise null.' })
  @Optional()
  @Nullable()
  @IsInstant()
  sunsetAt?: string | null;

  @JSONSchema({ description: 'Where the meters stand after the last request that was let in.' })
  @Optional()
  @IsArray()
  @Nested(() => QuotaView, { each: true })
  quotas?: QuotaView[];
}
