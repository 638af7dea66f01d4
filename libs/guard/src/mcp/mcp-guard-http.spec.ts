import { connectV1, connectV2, type TestClient } from '../testing/fixtures/mcp/clients.js';
import type { Listening } from '../testing/fixtures/mcp/listen.js';
import { Notes } from '../testing/fixtures/mcp/notes.js';
import {
  serveV1Sessions,
  serveV1Stateless,
  v1LowServer,
  v1Server,
} from '../testing/fixtures/mcp/v1-servers.js';
import {
  serveV2Fetch,
  serveV2Handler,
  serveV2Sessions,
  serveV2Web,
  v2LowServer,
  v2Server,
} from '../testing/fixtures/mcp/v2-servers.js';
import { INITIALIZE, post } from '../testing/fixtures/mcp/wire.js';

type Serve = (notes: Notes) => Promise<Listening>;

const SERVERS: readonly (readonly [name: string, serve: Serve])[] = [
  ['SDK 1.x, a server for each request', (notes) => serveV1Stateless(notes, v1Server)],
  ['SDK 1.x, answers in JSON', (notes) => serveV1Stateless(notes, v1Server, { enableJsonResponse: true })],
  ['SDK 1.x, the low-level server', (notes) => serveV1Stateless(notes, v1LowServer)],
  ['SDK 1.x, sessions', serveV1Sessions],
  ['SDK 2.x, a handler of both eras', (notes) => serveV2Handler(notes, v2Server)],
  [
    'SDK 2.x, a handler that always streams',
    (notes) => serveV2Handler(notes, v2Server, { responseMode: 'sse' }),
  ],
  ['SDK 2.x, the low-level server', (notes) => serveV2Handler(notes, v2LowServer)],
  ['SDK 2.x, a handler of WHATWG requests', serveV2Fetch],
  ['SDK 2.x, sessions', serveV2Sessions],
  ['SDK 2.x, a transport of WHATWG requests', serveV2Web],
];
const CLIENTS = [
  ['client of SDK 1.x', connectV1],
  ['client of SDK 2.x', connectV2],
] as const;

describe.each(SERVERS)('a guarded server: %s', (_, serve) => {
  let notes: Notes;
  let server: Listening;

  beforeEach(async () => {
    notes = new Notes();
    server = await serve(notes);
  });
  afterEach(() => server.close());

  describe.each(CLIENTS)('asked by a %s', (_name, connect) => {
    let key: string;
    let client: TestClient;

    beforeEach(async () => {
      key = notes.addKey({ keyId: 'key-a' });
      client = await connect(server.url, key);
    });
    afterEach(() => client.close());

    it('tells the tools that the key may call, and calls them for it', async () => {
      expect(await client.tools()).toEqual(['list_notes', 'add_note']);
      expect(await client.call('add_note')).toMatchObject({ content: [{ text: 'add_note by key-a' }] });
    });

    it.each(['delete_note', 'unlisted', 'absent', 'constructor'])(
      'refuses %s as a tool that there is not, and runs nothing',
      async (name) => {
        await expect(client.call(name)).rejects.toMatchObject({
          code: -32602,
          message: expect.stringMatching(new RegExp(`Unknown tool: ${name}$`)),
        });
        expect(notes.heard).toEqual([]);
      },
    );

    it('remembers nothing: rights that the key gained or lost hold at its next request', async () => {
      await client.call('list_notes');
      notes.admission.setPermissions(key, { svc_notes: ['delete_note'] });
      expect(await client.tools()).toEqual(['delete_note']);
      await expect(client.call('list_notes')).rejects.toMatchObject({ code: -32602 });
      notes.admission.setRole(notes.admission.idsOf(key).memberId, 'viewer');
      expect(await client.tools()).toEqual([]);
      await expect(client.call('delete_note')).rejects.toMatchObject({ code: -32602 });
      expect(notes.heard).toEqual(['list_notes by key-a']);
    });

    it('refuses a key that was revoked meanwhile at its next call', async () => {
      await client.call('list_notes');
      notes.admission.revoke(key);
      await expect(client.call('list_notes')).rejects.toThrow();
      expect(notes.heard).toHaveLength(1);
    });

    it('tells a spent quota as a result that a model can explain, and runs nothing', async () => {
      for (let call = 0; call < 3; call++) await client.call('add_note');
      const refused = await client.call('add_note');
      expect(refused).toMatchObject({
        isError: true,
        _meta: {
          'paretostudio/refusal': 'quota_exceeded',
          'paretostudio/problem': { code: 'quota_exceeded', status: 429, limit: 10, used: 9 },
        },
      });
      const [{ text }] = refused['content'] as [{ text: string }];
      expect(text).toMatch(/^9 of 10 units are used and the call takes 3 \(Units a day\)\./);
      expect(text).toMatch(/\nThe plan is changed at https:\/\/notes\.example\/plan\.$/);
      expect(notes.heard).toHaveLength(3);
      expect(await client.call('list_notes')).not.toHaveProperty('isError');
    });
  });

  it.each([
    ['no key', null, 'missing_credentials', 'Bearer realm="paretostudio"'],
    ['a malformed key', 'psk_nonsense', 'invalid_api_key', expect.stringContaining('error="invalid_token"')],
  ])('answers %s with 401 before the server hears of it', async (_name, key, code, challenge) => {
    for (const message of [INITIALIZE, { method: 'tools/call', params: { name: 'list_notes' } }]) {
      const { status, headers, body } = await post(server.url, key, message);
      expect([status, headers.get('www-authenticate')]).toEqual([401, challenge]);
      expect(headers.get('content-type')).toMatch('application/problem+json');
      expect(body).toMatchObject({ code, status: 401 });
    }
    expect(notes.heard).toEqual([]);
  });

  it.each(['GET', 'DELETE', 'PUT'])('asks for a live key whatever the method is: %s', async (method) => {
    const response = await fetch(server.url, { method, headers: { accept: 'text/event-stream' } });
    expect(response.status).toBe(401);
  });

  it('answers an outage with 503, and runs nothing', async () => {
    const key = notes.addKey();
    notes.admission.isDown = true;
    const { status, headers, body } = await post(server.url, key, {
      method: 'tools/call',
      params: { name: 'list_notes' },
    });
    expect([status, body]).toEqual([503, expect.objectContaining({ code: 'unavailable' })]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(notes.heard).toEqual([]);
  });

  it('answers a page of another origin with 403', async () => {
    const { status, body } = await post(server.url, notes.addKey(), INITIALIZE, {
      origin: 'https://evil.example',
    });
    expect([status, body]).toMatchObject([403, { code: 'browser_origin_refused' }]);
  });
});
