import { IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';

/** An account at a provider that the person signs in with. */
export class LinkedIdentityView {
  @IsUUID()
  id!: string;

  @JSONSchema({ description: 'Who vouches for the account.' })
  @IsString()
  issuer!: string;

  @JSONSchema({ description: 'How the account is known there, such as its e-mail address; decides nothing.' })
  @IsString()
  label!: string;

  @IsInstant()
  createdAt!: string;

  @JSONSchema({ description: 'When it was last signed in with, or linked.' })
  @IsInstant()
  lastUsedAt!: string;
}
