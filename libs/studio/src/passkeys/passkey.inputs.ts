import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { INVITATION_TOKEN_LENGTH_MAX } from '../members/invitation-limits.js';
import { IsCleanText } from '../validation/is-clean-text.js';
import { IsJsonObject } from '../validation/is-json-object.js';
import { Optional } from '../validation/optional.js';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';
import { PASSKEY_RESPONSE_BYTES_MAX } from './passkey-response.js';

/** Longest name of a passkey, in characters. */
export const PASSKEY_NAME_LENGTH_MAX = 64;

const RESPONSE = 'What the browser answered, with bytes in base64url.';

/** A passkey that the browser has made. */
export class AddPasskeyInput {
  @IsCleanText({ min: 1, max: PASSKEY_NAME_LENGTH_MAX })
  name!: string;

  @JSONSchema({ description: RESPONSE })
  @IsJsonObject({ bytesMax: PASSKEY_RESPONSE_BYTES_MAX })
  response!: Record<string, unknown>;
}

/** Names one passkey by its id. */
export class PasskeyIdInput {
  @JSONSchema({ format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;
}

/** Another name for a passkey. */
export class RenamePasskeyInput extends PasskeyIdInput {
  @IsCleanText({ min: 1, max: PASSKEY_NAME_LENGTH_MAX })
  name!: string;
}

/** A passkey that was shown to sign in. */
export class PasskeySignInInput {
  @JSONSchema({ description: RESPONSE })
  @IsJsonObject({ bytesMax: PASSKEY_RESPONSE_BYTES_MAX })
  response!: Record<string, unknown>;

  @JSONSchema({
    format: 'password',
    description: 'The token of an invitation, as for a sign-in with a password.',
  })
  @Optional()
  @IsString()
  @MaxLength(INVITATION_TOKEN_LENGTH_MAX)
  invitation?: string;
}
