import { findAction } from '@paretostudio/permissions';
import type { ApiKeyPrincipal } from '../core/api-key-principal.js';
import type { McpDoor } from './mcp-door.js';
import { isRecord } from './is-record.js';

/**
 * Keeps of the result of `tools/list` the tools that a key may call, in their order. A tool that the action table does
 * not have is nobody's.
 *
 * Nobody may keep the result, whatever the server says: another key is told other tools, and so is this one once its
 * rights change.
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
  const keeping = Object.hasOwn(result, 'cacheScope') ? { cacheScope: 'private', ttlMs: 0 } : {};
  return { ...result, tools: visible, ...keeping };
}
