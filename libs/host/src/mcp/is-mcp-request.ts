import type { FastifyRequest } from 'fastify';
import type { RouteFacts } from '../usage/route-facts.js';

/** Whether a request came to one of the routes of MCP. */
export function isMcpRequest({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean {
  return (routeOptions.config as RouteFacts | undefined)?.surface === 'mcp';
}
