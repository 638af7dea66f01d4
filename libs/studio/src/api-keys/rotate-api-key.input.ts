import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';
import { OVERLAP_SECONDS_MAX } from './api-key-limits.js';
import { ApiKeyIdInput } from './api-key-id.input.js';

/** Which key to replace, and how long the old one keeps working. */
export class RotateApiKeyInput extends ApiKeyIdInput {
  @JSONSchema({
    description:
      'Seconds that the old key keeps working, 0 to 604800; never past its own expiry. Absent: until it is revoked.',
  })
  @Optional()
  @IsInt()
  @Min(0)
  @Max(OVERLAP_SECONDS_MAX)
  overlapSeconds?: number;

  @JSONSchema({
    description: 'Revokes a replacement that was made before and lost, and makes another.',
    default: false,
  })
  @Optional()
  @IsBoolean()
  replace?: boolean;
}
