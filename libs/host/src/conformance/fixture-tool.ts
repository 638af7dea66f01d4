import type {
  CallToolResult,
  InputRequiredResult,
  JsonSchemaType,
  McpServer,
  RequestStateCodec,
  ServerContext,
  ServerNotifier,
} from '@modelcontextprotocol/server';
import { fromJsonSchema } from '@modelcontextprotocol/server';

/** What a tool carries from one round to the next. */
export type RoundState = Readonly<Record<string, string | number>>;

/** What the tools of the fixture have beside their request. */
export interface FixtureGround {
  /** Seals what travels through the client between two rounds. */
  readonly states: RequestStateCodec<RoundState>;
  /** Tells the streams that listen of changed lists. */
  readonly notify: ServerNotifier;
}

/** One tool that the suite calls by its name. */
export interface FixtureTool {
  readonly name: string;
  /** Absent: it takes no arguments. */
  readonly inputSchema?: Readonly<Record<string, unknown>>;
  run(
    context: ServerContext,
    args: Readonly<Record<string, unknown>>,
    ground: FixtureGround,
  ): CallToolResult | InputRequiredResult | Promise<CallToolResult | InputRequiredResult>;
}

const NO_ARGUMENTS = { type: 'object', properties: {} };

/** Adds tools to a server. */
export function addTools(server: McpServer, ground: FixtureGround, tools: readonly FixtureTool[]): void {
  for (const { name, inputSchema = NO_ARGUMENTS, run } of tools) {
    server.registerTool(
      name,
      {
        description: `Does what the conformance suite expects of ${name}.`,
        inputSchema: fromJsonSchema<Record<string, unknown>>(inputSchema as JsonSchemaType),
      },
      (args, context) => run(context, args, ground),
    );
  }
}

/** The result whose content is one text. */
export function textResult(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}
