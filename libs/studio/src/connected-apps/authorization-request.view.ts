import { IsBoolean, IsObject, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { Permissions } from '@paretostudio/permissions';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { AppResourceView } from './app-resource.view.js';

/** The program that asks to be let in. */
export class AuthorizationClientView {
  @JSONSchema({ description: 'The address of its metadata document, or the id that it was given.' })
  @IsString()
  id!: string;

  @JSONSchema({ description: 'What it calls itself; at most 64 characters, without invisible ones.' })
  @IsString()
  name!: string;

  @JSONSchema({ description: 'Its home page, by its own word: http or https.' })
  @Nullable()
  @IsString()
  uri!: string | null;

  @JSONSchema({ description: 'Whether `host` vouches for name and addresses.' })
  @IsBoolean()
  verified!: boolean;

  @JSONSchema({ description: 'Host of its metadata document; null for one that registered itself.' })
  @Nullable()
  @IsString()
  host!: string | null;

  @JSONSchema({ description: 'Host that the person is sent back to, or the scheme of a program.' })
  @IsString()
  redirectHost!: string;
}

/** The account that would be opened. */
export class AuthorizationAccountView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;
}

/** What a person is asked to consent to. */
export class AuthorizationRequestView {
  @IsString()
  uid!: string;

  @Nested(() => AuthorizationClientView)
  client!: AuthorizationClientView;

  @Nested(() => AppResourceView)
  resource!: AppResourceView;

  @JSONSchema({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'Where choosing begins: what the requested scopes hint at.',
  })
  @IsObject()
  suggested!: Permissions;

  @Nested(() => AuthorizationAccountView)
  account!: AuthorizationAccountView;

  @IsInstant()
  expiresAt!: string;
}
