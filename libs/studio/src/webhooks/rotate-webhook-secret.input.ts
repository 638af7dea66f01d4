import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';
import { WEBHOOK_LIMITS } from './webhook-limits.js';

/** Which endpoint gets a new secret. */
export class RotateWebhookSecretInput {
  @JSONSchema({ description: 'Id of the endpoint.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;

  @JSONSchema({
    description: 'Seconds in which messages are signed with the old secret too; 0 ends it at once.',
    default: WEBHOOK_LIMITS.overlapSecondsDefault,
  })
  @Optional()
  @IsInt()
  @Min(0)
  @Max(WEBHOOK_LIMITS.overlapSecondsMax)
  overlapSeconds?: number;
}
