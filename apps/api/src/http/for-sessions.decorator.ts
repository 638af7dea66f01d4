import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiSecurity } from '@nestjs/swagger';
import { Cost, RequirePrincipal } from '@paretostudio/passport-api-key';
import type { RouteFacts } from '@paretostudio/host';
import { SESSION_STRATEGY } from '../sessions/session-name.js';

/**
 * Declares that a route is for people in a session alone: a key is refused, whatever its permissions, at no cost.
 *
 * @param action - What the route does, in snake case: its usage is recorded under it.
 * @param summary - For the OpenAPI document.
 */
export function ForSessions(action: string, operationId: string, summary: string): MethodDecorator {
  const facts: RouteFacts = { action };
  return applyDecorators(
    RequirePrincipal(SESSION_STRATEGY),
    Cost(0),
    RouteConfig(facts),
    ApiOperation({ operationId, summary }),
    ApiSecurity('session'),
  );
}
