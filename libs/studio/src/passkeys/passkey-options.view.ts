import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsJsonObject } from '../validation/is-json-object.js';
import { PASSKEY_RESPONSE_BYTES_MAX } from './passkey-response.js';

/** What a page hands to the browser to be shown a passkey, or to have one made. */
export class PasskeyOptionsView {
  @JSONSchema({
    description:
      'The `publicKey` member of `navigator.credentials.get` or `.create`, with bytes in base64url; good once, for five minutes.',
  })
  @IsJsonObject({ bytesMax: PASSKEY_RESPONSE_BYTES_MAX })
  options!: Record<string, unknown>;

  @JSONSchema({ description: 'The origin whose pages alone can use it.' })
  @IsString()
  origin!: string;
}
