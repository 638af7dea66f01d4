import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Names one endpoint by its id. What is no id names none: it is answered like an absent one. */
export class WebhookEndpointIdInput {
  @JSONSchema({ description: 'Id of the endpoint.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;
}
