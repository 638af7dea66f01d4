import { IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { PASSKEY_RESPONSE_BYTES_MAX } from '../passkeys/passkey-response.js';
import { PASSWORD_LENGTH_MAX } from '../people/password-limits.js';
import { IsJsonObject } from '../validation/is-json-object.js';
import { Optional } from '../validation/optional.js';

/** What shows that the person of a session is there: exactly one of the two. */
export class ReProveInput {
  @JSONSchema({ format: 'password' })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_LENGTH_MAX)
  password?: string;

  @JSONSchema({ description: 'What the browser answered about a passkey, with bytes in base64url.' })
  @Optional()
  @IsJsonObject({ bytesMax: PASSKEY_RESPONSE_BYTES_MAX })
  passkey?: Record<string, unknown>;
}
