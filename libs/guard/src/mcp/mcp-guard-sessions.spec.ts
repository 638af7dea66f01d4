import type { Listening } from '../testing/fixtures/mcp/listen.js';
import { Notes } from '../testing/fixtures/mcp/notes.js';
import { serveV1Sessions } from '../testing/fixtures/mcp/v1-servers.js';
import { serveV2Sessions } from '../testing/fixtures/mcp/v2-servers.js';
import { INITIALIZE, post, send, type WireAnswer } from '../testing/fixtures/mcp/wire.js';

const LIST = { method: 'tools/call', params: { name: 'list_notes' } };

describe.each([
  ['SDK 1.x', serveV1Sessions],
  ['SDK 2.x', serveV2Sessions],
])('a session of %s', (_, serve) => {
  let notes: Notes;
  let server: Listening;
  let key: string;
  let session: Record<string, string>;

  beforeEach(async () => {
    notes = new Notes();
    server = await serve(notes);
    key = notes.addKey({ accountId: 'account-a', memberId: 'member-a' });
    const { headers } = await post(server.url, key, INITIALIZE);
    session = { 'mcp-session-id': headers.get('mcp-session-id') ?? '' };
  });
  afterEach(() => server.close());

  it('serves the key that opened it', async () => {
    expect((await post(server.url, key, LIST, session)).body).toHaveProperty('result.content');
  });

  it('is unknown to every other key, also one of the same account, and goes on for its own', async () => {
    const other = notes.addKey({ accountId: 'account-a', memberId: 'member-a' });
    const init = { headers: session };
    const answers: WireAnswer[] = [
      await post(server.url, other, LIST, session),
      await post(server.url, other, { method: 'tools/list' }, session),
      await post(server.url, other, INITIALIZE, session),
      await post(server.url, other, JSON.stringify({ jsonrpc: '2.0', id: 1, result: {} }), session),
      await send(server.url, other, { ...init, method: 'GET' }),
      await send(server.url, other, { ...init, method: 'DELETE' }),
    ];
    for (const { status, body } of answers) {
      expect([status, body]).toMatchObject([404, { error: { code: -32001, message: 'Session not found' } }]);
    }
    expect(notes.heard).toEqual([]);
    expect((await post(server.url, key, LIST, session)).body).toHaveProperty('result.content');
  });

  it('needs a key for each request: its id lets nobody in', async () => {
    const { status, body } = await post(server.url, null, LIST, session);
    expect([status, body]).toMatchObject([401, { code: 'missing_credentials' }]);
    expect((await send(server.url, null, { method: 'DELETE', headers: session })).status).toBe(401);
    expect((await post(server.url, key, LIST, session)).status).toBe(200);
  });

  it('ends for a key that is revoked, at its next request', async () => {
    await post(server.url, key, LIST, session);
    notes.admission.revoke(key);
    for (const message of [LIST, { method: 'ping' }, { method: 'tools/list' }]) {
      const { status, body, headers } = await post(server.url, key, message, session);
      expect([status, body]).toMatchObject([401, { code: 'api_key_revoked' }]);
      expect(headers.get('www-authenticate')).toMatch('error="invalid_token"');
    }
    expect(notes.heard).toHaveLength(1);
  });

  it('is closed by the key that opened it', async () => {
    expect((await send(server.url, key, { method: 'DELETE', headers: session })).status).toBe(200);
    expect((await post(server.url, key, LIST, session)).status).toBeGreaterThanOrEqual(400);
    expect(notes.heard).toEqual([]);
  });
});
