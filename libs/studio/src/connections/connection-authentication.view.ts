import { IsArray, IsIn, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';
import { AUTHENTICATION_TYPES, type AuthenticationType } from './connection-authentication.input.js';

/** How a connection shows who it is, without anything that is secret of it. */
export class ConnectionAuthenticationView {
  @IsIn(AUTHENTICATION_TYPES)
  type!: AuthenticationType;

  @JSONSchema({
    description: 'The names of the header fields that are set; their values are never returned.',
  })
  @IsArray()
  @IsString({ each: true })
  headerNames!: string[];

  @JSONSchema({ description: 'When the credentials were set last; null when there are none.' })
  @Nullable()
  @IsInstant()
  changedAt!: string | null;
}
