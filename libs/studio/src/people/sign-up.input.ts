import { IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { INVITATION_TOKEN_LENGTH_MAX } from '../members/invitation-limits.js';
import { IsCleanText } from '../validation/is-clean-text.js';
import { IsEmailAddress } from '../validation/is-email-address.js';
import { Optional } from '../validation/optional.js';
import {
  EMAIL_LENGTH_MAX,
  PASSWORD_LENGTH_MAX,
  PASSWORD_LENGTH_MIN,
  PERSON_NAME_LENGTH_MAX,
} from './password-limits.js';

/** A person who wants an account. */
export class SignUpInput {
  @JSONSchema({ description: 'E-mail address to sign in with; case does not matter.' })
  @IsEmailAddress(EMAIL_LENGTH_MAX)
  email!: string;

  @JSONSchema({ format: 'password', description: 'Any characters; long ones are good ones.' })
  @IsString()
  @MinLength(PASSWORD_LENGTH_MIN)
  @MaxLength(PASSWORD_LENGTH_MAX)
  password!: string;

  @JSONSchema({ description: 'Name of the person, and of the account at first.' })
  @IsCleanText({ min: 1, max: PERSON_NAME_LENGTH_MAX })
  name!: string;

  @JSONSchema({
    format: 'password',
    description:
      'The token of an invitation to this very address: the person joins that account instead of getting one, also where sign-up is closed.',
  })
  @Optional()
  @IsString()
  @MaxLength(INVITATION_TOKEN_LENGTH_MAX)
  invitation?: string;
}
