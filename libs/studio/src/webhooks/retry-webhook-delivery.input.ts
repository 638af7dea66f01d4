import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Names one delivery to an endpoint. */
export class RetryWebhookDeliveryInput {
  @JSONSchema({ description: 'Id of the endpoint.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;

  @JSONSchema({ description: 'Id of the delivery.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  deliveryId!: string;
}
