import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { fileURLToPath } from 'node:url';
import type { Studio } from './use-studio.js';

const STDIO_PROGRAM = fileURLToPath(new URL('../../../mcp-stdio/dist/paretostudio-mcp.js', import.meta.url));

/** Runs work with the official MCP client, connected over HTTP with a key. */
export function withHttpClient<T>(
  studio: Studio,
  key: string,
  work: (client: Client) => Promise<T>,
  path = '/mcp',
): Promise<T> {
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  return withClient(new StreamableHTTPClientTransport(new URL(path, studio.url), { requestInit }), work);
}

/** Runs work with the official MCP client, which starts the stdio program as its configuration says. */
export function withStdioClient<T>(
  studio: Studio,
  key: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const env = { PARETOSTUDIO_API_KEY: key, PARETOSTUDIO_API_URL: studio.url };
  return withClient(
    new StdioClientTransport({ command: process.execPath, args: [STDIO_PROGRAM], env, stderr: 'pipe' }),
    work,
  );
}

async function withClient<T>(
  transport: Parameters<Client['connect']>[0],
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ name: 'browser-test', version: '1.0.0' });
  await client.connect(transport);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
