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

/** What a new key may do, from where, and until when. */
@JSONSchema({ description: 'A key to make. A key made by a key is never wider than the one that makes it.' })
export class CreateApiKeyInput {
  @JSONSchema({ description: 'What people call the key; trimmed.' })
  @IsCleanText({ min: 1, max: API_KEY_NAME_LENGTH_MAX })
  name!: string;

  @JSONSchema({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description:
      'Resource to actions, such as {"self": ["list_prompts"]}. Absent: the library, read and write.',
  })
  @Optional()
  @Allow()
  permissions?: unknown;

  @JSONSchema({
    description: 'When the key stops working; null or absent for never. At most 10 years ahead.',
  })
  @Optional()
  @Nullable()
  @IsInstant()
  expiresAt?: string | null;

  @JSONSchema({
    description:
      'Addresses and ranges that the key works from, such as 10.0.0.0/8; null or absent for anywhere.',
  })
  @Optional()
  @Nullable()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ALLOWED_CIDRS_MAX)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  allowedCidrs?: string[] | null;

  @JSONSchema({ description: 'Own daily limit, at most the plan’s; null or absent for the plan’s alone.' })
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
