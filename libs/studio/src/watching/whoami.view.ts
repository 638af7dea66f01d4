import { IsArray, IsBoolean, IsEmail, IsIn, IsObject, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { ROLES, type Permissions, type Role } from '@paretostudio/permissions';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { QuotaView } from './quota.view.js';

/** The account of a caller. */
export class WhoamiAccountView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;
}

/** The plan of that account. */
export class WhoamiPlanView {
  @IsString()
  id!: string;

  @IsString()
  title!: string;

  @IsArray()
  @IsString({ each: true })
  features!: string[];
}

/** The member behind a call. */
export class WhoamiMemberView {
  @IsUUID()
  id!: string;

  @IsIn(ROLES)
  role!: Role;

  @IsUUID()
  userId!: string;

  @IsString()
  name!: string;

  @IsEmail()
  email!: string;
}

/** The key that a call was made with. */
export class WhoamiKeyView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @JSONSchema({ description: 'What may be shown of the key, such as psk_ab12…Zx9k.' })
  @IsString()
  mask!: string;

  @Nullable()
  @IsInstant()
  expiresAt!: string | null;

  @IsBoolean()
  humanConfirmation!: boolean;
}

/** Who calls, in whose name, and what they may do right now. */
export class WhoamiView {
  @IsIn(['api-key', 'session', 'operator'])
  kind!: 'api-key' | 'session' | 'operator';

  @Nested(() => WhoamiAccountView)
  account!: WhoamiAccountView;

  @Nested(() => WhoamiPlanView)
  plan!: WhoamiPlanView;

  @JSONSchema({ description: 'Null for an operator at the command line.' })
  @Nullable()
  @Nested(() => WhoamiMemberView)
  member!: WhoamiMemberView | null;

  @JSONSchema({ description: 'Null unless the call was made with a key.' })
  @Nullable()
  @Nested(() => WhoamiKeyView)
  key!: WhoamiKeyView | null;

  @JSONSchema({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'As the key states them; a session holds all.',
  })
  @IsObject()
  permissions!: Permissions;

  @JSONSchema({
    description: 'Actions of the studio that this caller may use now: permissions, role and plan together.',
  })
  @IsArray()
  @IsString({ each: true })
  actions!: string[];

  @IsArray()
  @Nested(() => QuotaView, { each: true })
  quotas!: QuotaView[];
}
