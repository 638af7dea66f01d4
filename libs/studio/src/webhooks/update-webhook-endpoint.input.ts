import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { makeOptional } from '../validation/make-optional.js';
import { Optional } from '../validation/optional.js';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';
import { WebhookEndpointFields } from './webhook-endpoint-fields.js';

/** What to change about an endpoint; what is left out stays. */
export class UpdateWebhookEndpointInput extends makeOptional(WebhookEndpointFields, [
  'url',
  'description',
  'kinds',
]) {
  @JSONSchema({ description: 'Id of the endpoint.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;

  @JSONSchema({
    description:
      'False: it gets no messages, and those under way are given up. True: it gets those from now on, and counts as not failing.',
  })
  @Optional()
  @IsBoolean()
  enabled?: boolean;
}
