import { ApiExcludeController, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthController, McpController, MetricsController } from '@paretostudio/host';

/** Says in the OpenAPI document what the routes do that every server program has, and which are no part of it. */
export function describeCommonRoutes(): void {
  ApiTags('health')(HealthController);
  describe('alive', { operationId: 'getHealth', summary: 'Whether the process lives' });
  describe('ready', {
    operationId: 'getReadiness',
    summary: 'Whether the server takes requests: the database answers and no stop has begun',
  });
  ApiExcludeController()(MetricsController);
  ApiExcludeController()(McpController);
}

function describe(method: keyof HealthController, operation: { operationId: string; summary: string }): void {
  const { prototype } = HealthController;
  const property = Object.getOwnPropertyDescriptor(prototype, method);
  if (property === undefined) throw new TypeError(`HealthController has no method ${method}.`);
  ApiOperation(operation)(prototype, method, property);
}
