import { JSONSchema } from 'class-validator-jsonschema';
import { IsEmailAddress } from '../validation/is-email-address.js';
import { EMAIL_LENGTH_MAX } from './password-limits.js';

/** Whose password was forgotten. */
export class ForgotPasswordInput {
  @JSONSchema({ description: 'E-mail address; case does not matter.' })
  @IsEmailAddress(EMAIL_LENGTH_MAX)
  email!: string;
}
