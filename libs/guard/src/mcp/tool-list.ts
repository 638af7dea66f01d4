import { findAction } from '@paretostudio/permissions';
import type { ApiKeyPrincipal } from '../core/api-key-principal.js';
import type { McpDoor } from './mcp-door.js';
import { isRecord } from './is-record.js';

/**
 * Keeps of the result of `tools/list` the tools that a key may call, in their order. A tool that the action table does
 * not have is nobody's.
 *
 * A result that may be kept for others is made private: another key is told other tools.
 *
 * @param result - The server's; one of another shape tells no tool.
 */
export function visibleTools(
  { guard }: McpDoor,
  result: unknown,
  principal: ApiKeyPrincipal,
): Readonly<Record<string, unknown>> {
  if (!isRecord(result)) return { tools: [] };
  const { tools } = result;
  const visible = (Array.isArray(tools) ? tools : []).filter(
    (tool) =>
      isRecord(tool) &&
      typeof tool['name'] === 'string' &&
      findAction(guard.settings.actions, tool['name']) !== null &&
      principal.may(tool['name']),
  );
  const cacheScope = Object.hasOwn(result, 'cacheScope') ? { cacheScope: 'private' } : {};
  return { ...result, tools: visible, ...cacheScope };
}
