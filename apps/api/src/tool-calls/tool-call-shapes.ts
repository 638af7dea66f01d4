import type { JsonSchema } from '@paretostudio/studio';

/** Names the shape of what a route that calls a tool takes: the path's names and, as the body, the arguments. */
export class CallToolInput {
  id!: string;
  tool!: string;
}

/** What a tool answered, as MCP has it; the tool's own errors included. */
export class ToolCallResult {
  /** Blocks of text, pictures and other content, as the tool gave them. */
  content!: readonly unknown[];
  /** As the tool's `outputSchema` says; absent where it has none. */
  structuredContent?: unknown;
  /** Whether the tool says that it failed. */
  isError!: boolean;
}

/** Describes what a route that calls a tool takes and answers, by class name; the arguments are the tool's own matter. */
export function toolCallSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    [CallToolInput.name]: {
      type: 'object',
      description: 'The arguments of the tool, as its `inputSchema` says; no body for none.',
      properties: {
        id: { type: 'string', format: 'uuid', description: 'Id of the connection or of the agent.' },
        tool: {
          type: 'string',
          description:
            "The tool's name as the connection or the agent lists it, percent-encoded where it has a slash.",
        },
      },
      required: ['id', 'tool'],
      additionalProperties: true,
    },
    [ToolCallResult.name]: {
      type: 'object',
      description: 'What the tool answered, as MCP has it. A tool that failed answers with `isError` too.',
      properties: {
        content: { type: 'array', items: { type: 'object', additionalProperties: true } },
        structuredContent: {
          description: "As the tool's `outputSchema` says; absent where it has none.",
        },
        isError: { type: 'boolean', description: 'Whether the tool says that it failed.' },
      },
      required: ['content', 'isError'],
      additionalProperties: false,
    },
  };
}
