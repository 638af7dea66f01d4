import { Client, type ElicitResult, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Client as FirstClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as FirstStdioTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as FirstHttpTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport as FirstTransport } from '@modelcontextprotocol/sdk/shared/transport.js';

/** The official client library in each of the ways it is met with. */
export const CLIENT_KINDS = ['v2 modern', 'v2 legacy', 'v1'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** What an MCP client is asked for here; both major versions of the library have it. */
export type McpClient = Pick<
  Client,
  | 'callTool'
  | 'close'
  | 'complete'
  | 'getInstructions'
  | 'getPrompt'
  | 'getServerCapabilities'
  | 'getServerVersion'
  | 'listPrompts'
  | 'listResources'
  | 'listResourceTemplates'
  | 'listTools'
  | 'readResource'
>;

/** A question that a server asked through its client. */
export interface Question {
  readonly message: string;
  readonly requestedSchema?: unknown;
}

/** Settings of a client. */
export interface ClientOptions {
  /** Where MCP is served; default `/mcp`. */
  readonly path?: string;
  /** Answers for the person; absent: the client says that it cannot be asked. */
  readonly elicit?: (question: Question) => ElicitResult | Promise<ElicitResult>;
}

/** A program to start and to speak to over its standard streams. */
export interface StdioProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

type CallParams = Parameters<FirstClient['callTool']>[0];

const NAME = { name: 'e2e', version: '1.0.0' };

/** Connects over HTTP with a key, as a client is configured with both. */
export async function connectHttp(
  kind: ClientKind,
  origin: string,
  key: string,
  options: ClientOptions = {},
): Promise<McpClient> {
  const url = new URL(options.path ?? '/mcp', origin);
  const settings = { requestInit: { headers: { authorization: `Bearer ${key}` } } };
  if (kind === 'v1') return connectFirst(new FirstHttpTransport(url, settings) as FirstTransport, options);
  return connectSecond(kind, new StreamableHTTPClientTransport(url, settings), options);
}

/** Starts a program and connects to it; closing the client ends it. */
export async function connectStdio(
  kind: ClientKind,
  program: StdioProgram,
  options: ClientOptions = {},
): Promise<McpClient> {
  const settings = { ...program, args: [...program.args], stderr: 'pipe' as const };
  if (kind === 'v1') return connectFirst(new FirstStdioTransport(settings), options);
  return connectSecond(kind, new StdioClientTransport(settings), options);
}

async function connectSecond(
  kind: ClientKind,
  transport: Parameters<Client['connect']>[0],
  { elicit }: ClientOptions,
): Promise<McpClient> {
  const client = new Client(NAME, {
    ...(elicit && { capabilities: { elicitation: { form: {} } } }),
    ...(kind === 'v2 modern' && { versionNegotiation: { mode: 'auto' as const } }),
  });
  if (elicit) client.setRequestHandler('elicitation/create', ({ params }) => elicit(params));
  await client.connect(transport);
  return client;
}

async function connectFirst(transport: FirstTransport, { elicit }: ClientOptions): Promise<McpClient> {
  const { ElicitRequestSchema } = await import('@modelcontextprotocol/sdk/types.js');
  const client = new FirstClient(NAME, elicit && { capabilities: { elicitation: {} } });
  if (elicit) client.setRequestHandler(ElicitRequestSchema, async ({ params }) => elicit(params));
  await client.connect(transport);
  const callTool = client.callTool.bind(client);
  const likeSecond = {
    // Between the two, the first version has a schema that the second has no more.
    callTool: (params: CallParams, callOptions?: object) => callTool(params, undefined, callOptions),
  };
  return Object.assign(client, likeSecond) as unknown as McpClient;
}
