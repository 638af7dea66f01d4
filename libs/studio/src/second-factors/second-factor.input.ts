import { IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { PASSKEY_RESPONSE_BYTES_MAX } from '../passkeys/passkey-response.js';
import { IsJsonObject } from '../validation/is-json-object.js';
import { Optional } from '../validation/optional.js';
import { TOTP_CODE_LENGTH_MAX } from './totp-code.input.js';

/** Names a sign-in that waits for a second factor. */
export class SecondFactorTokenInput {
  @JSONSchema({ description: 'From the answer to the first step.' })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  token!: string;
}

/** A second factor: exactly one of the three. */
export class SecondFactorInput extends SecondFactorTokenInput {
  @JSONSchema({ description: 'The code that the authenticator app shows: six digits.' })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(TOTP_CODE_LENGTH_MAX)
  code?: string;

  @JSONSchema({ description: 'A recovery code; case, spaces and dashes do not matter.' })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(64)
  recoveryCode?: string;

  @JSONSchema({ description: 'What the browser answered about a passkey, with bytes in base64url.' })
  @Optional()
  @IsJsonObject({ bytesMax: PASSKEY_RESPONSE_BYTES_MAX })
  passkey?: Record<string, unknown>;
}
