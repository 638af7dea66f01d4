import { IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** Longest code that is looked at, in characters: six digits with spaces between them. */
export const TOTP_CODE_LENGTH_MAX = 16;

/** A code that the authenticator app shows. */
export class TotpCodeInput {
  @JSONSchema({ description: 'Six digits; spaces do not matter.' })
  @IsString()
  @MinLength(1)
  @MaxLength(TOTP_CODE_LENGTH_MAX)
  code!: string;
}
