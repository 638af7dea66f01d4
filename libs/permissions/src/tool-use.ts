import type { ActionDefinition } from './action.js';

/**
 * What it takes to use a tool of a connection or of an agent, whatever the tool is: an editor, on any plan,
 * for one request. The hints are the careful ones of MCP, for a tool that says nothing of itself.
 */
export const TOOL_USE: ActionDefinition = Object.freeze({
  title: 'Use a tool',
  description: 'Calls a tool of an upstream MCP server, directly or through an agent.',
  hints: Object.freeze({ readOnly: false, destructive: true, idempotent: false, openWorld: true }),
  feature: null,
  cost: 1,
  role: 'editor',
});
