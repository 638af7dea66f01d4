import { IsArray } from 'class-validator';
import { Nested } from '../validation/nested.js';
import { WebhookEndpointView } from './webhook-endpoint.view.js';

/** The endpoints of an account, oldest first; at most 10. */
export class WebhookEndpointList {
  @IsArray()
  @Nested(() => WebhookEndpointView, { each: true })
  items!: WebhookEndpointView[];
}
