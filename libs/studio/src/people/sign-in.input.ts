import { IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsEmailAddress } from '../validation/is-email-address.js';
import { EMAIL_LENGTH_MAX, PASSWORD_LENGTH_MAX } from './password-limits.js';

/** Who wants to come in. */
export class SignInInput {
  @JSONSchema({ description: 'E-mail address; case does not matter.' })
  @IsEmailAddress(EMAIL_LENGTH_MAX)
  email!: string;

  @JSONSchema({ format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_LENGTH_MAX)
  password!: string;
}
