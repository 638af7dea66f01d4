import { applyDecorators, HttpCode } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiSecurity } from '@nestjs/swagger';
import { RequirePrincipal } from '@paretostudio/passport-api-key';
import type { RouteFacts } from '@paretostudio/host';
import { Shapes } from '../docs/shapes.decorator.js';
import { CallToolInput, ToolCallResult } from './tool-call-shapes.js';

/** What such a call is recorded as while it names no tool that the caller has; with MCP it is the same. */
const FACTS: RouteFacts = { action: 'tools/call' };

/**
 * Declares that a route calls a tool, at the cost of 1: whoever is let in may ask, and whether there is such a tool for
 * the caller is decided where it is called.
 *
 * @param description - For the OpenAPI document.
 */
export function CallsTool(operationId: string, summary: string, description: string): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    RequirePrincipal(() => true),
    RouteConfig(FACTS),
    ApiOperation({ operationId, summary, description }),
    ApiSecurity('bearer'),
    ApiSecurity('apiKey'),
    ApiSecurity('session'),
    Shapes({ input: CallToolInput, output: ToolCallResult, example: { text: 'hello' }, asksUpstream: true }),
  );
}
