import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { PageInput } from '../validation/page-input.js';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Which deliveries to list. */
export class ListWebhookDeliveriesInput extends PageInput {
  @JSONSchema({ description: 'Id of the endpoint.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;
}
