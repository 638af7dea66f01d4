import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiSecurity } from '@nestjs/swagger';
import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { RequireAction } from '@paretostudio/passport-api-key';
import { OPERATIONS, type OperationName } from '@paretostudio/studio';
import { Shapes } from '../docs/shapes.decorator.js';

/** What is kept with a route for the usage record of a request. */
export interface RouteFacts {
  /** The action that the request needs; absent on a route that needs none. */
  readonly action?: string;
}

/**
 * Declares that a route runs an operation: the right it needs and what it costs, what its usage is recorded under,
 * and its entry in the OpenAPI document, all from the operation itself.
 *
 * @param operationId - Default: the operation's name in camel case.
 */
export function Runs(name: OperationName, operationId = camelCase(name)): MethodDecorator {
  const { action, input, output } = OPERATIONS[name];
  const facts: RouteFacts = { action };
  const { title, description } = STUDIO_ACTIONS.actions[action];
  return applyDecorators(
    RequireAction(action),
    RouteConfig(facts),
    ApiOperation({ operationId, summary: title, description }),
    ApiSecurity('bearer'),
    ApiSecurity('apiKey'),
    ApiSecurity('session'),
    Shapes({ input, output }),
  );
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
