import { Controller, Delete, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import {
  CreateWebhookEndpointInput,
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  IssuedWebhookEndpointView,
  ListWebhookDeliveriesInput,
  listWebhookDeliveries,
  listWebhookEndpoints,
  RetryWebhookDeliveryInput,
  retryWebhookDelivery,
  RotateWebhookSecretInput,
  rotateWebhookSecret,
  testWebhookEndpoint,
  UpdateWebhookEndpointInput,
  updateWebhookEndpoint,
  WebhookDeliveryPage,
  WebhookDeliveryView,
  WebhookEndpointIdInput,
  WebhookEndpointList,
  WebhookEndpointView,
  type StudioContext,
} from '@paretostudio/studio';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { unwrap } from '../http/unwrap.js';

/** The addresses that the account's notices are sent to, for the founder and admins. */
@Controller('v1/webhook-endpoints')
export class WebhookEndpointsController {
  constructor(@Inject(STUDIO_CONTEXT) private readonly context: StudioContext) {}

  @Get()
  @ForSessions('list_webhook_endpoints', 'listWebhookEndpoints', 'The endpoints of the account, oldest first')
  @Shapes({ output: WebhookEndpointList })
  async list(@Call() { caller }: IncomingCall): Promise<WebhookEndpointList> {
    return unwrap(await listWebhookEndpoints(this.context, caller));
  }

  @Post()
  @ForSessions(
    'create_webhook_endpoint',
    'createWebhookEndpoint',
    'Adds an endpoint and tells its secret, once',
  )
  @Shapes({ input: CreateWebhookEndpointInput, output: IssuedWebhookEndpointView })
  async create(@Call() { caller, input }: IncomingCall): Promise<IssuedWebhookEndpointView> {
    return unwrap(
      await createWebhookEndpoint(this.context, caller, checked(CreateWebhookEndpointInput, input)),
    );
  }

  @Patch(':id')
  @ForSessions(
    'update_webhook_endpoint',
    'updateWebhookEndpoint',
    'Changes an endpoint, or switches it on or off',
  )
  @Shapes({ input: UpdateWebhookEndpointInput, output: WebhookEndpointView })
  async update(@Call() { caller, input }: IncomingCall): Promise<WebhookEndpointView> {
    return unwrap(
      await updateWebhookEndpoint(this.context, caller, checked(UpdateWebhookEndpointInput, input)),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @ForSessions('delete_webhook_endpoint', 'deleteWebhookEndpoint', 'Removes an endpoint with its deliveries')
  @Shapes({ input: WebhookEndpointIdInput })
  async delete(@Call() { caller, input }: IncomingCall): Promise<void> {
    unwrap(await deleteWebhookEndpoint(this.context, caller, checked(WebhookEndpointIdInput, input)));
  }

  @Post(':id/rotate-secret')
  @HttpCode(200)
  @ForSessions('rotate_webhook_secret', 'rotateWebhookSecret', 'Makes a new secret and tells it, once')
  @Shapes({ input: RotateWebhookSecretInput, output: IssuedWebhookEndpointView })
  async rotate(@Call() { caller, input }: IncomingCall): Promise<IssuedWebhookEndpointView> {
    return unwrap(await rotateWebhookSecret(this.context, caller, checked(RotateWebhookSecretInput, input)));
  }

  @Post(':id/test')
  @HttpCode(202)
  @ForSessions('test_webhook_endpoint', 'testWebhookEndpoint', 'Has a message sent to try an endpoint')
  @Shapes({ input: WebhookEndpointIdInput, output: WebhookDeliveryView })
  async test(@Call() { caller, input }: IncomingCall): Promise<WebhookDeliveryView> {
    return unwrap(await testWebhookEndpoint(this.context, caller, checked(WebhookEndpointIdInput, input)));
  }

  @Get(':id/deliveries')
  @ForSessions(
    'list_webhook_deliveries',
    'listWebhookDeliveries',
    'What was sent to an endpoint, newest first',
  )
  @Shapes({ input: ListWebhookDeliveriesInput, output: WebhookDeliveryPage })
  async deliveries(@Call() { caller, input, fromQuery }: IncomingCall): Promise<WebhookDeliveryPage> {
    return unwrap(
      await listWebhookDeliveries(
        this.context,
        caller,
        checked(ListWebhookDeliveriesInput, input, { fromQuery }),
      ),
    );
  }

  @Post(':id/deliveries/:deliveryId/retry')
  @HttpCode(202)
  @ForSessions('retry_webhook_delivery', 'retryWebhookDelivery', 'Has a message sent again')
  @Shapes({ input: RetryWebhookDeliveryInput, output: WebhookDeliveryView })
  async retry(@Call() { caller, input }: IncomingCall): Promise<WebhookDeliveryView> {
    return unwrap(
      await retryWebhookDelivery(this.context, caller, checked(RetryWebhookDeliveryInput, input)),
    );
  }
}
