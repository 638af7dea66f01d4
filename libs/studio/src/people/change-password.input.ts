import { IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './password-limits.js';

/** The old password, where there is one, and the one to come. */
export class ChangePasswordInput {
  @JSONSchema({
    format: 'password',
    description: 'Left out by a person who has none yet and has shown who they are in the last ten minutes.',
  })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_LENGTH_MAX)
  currentPassword?: string;

  @JSONSchema({ format: 'password' })
  @IsString()
  @MinLength(PASSWORD_LENGTH_MIN)
  @MaxLength(PASSWORD_LENGTH_MAX)
  newPassword!: string;
}
