import { createGuard } from '../core/create-guard.js';
import type { Listening } from '../testing/fixtures/mcp/listen.js';
import { NOTES, Notes } from '../testing/fixtures/mcp/notes.js';
import { serveV1Stateless, v1LowServer, v1Server } from '../testing/fixtures/mcp/v1-servers.js';
import { serveV2Fetch, serveV2Handler, v2LowServer } from '../testing/fixtures/mcp/v2-servers.js';
import { INITIALIZE, modern, post } from '../testing/fixtures/mcp/wire.js';
import { createMcpGuard } from './create-mcp-guard.js';

const LIST = { method: 'tools/call', params: { name: 'list_notes' } };

describe.each([
  ['a transport', (notes: Notes) => serveV1Stateless(notes, v1LowServer)],
  ['a handler', (notes: Notes) => serveV2Handler(notes, v2LowServer)],
])('the wire of %s', (_, serve) => {
  let notes: Notes;
  let server: Listening;
  let key: string;

  beforeAll(async () => {
    notes = new Notes();
    server = await serve(notes);
  });
  beforeEach(() => {
    notes.heard.length = 0;
    key = notes.addKey();
  });
  afterAll(() => server.close());

  it('tells with a call where the service’s meters stand, and when the key ends', async () => {
    const ends = new Date(Date.now() + 86_400_000);
    const { headers } = await post(server.url, notes.addKey({ expiresAt: ends }), LIST);
    expect(headers.get('ratelimit')).toMatch(/^"units";r=9;t=\d+$/);
    expect(headers.get('ratelimit-policy')).toBe('"units";q=10;w=86400');
    expect(headers.get('sunset')).toBe(ends.toUTCString());
  });

  it('tells with a spent quota how long to wait', async () => {
    for (let call = 0; call < 10; call++) await post(server.url, key, LIST);
    const { status, headers, body } = await post(server.url, key, { ...LIST, id: 'last' });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(headers.get('ratelimit')).toMatch(/^"units";r=0;t=\d+$/);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body).toMatchObject({ jsonrpc: '2.0', id: 'last', result: { isError: true } });
    expect(notes.heard).toHaveLength(10);
  });

  it('answers an absent and a forbidden tool in the same way, and charges neither', async () => {
    const answers = [];
    for (const name of ['delete_note', 'forget_note']) {
      const { status, headers, body } = await post(server.url, key, { ...LIST, params: { name } });
      const { date: _, ...fields } = Object.fromEntries(headers);
      answers.push({ status, fields, body: JSON.stringify(body).replace(name, 'X').length });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect((await post(server.url, key, LIST)).headers.get('ratelimit')).toMatch('"units";r=9');
  });

  it('shortens the name of an unknown tool that is too long to repeat', async () => {
    const { body } = await post(server.url, key, { ...LIST, params: { name: 'x'.repeat(10_000) } });
    expect(body).toMatchObject({ error: { code: -32602, message: `Unknown tool: ${'x'.repeat(128)}` } });
  });

  it.each([[{}], [{ name: 7 }], [{ name: null }], [{ name: ['list_notes'] }]])(
    'lets no call through that names no tool: %j',
    async (params) => {
      const { body } = await post(server.url, key, { ...LIST, params });
      expect(body).toMatchObject({ error: { code: -32602 } });
      expect(notes.heard).toEqual([]);
    },
  );

  it.each([
    'resources/list',
    'resources/read',
    'completion/complete',
    'tasks/result',
    'tools/invoke',
    'nope',
  ])('has no method that nobody declared: %s', async (method) => {
    const { status, body } = await post(server.url, key, { method, params: { uri: 'notes://secret' } });
    expect([status, body]).toEqual([
      200,
      { jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'Method not found' } },
    ]);
    expect(notes.heard).toEqual([]);
  });

  it('serves a declared method to those who have its right, and tells others why not', async () => {
    expect((await post(server.url, key, { method: 'prompts/list' })).body).toHaveProperty('result');
    expect(
      (await post(server.url, key, { method: 'prompts/get', params: { name: 'hello' } })).body,
    ).toHaveProperty('result');
    const stranger = notes.addKey({ permissions: { svc_notes: ['add_note'] } });
    const { status, body } = await post(server.url, stranger, { method: 'prompts/get' });
    expect([status, body]).toMatchObject([
      200,
      { error: { code: 403, data: { 'paretostudio/refusal': 'permission_denied' } } },
    ]);
    expect(notes.heard).toEqual(['prompts/get']);
  });

  it('tells a spent quota of a declared method as an error, and runs nothing', async () => {
    for (let call = 0; call < 10; call++) await post(server.url, key, LIST);
    const { body } = await post(server.url, key, { method: 'prompts/get', params: { name: 'hello' } });
    expect(body).toMatchObject({ error: { code: 429, data: { 'paretostudio/refusal': 'quota_exceeded' } } });
    expect(notes.heard).not.toContain('prompts/get');
  });

  it('serves no batch, whatever is in it', async () => {
    const call = { jsonrpc: '2.0', id: 1, ...LIST };
    for (const batch of [[], [call], [call, { ...call, id: 2 }]]) {
      const { status, body } = await post(server.url, key, batch);
      expect([status, body]).toMatchObject([400, { id: null, error: { code: -32600 } }]);
    }
    expect(notes.heard).toEqual([]);
  });

  it.each([
    ['no JSON', '{"jsonrpc":', -32700],
    ['no object', '7', -32600],
    ['no version', '{"id":1,"method":"tools/call","params":{"name":"list_notes"}}', -32600],
    [
      'no id but null',
      '{"jsonrpc":"2.0","id":null,"method":"tools/call","params":{"name":"list_notes"}}',
      -32600,
    ],
    [
      'an id of objects',
      '{"jsonrpc":"2.0","id":{},"method":"tools/call","params":{"name":"list_notes"}}',
      -32600,
    ],
    ['a method that is no text', '{"jsonrpc":"2.0","id":1,"method":["tools/call"]}', -32600],
  ])('answers a body with %s with 400, to good keys alone', async (_name, body, code) => {
    expect((await post(server.url, null, body)).status).toBe(401);
    expect(await post(server.url, key, body)).toMatchObject({ status: 400, body: { error: { code } } });
    expect(notes.heard).toEqual([]);
  });

  it('judges the call that runs when a name is given twice', async () => {
    const body =
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"delete_note","name":"list_notes"}}';
    await post(server.url, key, body);
    await post(
      server.url,
      key,
      body.replace('"delete_note","name":"list_notes"', '"list_notes","name":"delete_note"'),
    );
    expect(notes.heard).toEqual([expect.stringMatching(/^list_notes/)]);
  });

  it('runs no call that was sent as a notification', async () => {
    const { id: _, ...notification } = { jsonrpc: '2.0', id: 1, ...LIST };
    await post(server.url, key, JSON.stringify(notification));
    await post(server.url, key, LIST);
    expect(notes.heard).toHaveLength(1);
  });

  it('answers a body that is too large with 413', async () => {
    const large = JSON.stringify({ jsonrpc: '2.0', id: 1, ...LIST, pad: 'x'.repeat(4 * 1024 * 1024) });
    expect((await post(server.url, key, large)).status).toBe(413);
    expect(notes.heard).toEqual([]);
  });

  it('lets exactly as many calls through as fit, when all come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, id) => post(server.url, key, { ...LIST, id })),
    );
    const refused = answers.filter(({ body }) => JSON.stringify(body).includes('quota_exceeded'));
    expect([notes.heard.length, refused.length]).toEqual([10, 30]);
  });

  it('knows the client’s address from the socket', async () => {
    const near = notes.addKey({ allowedCidrs: ['127.0.0.0/8'] });
    const far = notes.addKey({ allowedCidrs: ['192.0.2.0/24'] });
    expect((await post(server.url, near, LIST)).status).toBe(200);
    expect(await post(server.url, far, LIST)).toMatchObject({
      status: 403,
      body: { code: 'ip_not_allowed' },
    });
  });
});

