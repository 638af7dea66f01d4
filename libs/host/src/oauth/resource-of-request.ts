import type { FastifyRequest } from 'fastify';
import { isMcpRequest } from '../mcp/is-mcp-request.js';
import { mcpTargetOf, NOWHERE } from '../mcp/mcp-target-of.js';
import { mcpResource, type ResourceName } from './resources.js';

/**
 * Names the resource that a request is for, by the route that took it and not by its spelling: what access tokens must
 * have been given for.
 *
 * @returns Null for routes that are no resource's, and for a path of MCP that leads to nothing.
 */
export function resourceOfRequest(
  request: Pick<FastifyRequest, 'routeOptions' | 'params'>,
): ResourceName | null {
  if (isMcpRequest(request)) {
    const target = mcpTargetOf(request);
    if (target === null) return 'mcp';
    return target === NOWHERE ? null : mcpResource(target.kind, target.id);
  }
  return request.routeOptions.url?.startsWith('/v1/') === true ? 'v1' : null;
}
