import type { Tool } from '@modelcontextprotocol/server';
import { STUDIO_ACTIONS, type Action } from '@paretostudio/permissions';
import { jsonSchemaOf, OPERATIONS } from '@paretostudio/studio';
import { confirmationSchema } from './confirmation-schema.js';
import { isToolName } from './is-tool-name.js';
import type { McpTool } from './mcp-tool.js';
import { toolSchema, type ToolSchema } from './tool-schema.js';

/** Ends the description of each destructive tool. */
const PERMANENCE = 'This cannot be undone: ask the person first.';

/**
 * Builds every tool from the action table and the operations, in the table's order: words and hints from the one,
 * schemas from the other. Deriving schemas takes milliseconds, so it is done once a face.
 */
export function buildTools(): readonly McpTool[] {
  return STUDIO_ACTIONS.names.filter(isToolName).map((name) => {
    const action = STUDIO_ACTIONS.actions[name];
    const { input, output } = OPERATIONS[name];
    const definition = action.hints.destructive
      ? destructiveTool(action, toolSchema(jsonSchemaOf(input)), toolSchema(jsonSchemaOf(output)))
      : plainTool(action, toolSchema(jsonSchemaOf(input)), toolSchema(jsonSchemaOf(output)));
    return Object.freeze({ name, action, definition: Object.freeze(definition) });
  });
}

function plainTool(action: Action, inputSchema: ToolSchema, outputSchema: ToolSchema): Tool {
  const { readOnly, destructive, idempotent, openWorld } = action.hints;
  return {
    name: action.name,
    title: action.title,
    description: action.description,
    // The SDK's type spells JSON out; these are JSON.
    inputSchema: inputSchema as Tool['inputSchema'],
    outputSchema: outputSchema as Tool['outputSchema'],
    annotations: {
      title: action.title,
      readOnlyHint: readOnly,
      destructiveHint: destructive,
      idempotentHint: idempotent,
      openWorldHint: openWorld,
    },
  };
}

function destructiveTool(action: Action, input: ToolSchema, output: ToolSchema): Tool {
  const { argument, result } = confirmationSchema();
  return {
    ...plainTool(action, { ...input, properties: { ...input.properties, ...argument } }, result(output)),
    description: `${action.description} ${PERMANENCE}`,
    // Claude Code then asks on every call, whatever its permission mode.
    _meta: { 'anthropic/requiresUserInteraction': true },
  };
}
