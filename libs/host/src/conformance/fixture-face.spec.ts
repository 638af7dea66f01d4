import type { McpCall, McpFace } from '@paretostudio/mcp-server';
import type { Caller } from '@paretostudio/studio';
import { createFixtureFace } from './fixture-face.js';

const ADDRESS = 'http://127.0.0.1/mcp';
const ACCEPT = 'application/json, text/event-stream';
const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'spec', version: '1' } },
};
const PING = { jsonrpc: '2.0', id: 2, method: 'ping' };
const DISCOVER = {
  jsonrpc: '2.0',
  id: 3,
  method: 'server/discover',
  params: {
    _meta: {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': {},
    },
  },
};
const MODERN = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'server/discover' };

describe('the face of the conformance fixture', () => {
  let face: McpFace;

  beforeEach(() => {
    face = createFixtureFace();
  });
  afterEach(() => face.close());

  const send = (keyId: string, body: unknown, headers: object = {}, method = 'POST') => {
    const request = new Request(ADDRESS, {
      method,
      headers: { accept: ACCEPT, 'content-type': 'application/json', ...headers },
    });
    return face.serve(request, { caller: { keyId } as Caller, body } satisfies McpCall);
  };
  const begin = async (keyId: string) => ({
    'mcp-session-id': (await send(keyId, INITIALIZE)).headers.get('mcp-session-id') ?? 'none',
  });

  it('goes on with a session for the key that began it', async () => {
    const session = await begin('key-a');

    const answer = await send('key-a', PING, session);

    expect(answer.status).toBe(200);
    await expect(answer.text()).resolves.toContain('"result":{}');
  });

  it('answers another key as if the session did not exist', async () => {
    const session = await begin('key-a');

    const stolen = await send('key-b', PING, session);
    const absent = await send('key-b', PING, { 'mcp-session-id': 'absent' });

    expect([stolen.status, absent.status]).toEqual([404, 404]);
    expect(await stolen.text()).toBe(await absent.text());
  });

  it('lets no other key end a session', async () => {
    const session = await begin('key-a');

    await send('key-b', undefined, session, 'DELETE');

    expect((await send('key-a', PING, session)).status).toBe(200);
  });

  it('begins a session with initialize alone', async () => {
    expect((await send('key-a', PING)).status).toBe(400);
  });

  it('serves a request of 2026-07-28 without any session', async () => {
    const answer = await send('key-a', DISCOVER, MODERN);

    expect(answer.status).toBe(200);
    expect(answer.headers.has('mcp-session-id')).toBe(false);
    await expect(answer.json()).resolves.toMatchObject({
      result: { supportedVersions: expect.arrayContaining(['2026-07-28']) },
    });
  });
});
