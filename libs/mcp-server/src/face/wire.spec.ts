import { legacyRequest, modernRequest, type WireMessage } from '../testing/modern-request.js';
import { stubFace, type StubFace } from '../testing/stub-face.js';

interface Wire {
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
  readonly id?: unknown;
}

let stub: StubFace;

beforeEach(() => {
  stub = stubFace(() => ({ ok: true, value: { made: true } }));
});

async function exchange(
  message: WireMessage,
  method?: string,
): Promise<{ status: number; body: Wire | null }> {
  const response = await stub.send(message, method === undefined ? {} : { method });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as Wire) };
}

function changed(message: WireMessage, headers: Record<string, string | null>): WireMessage {
  const merged = Object.entries({ ...message.headers, ...headers });
  return { ...message, headers: Object.fromEntries(merged.filter(([, value]) => value !== null)) as never };
}

describe('the modern era on the wire', () => {
  it('answers server/discover with who serves, what is served and that nothing may be kept', async () => {
    const { status, body } = await exchange(modernRequest('server/discover'));
    expect(status).toBe(200);
    expect(body?.result).toEqual({
      resultType: 'complete',
      supportedVersions: ['2026-07-28'],
      capabilities: { tools: {}, prompts: {}, resources: {}, completions: {} },
      instructions: expect.stringContaining('ParetoStudio'),
      ttlMs: 0,
      cacheScope: 'private',
      _meta: {
        'io.modelcontextprotocol/serverInfo': {
          name: 'paretostudio',
          title: 'ParetoStudio',
          version: '1.2.3',
        },
      },
    });
  });

  it.each(['tools/list', 'resources/templates/list'])('lets nobody keep %s', async (method) => {
    const { body } = await exchange(modernRequest(method));
    expect(body?.result).toMatchObject({ resultType: 'complete', ttlMs: 0, cacheScope: 'private' });
  });

  it.each([
    ['the method differs', { 'mcp-method': 'tools/call' }],
    ['the method is missing', { 'mcp-method': null }],
    ['the revision is missing', { 'mcp-protocol-version': null }],
    ['the revision differs', { 'mcp-protocol-version': '2025-11-25' }],
  ])('refuses headers that disagree with the body: %s', async (_, headers) => {
    const { status, body } = await exchange(changed(modernRequest('tools/list'), headers));
    expect([status, body?.error?.code]).toEqual([400, -32020]);
  });

  it('refuses a tool other than the one that the header names, and runs neither', async () => {
    const message = modernRequest('tools/call', { name: 'create_prompt', arguments: {} });
    const { status, body } = await exchange(changed(message, { 'mcp-name': 'whoami' }));
    expect([status, body?.error?.code]).toEqual([400, -32020]);
    expect(stub.calls).toEqual([]);
    expect(stub.outcomes).toEqual([{ action: 'create_prompt', outcome: 'invalid_request' }]);
  });

  it('refuses a revision that it does not speak, and names those that it does', async () => {
    const message = modernRequest('tools/list');
    const params = message.body['params'] as { _meta: object };
    const _meta = { ...params._meta, 'io.modelcontextprotocol/protocolVersion': '2099-01-01' };
    const { status, body } = await exchange({
      body: { ...message.body, params: { _meta } },
      headers: { ...message.headers, 'mcp-protocol-version': '2099-01-01' },
    });
    expect([status, body?.error?.code]).toEqual([400, -32022]);
    expect(body?.error?.data).toMatchObject({ supported: ['2026-07-28'] });
  });

  it.each([
    ['no envelope', {}],
    ['no capabilities', { _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' } }],
  ])('refuses a request with %s', async (_, params) => {
    const { headers, body: whole } = modernRequest('tools/list');
    const { status, body } = await exchange({ headers, body: { ...whole, params } });
    expect([status, body?.error?.code]).toEqual([400, -32602]);
  });

  it.each(['initialize', 'ping', 'logging/setLevel', 'resources/subscribe', 'subscriptions/listen', 'nope'])(
    'has no method %s',
    async (method) => {
      const { status, body } = await exchange(modernRequest(method, { notifications: {} }));
      expect([status, body?.error?.code, body?.id]).toEqual([404, -32601, 1]);
    },
  );

  it('takes a tool’s name from a header in Base64', async () => {
    const message = modernRequest('tools/call', { name: 'whoami', arguments: {} });
    const encoded = `=?base64?${Buffer.from('whoami').toString('base64')}?=`;
    expect((await exchange(changed(message, { 'mcp-name': encoded }))).status).toBe(200);
  });
});

describe('the legacy era on the wire', () => {
  it.each([
    ['2025-11-25', '2025-11-25'],
    ['2025-06-18', '2025-06-18'],
    ['2025-03-26', '2025-03-26'],
    ['1999-01-01', '2025-11-25'],
    ['2026-07-28', '2025-11-25'],
  ])('answers initialize for %s with %s', async (asked, agreed) => {
    const params = { protocolVersion: asked, capabilities: {}, clientInfo: { name: 'c', version: '1' } };
    const response = await stub.send({ body: legacyRequest('initialize', params).body, headers: {} });
    expect(response.headers.get('mcp-session-id')).toBeNull();
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(((await response.json()) as Wire).result).toEqual({
      protocolVersion: agreed,
      capabilities: { tools: {}, prompts: {}, resources: {}, completions: {} },
      serverInfo: { name: 'paretostudio', title: 'ParetoStudio', version: '1.2.3' },
      instructions: expect.any(String),
    });
  });

  it('answers ping, and tells nothing of the modern era’s fields', async () => {
    expect((await exchange(legacyRequest('ping'))).body).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
    expect(Object.keys((await exchange(legacyRequest('tools/list'))).body?.result ?? {})).toEqual(['tools']);
  });

  it.each([
    'logging/setLevel',
    'resources/subscribe',
    'subscriptions/listen',
    'server/discover',
    'tasks/list',
    'nope',
  ])('has no method %s', async (method) => {
    const { body } = await exchange(legacyRequest(method, { level: 'info', uri: 'a://b' }));
    expect(body?.error?.code).toBe(-32601);
  });

  it('refuses a revision that no legacy client speaks', async () => {
    const message = changed(legacyRequest('tools/list'), { 'mcp-protocol-version': '2024-01-01' });
    expect((await exchange(message)).status).toBe(400);
  });

  it('asks for both media types, as the specification does', async () => {
    const message = changed(legacyRequest('tools/list'), { accept: 'application/json' });
    expect((await exchange(message)).status).toBe(406);
  });

  it('needs no session: a call without initialize is served', async () => {
    const { body } = await exchange(legacyRequest('tools/call', { name: 'whoami', arguments: {} }));
    expect(body?.result).toMatchObject({ structuredContent: { made: true } });
  });
});

it.each([
  ['a modern answer', modernRequest('tools/call', { name: 'whoami', arguments: {} })],
  ['a legacy answer', legacyRequest('tools/call', { name: 'whoami', arguments: {} })],
  ['a refusal', { body: [] as never, headers: {} }],
])('lets no cache on the way keep %s', async (_, message) => {
  expect((await stub.send(message)).headers.get('cache-control')).toBe('no-store');
});

describe('what no server is built for', () => {
  it.each(['GET', 'DELETE'])('answers %s with 405 and says what is allowed', async (method) => {
    const response = await stub.send({ body: undefined as never, headers: {} }, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code: expect.any(Number) } });
    expect(stub.outcomes).toEqual([{ action: 'none', outcome: 'method_not_allowed' }]);
  });

  it('refuses a batch whole and runs nothing of it, also when parts would be allowed', async () => {
    const calls = [
      legacyRequest('tools/call', { name: 'whoami', arguments: {} }).body,
      legacyRequest('tools/call', { name: 'create_prompt', arguments: {} }).body,
      legacyRequest('tools/call', { name: 'nope', arguments: {} }).body,
    ];
    for (const version of ['', '2025-03-26']) {
      const headers: Record<string, string> = version === '' ? {} : { 'mcp-protocol-version': version };
      const { status, body } = await exchange({ body: calls as never, headers });
      expect([status, body?.error?.code, body?.id]).toEqual([400, -32600, null]);
      expect(body?.error?.message).toMatch(/one message per request/);
    }
    expect(stub.calls).toEqual([]);
  });

  it.each([
    ['no body', undefined, -32700],
    ['null', null, -32600],
    ['a text', 'ping', -32600],
    ['no version', { id: 1, method: 'tools/list' }, -32600],
    [
      'a fraction as id',
      { jsonrpc: '2.0', id: 0.5, method: 'tools/call', params: { name: 'whoami' } },
      -32600,
    ],
    ['a response', { jsonrpc: '2.0', id: 1, result: {} }, -32600],
  ])('refuses %s', async (_, body, code) => {
    const answer = await exchange({ body: body as never, headers: {} });
    expect([answer.status, answer.body?.error?.code]).toEqual([400, code]);
    expect(stub.calls).toEqual([]);
  });

  it('refuses another media type than JSON', async () => {
    const message = { ...legacyRequest('tools/list'), headers: { 'content-type': 'text/plain' } };
    expect((await exchange(message)).status).toBe(415);
  });

  it.each([
    ['legacy', { body: { jsonrpc: '2.0', method: 'notifications/initialized' }, headers: {} }],
    [
      'modern',
      {
        body: { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } },
        headers: { 'mcp-protocol-version': '2026-07-28' },
      },
    ],
  ])('accepts a notification of the %s era, with nothing to say', async (_, message: WireMessage) => {
    expect(await exchange(message)).toEqual({ status: 202, body: null });
    expect(stub.outcomes).toEqual([{ action: message.body['method'], outcome: 'ok' }]);
  });

  it('runs no tool for a notification that is dressed up as a call', async () => {
    const params = { name: 'create_prompt', arguments: {} };
    for (const version of ['2025-11-25', '2026-07-28']) {
      const body = { jsonrpc: '2.0', method: 'tools/call', params };
      await exchange({ body, headers: { 'mcp-protocol-version': version } });
    }
    expect(stub.calls).toEqual([]);
  });

  it.each([
    ['legacy', legacyRequest],
    ['modern', modernRequest],
  ])('records a method that is not served as refused, in the %s era', async (_, requestOf) => {
    for (const method of ['made/up', 'logging/setLevel', 'subscriptions/listen', 'toString']) {
      const { body } = await exchange(requestOf(method));
      expect(body).toMatchObject({ error: { code: -32601 } });
    }
    expect(stub.outcomes.map(({ outcome }) => outcome)).toEqual(Array(4).fill('invalid_request'));
  });
});
