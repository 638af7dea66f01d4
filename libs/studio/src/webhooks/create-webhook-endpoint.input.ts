import { makeOptional } from '../validation/make-optional.js';
import { WebhookEndpointFields } from './webhook-endpoint-fields.js';

/** An endpoint to add. */
export class CreateWebhookEndpointInput extends makeOptional(WebhookEndpointFields, ['description']) {}