describe('the wire of 2026-07-28', () => {
  const notes = new Notes();
  let server: Listening;

  beforeAll(async () => {
    server = await serveV2Handler(notes, v2LowServer);
  });
  afterAll(() => server.close());

  it('lets nobody keep a list that depends on the key', async () => {
    const { body, status } = await modern(server.url, notes.addKey(), 'tools/list');
    expect([status, body]).toMatchObject([200, { result: { cacheScope: 'private', ttlMs: 0 } }]);
    expect(body).toMatchObject({ result: { tools: [{ name: 'list_notes' }, { name: 'add_note' }] } });
  });

  it('marks the result of a refused call as complete', async () => {
    const key = notes.addKey();
    for (let call = 0; call < 10; call++) await modern(server.url, key, 'tools/call', { name: 'list_notes' });
    const { body } = await modern(server.url, key, 'tools/call', { name: 'list_notes' });
    expect(body).toMatchObject({ result: { resultType: 'complete', isError: true } });
  });

  it('answers a method that nobody declared with 404, as the revision demands', async () => {
    const { status, body } = await modern(server.url, notes.addKey(), 'resources/list');
    expect([status, body]).toMatchObject([404, { error: { code: -32601 } }]);
  });

  it('runs no other tool than the one that was judged, whatever the header names', async () => {
    const headers = { 'mcp-name': 'delete_note' };
    const { status } = await modern(
      server.url,
      notes.addKey(),
      'tools/call',
      { name: 'list_notes' },
      headers,
    );
    expect(status).toBe(400);
    expect(notes.heard.filter((tool) => tool.startsWith('delete'))).toEqual([]);
  });
});

