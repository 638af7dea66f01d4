import {
  Allow,
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';
import { Optional } from '../validation/optional.js';
import { ALLOWED_CIDRS_MAX, API_KEY_NAME_LENGTH_MAX, REQUESTS_PER_DAY_MAX } from './api-key-limits.js';
import { ApiKeyIdInput } from './api-key-id.input.js';

/** What to change of a key; what is absent stays. */
export class UpdateApiKeyInput extends ApiKeyIdInput {
  @JSONSchema({ description: 'What people call the key; trimmed.' })
  @Optional()
  @IsCleanText({ min: 1, max: API_KEY_NAME_LENGTH_MAX })
  name?: string;

  @JSONSchema({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'The new permissions, in place of all old ones.',
  })
  @Optional()
  @Allow()
  permissions?: unknown;

  @JSONSchema({ description: 'When the key stops working; null for never. At most 10 years ahead.' })
  @Optional()
  @Nullable()
  @IsInstant()
  expiresAt?: string | null;

  @JSONSchema({ description: 'Addresses and ranges that the key works from; null for anywhere.' })
  @Optional()
  @Nullable()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ALLOWED_CIDRS_MAX)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  allowedCidrs?: string[] | null;

  @JSONSchema({ description: 'Own daily limit, at most the plan’s; null for the plan’s alone.' })
  @Optional()
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(REQUESTS_PER_DAY_MAX)
  requestsPerDay?: number | null;

  @JSONSchema({ description: 'Whether destructive tools ask a person before they run with this key.' })
  @Optional()
  @IsBoolean()
  humanConfirmation?: boolean;
}
