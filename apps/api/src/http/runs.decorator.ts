import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiSecurity } from '@nestjs/swagger';
import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { RequireAction, RequirePrincipal } from '@paretostudio/passport-api-key';
import type { RouteFacts } from '@paretostudio/host';
import { OPERATIONS, type OperationName } from '@paretostudio/studio';
import { Shapes } from '../docs/shapes.decorator.js';
import type { FileRouteFacts } from '../library/accept-files.js';

/** What a route says beyond the operation that it runs. */
export interface RunsEntry {
  readonly operationId?: string;
  readonly summary?: string;
  readonly judgedByOperation?: boolean;
  readonly takes?: readonly string[];
  readonly answers?: readonly string[];
  readonly example?: object;
  readonly fromQuery?: boolean;
}

/**
 * Declares that a route runs an operation: the right it needs and what it costs, what its usage is recorded under,
 * and its entry in the OpenAPI document, all from the operation itself.
 *
 * @param entry.operationId - Default: the operation's name in camel case.
 * @param entry.judgedByOperation - For a route that runs one operation or another: the guard asks for no right, at the
 *   cost of 1, and the operation that is run asks for its own.
 * @param entry.takes - Media types of files that the route takes as its body, beside JSON.
 * @param entry.answers - Media types of the file that the route answers with, in place of JSON.
 * @param entry.example - A JSON body, for the OpenAPI document.
 * @param entry.fromQuery - The input stands in the query although the method is no GET.
 * @param entry.summary - Default: title and description of the action, which fit where the two have one name.
 */
export function Runs(
  name: OperationName,
  { operationId = camelCase(name), summary, judgedByOperation = false, ...shapes }: RunsEntry = {},
): MethodDecorator {
  const { action, input, output } = OPERATIONS[name];
  const { takes } = shapes;
  const facts: RouteFacts & FileRouteFacts = { action, ...(takes === undefined ? {} : { takes }) };
  const { title, description } = STUDIO_ACTIONS.actions[action];
  return applyDecorators(
    judgedByOperation ? RequirePrincipal(() => true) : RequireAction(action),
    RouteConfig(facts),
    ApiOperation(
      summary === undefined ? { operationId, summary: title, description } : { operationId, summary },
    ),
    ApiSecurity('bearer'),
    ApiSecurity('apiKey'),
    ApiSecurity('session'),
    Shapes({ input, output, ...shapes }),
  );
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
