import { IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { INVITATION_TOKEN_LENGTH_MAX } from '../members/invitation-limits.js';
import { IsEmailAddress } from '../validation/is-email-address.js';
import { Optional } from '../validation/optional.js';
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

  @JSONSchema({
    format: 'password',
    description:
      'The token of an invitation to this very address: a person whom no account serves any more joins its account. Others accept it when they are signed in.',
  })
  @Optional()
  @IsString()
  @MaxLength(INVITATION_TOKEN_LENGTH_MAX)
  invitation?: string;
}
