import type { Guard } from '../core/create-guard.js';
import { guardHandler } from './guard-handler.js';
import { guardNodeHandler } from './guard-node-handler.js';
import { guardTransport } from './guard-transport.js';
import { resolveMcpDoor } from './mcp-door.js';
import type { McpGuard } from './mcp-guard.js';
import type { McpGuardOptions } from './mcp-guard-options.js';

/**
 * Makes the guard of MCP servers from a guard, which other doors of the same service may share.
 *
 * @throws {@link RangeError} If a method demands an action that the table has not, or an option is out of range: to be
 *   seen at start.
 * @example
 * const mcp = createMcpGuard(createGuard({ admission, actions: TOOLS }));
 */
export function createMcpGuard(guard: Guard, options: McpGuardOptions = {}): McpGuard {
  const door = resolveMcpDoor(guard, options);
  return {
    transport: (transport, { key } = {}) => guardTransport(door, transport, key ?? null),
    handler: (handler) => guardHandler(door, handler),
    nodeHandler: (handler, toNodeHandler) =>
      guardNodeHandler(door, toNodeHandler(guardHandler(door, handler))),
  };
}
