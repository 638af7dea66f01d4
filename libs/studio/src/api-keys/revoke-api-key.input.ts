import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { Optional } from '../validation/optional.js';
import { REVOKE_REASON_LENGTH_MAX } from './api-key-limits.js';
import { ApiKeyIdInput } from './api-key-id.input.js';

/** Which key to revoke, and why. */
export class RevokeApiKeyInput extends ApiKeyIdInput {
  @JSONSchema({ description: 'Why the key is revoked; kept with it and in the audit log.' })
  @Optional()
  @IsCleanText({ min: 1, max: REVOKE_REASON_LENGTH_MAX })
  reason?: string;
}
