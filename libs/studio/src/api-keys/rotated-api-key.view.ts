import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';
import { IssuedApiKeyView } from './issued-api-key.view.js';

/** The replacement of a rotated key, and how long the old one works. */
export class RotatedApiKeyView extends IssuedApiKeyView {
  @JSONSchema({ description: 'When the old key stops working; null when it works until it is revoked.' })
  @Nullable()
  @IsInstant()
  previousExpiresAt!: string | null;
}
