import type { McpTarget } from '@paretostudio/mcp-server';
import { parseResource } from '@paretostudio/permissions';
import type { FastifyRequest } from 'fastify';

/** What a path below that of MCP leads to which names neither a connection nor an agent. */
export const NOWHERE = Symbol('nowhere');

/** Whose tools a request asks for: null for the studio's own. */
export type McpAddressee = McpTarget | null | typeof NOWHERE;

/**
 * Tells from its path whose tools a request for MCP asks for. Whether there is such a target, and whether the caller
 * may enter it, is not looked at.
 *
 * @returns The target with its UUID in lower case, however the path spelled it.
 */
export function mcpTargetOf({ params }: Pick<FastifyRequest, 'params'>): McpAddressee {
  const { target, id } = params as { readonly target?: string; readonly id?: string };
  if (target === undefined && id === undefined) return null;
  const resource = parseResource(target ?? `agent_${id}`);
  if (resource === null || resource.id === null) return NOWHERE;
  const { kind } = resource;
  return kind === 'connection' || kind === 'agent' ? { kind, id: resource.id } : NOWHERE;
}
