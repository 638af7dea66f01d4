/** A message of the modern era with the headers that go with it. */
export interface WireMessage {
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The revision that modern messages of tests claim. */
export const MODERN_REVISION = '2026-07-28';

/** Puts a request of the modern era together, as a client sends it. */
export function modernRequest(
  method: string,
  params: Readonly<Record<string, unknown>> = {},
  capabilities: object = {},
): WireMessage {
  const name = params['name'] ?? params['uri'];
  return {
    body: {
      jsonrpc: '2.0',
      id: 1,
      method,
      params: {
        ...params,
        _meta: {
          ...(params['_meta'] as object | undefined),
          'io.modelcontextprotocol/protocolVersion': MODERN_REVISION,
          'io.modelcontextprotocol/clientInfo': { name: 'wire-test', version: '0' },
          'io.modelcontextprotocol/clientCapabilities': capabilities,
        },
      },
    },
    headers: {
      'mcp-protocol-version': MODERN_REVISION,
      'mcp-method': method,
      ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
    },
  };
}

/** Puts a request of the legacy era together. */
export function legacyRequest(method: string, params: object = {}): WireMessage {
  return {
    body: { jsonrpc: '2.0', id: 1, method, params },
    headers: { 'mcp-protocol-version': '2025-11-25' },
  };
}
