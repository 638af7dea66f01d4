import { IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './password-limits.js';

/** The link's token and the password to come. */
export class ResetForgottenPasswordInput {
  @JSONSchema({ description: 'From the fragment of the link.' })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  token!: string;

  @JSONSchema({ format: 'password', description: 'Any characters; long ones are good ones.' })
  @IsString()
  @MinLength(PASSWORD_LENGTH_MIN)
  @MaxLength(PASSWORD_LENGTH_MAX)
  password!: string;
}