describe('a handler without Node’s requests', () => {
  it('knows no address, so that keys with a list of networks are refused', async () => {
    const notes = new Notes();
    const server = await serveV2Fetch(notes);
    const key = notes.addKey({ allowedCidrs: ['127.0.0.0/8'] });
    expect(await post(server.url, key, LIST)).toMatchObject({
      status: 403,
      body: { code: 'ip_not_allowed' },
    });
    await server.close();
  });
});

describe('an unguarded way round the door', () => {
  it('is judged all the same, with the headers that the SDK tells', async () => {
    const notes = new Notes();
    const server = await serveV1Stateless(notes, v1Server, { enableJsonResponse: true, goRound: true });
    const { status, body } = await post(server.url, null, INITIALIZE);
    expect([status, body]).toMatchObject([200, { error: { code: 401 } }]);
    const call = await post(server.url, notes.addKey(), LIST);
    expect(call.body).toMatchObject({ result: { content: [{ text: expect.stringMatching('list_notes') }] } });
    expect((await post(server.url, null, LIST)).body).toMatchObject({ error: { code: 401 } });
    expect(notes.heard).toHaveLength(1);
    await server.close();
  });
});

describe('createMcpGuard', () => {
  const { admission } = new Notes();
  const guard = createGuard({ admission, actions: NOTES });

  it.each([
    [{ methods: { 'prompts/get': 'get_prompt' } }, /has no action "get_prompt"/],
    [{ methods: { 'prompts/get': { action: null, cost: -1 } } }, /A cost is/],
    [{ methods: { 'tools/call': 'list_notes' } }, /tools\/call is judged by/],
    [{ methods: { 'tools/list': { action: null } } }, /tools\/list is judged by/],
    [{ bodyBytesMax: 0 }, /bodyBytesMax/],
    [{ bodyBytesMax: Number.NaN }, /bodyBytesMax/],
  ])('finds a mistake in its options at start: %j', (options, message) => {
    expect(() => createMcpGuard(guard, options)).toThrow(message);
  });
});
