import { IsArray, IsBoolean, IsIn, IsObject, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { ROLES, type Permissions, type Role } from '@paretostudio/permissions';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { Optional } from '../validation/optional.js';
import { QuotaView } from '../watching/quota.view.js';

/** Whether a presented key is good, and for whom. Only `valid` is there for every key. */
@JSONSchema({
  description: 'Always answered with 200; a key of another account is answered like an unknown one.',
})
export class KeyVerdictView {
  @IsBoolean()
  valid!: boolean;

  @JSONSchema({ description: 'Why the key is not good; a refusal code such as api_key_revoked.' })
  @Optional()
  @IsString()
  code?: string;

  @JSONSchema({ description: 'The same in words.' })
  @Optional()
  @IsString()
  detail?: string;

  @Optional()
  @IsUUID()
  keyId?: string;

  @Optional()
  @IsUUID()
  accountId?: string;

  @Optional()
  @IsUUID()
  memberId?: string;

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

  @Optional()
  @IsArray()
  @Nested(() => QuotaView, { each: true })
  quotas?: QuotaView[];
}
