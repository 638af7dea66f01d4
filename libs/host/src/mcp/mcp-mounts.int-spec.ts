import { once } from 'node:events';
import { connect } from 'node:net';
import { FakeFace } from '../testing/fake-face.js';
import { CALL, INITIALIZE, message, newKey, send } from '../testing/mcp-client.js';
import { startTestServer, type TestServer } from '../testing/start-test-server.js';

const ID = '0199a3f2-1111-7000-8000-00000000000a';
const CONNECTION = `/mcp/conn_${ID}`;
const AGENT = `/mcp/agent/${ID}`;
const SECOND_ROUND = message('tools/call', { name: 'echo', arguments: {}, requestState: 'gws1.x' });
const NO_TARGET = {
  jsonrpc: '2.0',
  id: 1,
  error: { code: 404, message: 'There is no such connection or agent, or this key may not use it.' },
};

describe('the doors of MCP to connections and agents', () => {
  const face = new FakeFace();
  let server: TestServer;
  let made: Awaited<ReturnType<typeof newKey>>;

  beforeAll(async () => {
    server = await startTestServer({ face, environment: { PUBLIC_URL: 'https://studio.internal' } });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    made = await newKey(server);
    face.served.length = 0;
    face.outcome = 'ok';
    face.reported = {};
    face.gate = Promise.resolve();
  });

  const recorded = async () => {
    await server.parts.usage.flush();
    const { rows } = await server.parts.storage.pool.query(
      `select action, outcome, status, cost, connection_id, agent_id
         from paretostudio.usage_records where key_id = $1 order by at, id`,
      [made.keyId],
    );
    return rows;
  };

  it.each([
    [CONNECTION, { kind: 'connection', id: ID }, CONNECTION],
    [
      CONNECTION.toUpperCase().replace('/MCP/CONN_', '/mcp/conn_'),
      { kind: 'connection', id: ID },
      CONNECTION,
    ],
    [`/mcp/agent_${ID}`, { kind: 'agent', id: ID }, AGENT],
    [AGENT, { kind: 'agent', id: ID }, AGENT],
    [`${AGENT}?session=1`, { kind: 'agent', id: ID }, AGENT],
  ])('hand the face what %s leads to, under one address for each', async (path, target, address) => {
    await send(server, made.key, CALL, path).expect(200);
    const [{ request, call }] = face.served as [(typeof face.served)[number]];
    expect(call.target).toEqual(target);
    expect(call.facts).toMatchObject({ method: 'tools/call', cost: 1 });
    expect(new URL(request.url).pathname).toBe(address);
    expect(new URL(request.url).search).toBe('');
  });

  it('name no target for the studio itself', async () => {
    await send(server, made.key).expect(200);
    expect(face.served[0]!.call.target).toBeUndefined();
    expect(new URL(face.served[0]!.request.url).pathname).toBe('/mcp');
  });

  it.each([
    '/mcp/agent',
    '/mcp/self',
    '/mcp/*',
    '/mcp/svc_mail',
    `/mcp/${ID}`,
    '/mcp/conn_1',
    '/mcp/agent/me',
  ])('answer at %s that there is nothing, to whoever has a key, for nothing', async (path) => {
    await server.http.post(path).send(CALL).expect(401);
    const answer = await send(server, made.key, CALL, path).expect(404);
    expect(answer.body).toEqual(NO_TARGET);
    expect(answer.get('Cache-Control')).toBe('no-store');
    expect(answer.get('RateLimit')).toMatch(/^"requests";r=50;/);
    expect(face.served).toEqual([]);
    expect(await recorded()).toMatchObject([
      { action: 'tools/call', outcome: 'not_found', status: 404, cost: 0, connection_id: null },
    ]);
  });

  describe.each([CONNECTION, AGENT, '/mcp/nothing'])('at %s', (path) => {
    it('judge Host, then Origin, then the key', async () => {
      const ask = (host: string, origin?: string) => {
        const request = server.http.post(path).set('Host', host).set('X-API-Key', 'psk_nothing');
        return (origin === undefined ? request : request.set('Origin', origin)).send(CALL);
      };
      const rebound = await ask('rebound.internal', 'https://evil.internal').expect(403);
      expect(rebound.body.error.message).toMatch(/^The Host /);
      const foreign = await ask('127.0.0.1', 'https://evil.internal').expect(403);
      expect(foreign.body.error.message).toMatch(/browser page of another origin/);
      await ask('127.0.0.1', 'https://studio.internal').expect(401);
    });

    it('answer a body that is no JSON as MCP does', async () => {
      const answer = await send(server, made.key, '{"jsonrpc":', path).expect(400);
      expect(answer.body).toMatchObject({ jsonrpc: '2.0', id: null, error: { code: -32700 } });
    });
  });

  it('charge a call once, and its second round, lists and handshakes nothing', async () => {
    const left = async (body: object) => {
      const answer = await send(server, made.key, body, CONNECTION).expect(200);
      return Number(/^"requests";r=(\d+);/.exec(answer.get('RateLimit') ?? '')?.[1]);
    };
    expect(await left(CALL)).toBe(49);
    expect(await left(SECOND_ROUND)).toBe(49);
    expect(await left(INITIALIZE)).toBe(49);
    expect(await left(message('tools/list'))).toBe(49);
    expect(await left(message('resources/read', { uri: 'skill://x/SKILL.md' }))).toBe(48);
  });

  it('tell an operation of a spent quota in a result', async () => {
    made = await newKey(server, { requestsPerDay: 1 });
    await send(server, made.key, CALL, AGENT).expect(200);
    const answer = await send(server, made.key, { ...CALL, id: 2 }, AGENT).expect(200);
    expect(answer.body).toMatchObject({ id: 2, result: { isError: true } });
  });

  it('record what the face reports: the tool, the connection, the agent, the outcome', async () => {
    const connectionId = '0199a3f2-2222-7000-8000-00000000000b';
    face.outcome = 'tool_error';
    face.reported = { action: 'search/issues', connectionId, agentId: ID };
    await send(server, made.key, CALL, AGENT).expect(200);
    expect(await recorded()).toEqual([
      {
        action: 'search/issues',
        outcome: 'tool_error',
        status: 200,
        cost: 1,
        connection_id: connectionId,
        agent_id: ID,
      },
    ]);
  });

  it('count messages by the kind of door, and no tool of an upstream by its name', async () => {
    face.reported = { action: 'a_tool_of_an_upstream' };
    await send(server, made.key, CALL, CONNECTION).expect(200);
    await send(server, made.key, message('tools/list'), `/mcp/agent_${ID}`).expect(200);
    await send(server, made.key, CALL, '/mcp/nothing').expect(404);
    const { text } = await server.http.get('/metrics').expect(200);
    expect(text).toMatch(/mcp_messages_total\{mount="connection",action="proxied_tool",outcome="ok"\} \d/);
    expect(text).toMatch(/mcp_messages_total\{mount="agent",action="[a-z_/]+",outcome="ok"\} \d/);
    expect(text).toMatch(/mcp_messages_total\{mount="none",action="proxied_tool",outcome="not_found"\} \d/);
    for (const word of ['a_tool_of_an_upstream', ID, made.keyId]) expect(text).not.toContain(word);
  });

  it('tell a call that may wait for an upstream when its client goes away', async () => {
    face.gate = new Promise(() => undefined);
    const body = JSON.stringify(CALL);
    const socket = connect(server.port, '127.0.0.1');
    socket.write(
      `POST ${CONNECTION} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${made.key}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    while (face.served.length < 1) await new Promise((resolve) => setImmediate(resolve));
    const { signal } = face.served[0]!.call;
    expect(signal?.aborted).toBe(false);
    const aborted = once(signal!, 'abort');
    socket.destroy();
    await aborted;
  });
});
