import { findAction, STUDIO_ACTIONS } from '@paretostudio/permissions';

const PROTOCOL: Readonly<Record<string, string>> = {
  none: 'No known action',
  initialize: 'MCP: initialize',
  ping: 'MCP: ping',
  'server/discover': 'MCP: discover the server',
  'tools/list': 'MCP: list tools',
  'tools/call': 'MCP: call a tool',
  'prompts/list': 'MCP: list prompts',
  'prompts/get': 'MCP: get a prompt',
  'resources/list': 'MCP: list resources',
  'resources/templates/list': 'MCP: list resource templates',
  'resources/read': 'MCP: read a resource',
};

/**
 * Names an action or tool for people.
 *
 * @param action - As recorded. A tool of a connection keeps the name that its server gave it.
 * @param isOfConnection - Whether it is known to be a tool of a connection, whatever its name.
 */
export function actionWords(action: string, isOfConnection = false): string {
  if (isOfConnection) return action;
  if (Object.hasOwn(PROTOCOL, action)) return PROTOCOL[action] as string;
  return findAction(STUDIO_ACTIONS, action)?.title ?? action;
}
