import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsReplayed } from '../library/is-replayed.js';
import { Nullable } from '../validation/nullable.js';
import { WebhookEndpointView } from './webhook-endpoint.view.js';

/** An endpoint with a secret that was just made. */
export class IssuedWebhookEndpointView extends WebhookEndpointView {
  @JSONSchema({
    description: 'What messages are signed with. It is shown here once; null in an answer that repeats one.',
  })
  @Nullable()
  @IsString()
  secret!: string | null;

  @IsReplayed()
  replayed!: boolean;
}
