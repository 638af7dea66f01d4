import { IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './password-limits.js';

/** The old password and the one to come. */
export class ChangePasswordInput {
  @JSONSchema({ format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_LENGTH_MAX)
  currentPassword!: string;

  @JSONSchema({ format: 'password' })
  @IsString()
  @MinLength(PASSWORD_LENGTH_MIN)
  @MaxLength(PASSWORD_LENGTH_MAX)
  newPassword!: string;
}
