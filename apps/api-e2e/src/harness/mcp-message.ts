import type { Answer, Ask } from './ask.js';
import type { Door } from './people.js';

/** The two protocol eras; both are served at one address. */
export type Era = 'legacy' | 'modern';

/** A JSON-RPC request of the protocol, before it is dressed for an era. */
export interface Message {
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly id?: string | number;
  /** Where it is sent; default `/mcp`. */
  readonly path?: string;
}

const MODERN_REVISION = '2026-07-28';
const LEGACY_REVISION = '2025-11-25';
/** Where the name of what is asked for stands, which modern requests repeat in a header. */
const NAMED_BY: Readonly<Record<string, string>> = {
  'tools/call': 'name',
  'prompts/get': 'name',
  'resources/read': 'uri',
};

/**
 * Makes the HTTP request that a client of an era sends for a message, without any client in between.
 *
 * @param capabilities - What a modern client says that it can be asked.
 */
export function mcpRequest(era: Era, message: Message, capabilities: object = {}): Ask {
  const accept = 'application/json, text/event-stream';
  const { method, params = {}, id = 1, path = '/mcp' } = message;
  if (era === 'legacy') {
    return {
      method: 'POST',
      path,
      headers: { accept, 'mcp-protocol-version': LEGACY_REVISION },
      json: { jsonrpc: '2.0', id, method, params },
    };
  }
  const name = params[NAMED_BY[method] ?? ''];
  const meta = {
    'io.modelcontextprotocol/protocolVersion': MODERN_REVISION,
    'io.modelcontextprotocol/clientCapabilities': capabilities,
    'io.modelcontextprotocol/clientInfo': { name: 'e2e', version: '1.0.0' },
  };
  return {
    method: 'POST',
    path,
    headers: {
      accept,
      'mcp-protocol-version': MODERN_REVISION,
      'mcp-method': method,
      ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
    },
    json: { jsonrpc: '2.0', id, method, params: { ...params, _meta: meta } },
  };
}

/** What a JSON-RPC message answered. */
export interface McpAnswer {
  readonly status: number;
  readonly headers: Answer['headers'];
  readonly id?: unknown;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** Takes the JSON-RPC response out of an answer, whether it came as JSON or as the last event of a stream. */
export function mcpAnswer({ status, headers, text }: Answer): McpAnswer {
  const isStream = /^text\/event-stream\b/.test(String(headers['content-type']));
  const events = isStream ? [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data]) => data) : [text];
  const message = JSON.parse(events.at(-1) ?? 'null') as Omit<McpAnswer, 'status' | 'headers'> | null;
  return { status, headers, ...message };
}

/** A call of a tool, as a message. */
export function toolCall(name: string, args: object = {}, more: object = {}): Message {
  return { method: 'tools/call', params: { name, arguments: args, ...more } };
}

/** Sends a message to a server with a key and takes its response. */
export async function askMcp(
  door: Door,
  key: string,
  era: Era,
  message: Message,
  capabilities?: object,
): Promise<McpAnswer> {
  return mcpAnswer(await door.ask({ ...mcpRequest(era, message, capabilities), key }));
}
