import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { WebhookDeliveryView } from './webhook-delivery.view.js';

/** A page of deliveries, newest first; they are kept for 30 days. */
export class WebhookDeliveryPage {
  @IsArray()
  @Nested(() => WebhookDeliveryView, { each: true })
  items!: WebhookDeliveryView[];

  @JSONSchema({ description: 'Give it as `cursor` for the next page; null on the last one.' })
  @Nullable()
  @IsString()
  nextCursor!: string | null;
}
