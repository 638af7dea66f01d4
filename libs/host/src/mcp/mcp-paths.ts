import type { McpTarget } from '@paretostudio/mcp-server';

/** Where MCP is served: the studio itself, a connection (or an agent) by its resource name, an agent by its id. */
export const MCP_PATHS = ['/mcp', '/mcp/agent/:id', '/mcp/:target'];

/** The one path of all that lead to a target, as the face is told it. */
export function mcpPathOf(target: McpTarget | null): string {
  if (target === null) return '/mcp';
  return target.kind === 'agent' ? `/mcp/agent/${target.id}` : `/mcp/conn_${target.id}`;
}
