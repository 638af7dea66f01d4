import { FakeFace } from '../testing/fake-face.js';
import { CALL, INITIALIZE, message, newKey, send } from '../testing/mcp-client.js';
import { startTestServer, type TestServer } from '../testing/start-test-server.js';

const MODERN = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'modern client', version: '9' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

describe('what is recorded of MCP', () => {
  const face = new FakeFace();
  let server: TestServer;
  let made: Awaited<ReturnType<typeof newKey>>;

  beforeAll(async () => {
    server = await startTestServer({ face });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    made = await newKey(server, { requestsPerDay: 2 });
    face.outcome = null;
  });

  const recorded = async () => {
    await server.parts.usage.flush();
    const { rows } = await server.parts.storage.pool.query(
      `select surface, action, outcome, status, cost, client_name, client_version, protocol_era
         from paretostudio.usage_records where key_id = $1 order by at, id`,
      [made.keyId],
    );
    return rows;
  };

  it('is the tool, its cost and its outcome as the face tells it', async () => {
    face.outcome = 'not_found';
    await send(server, made.key).expect(200);
    expect(await recorded()).toEqual([
      {
        surface: 'mcp',
        action: 'tools/call',
        outcome: 'not_found',
        status: 200,
        cost: 1,
        client_name: null,
        client_version: null,
        protocol_era: 'legacy',
      },
    ]);
  });

  it('is nothing in the meters for a verification, and one of the burst for every other message', async () => {
    const used = async () => {
      const { rows } = await server.parts.storage.pool.query(
        'select used, minute_used as burst from paretostudio.account_meters where account_id = $1',
        [made.accountId],
      );
      return rows[0];
    };
    await send(server, made.key, message('tools/call', { name: 'verify_api_key', arguments: {} })).expect(
      200,
    );
    expect(await used()).toEqual({ used: 0, burst: 0 });
    await send(server, made.key, message('tools/call', { name: 'whoami', arguments: {} })).expect(200);
    await send(server, made.key, message('tools/list', {})).expect(200);
    expect(await used()).toEqual({ used: 0, burst: 2 });
  });

  it('is the client and the era, where the message names them', async () => {
    await send(server, made.key, INITIALIZE).expect(200);
    await send(server, made.key, message('tools/list', { _meta: MODERN })).expect(200);
    expect(await recorded()).toMatchObject([
      {
        action: 'initialize',
        outcome: 'ok',
        cost: 0,
        client_name: 'a client',
        client_version: '1.2.3',
        protocol_era: 'legacy',
      },
      {
        action: 'tools/list',
        outcome: 'ok',
        cost: 0,
        client_name: 'modern client',
        client_version: '9',
        protocol_era: 'modern',
      },
    ]);
  });

  it('is the refusal at the door, at no cost', async () => {
    for (const id of [1, 2, 3]) await send(server, made.key, { ...CALL, id }).expect(200);
    expect((await recorded()).map(({ action, outcome, cost }) => [action, outcome, cost])).toEqual([
      ['get_prompt', 'ok', 1],
      ['get_prompt', 'ok', 1],
      ['get_prompt', 'quota_exceeded', 0],
    ]);
  });

  it('is never a name that a client thought up, neither in records nor in metrics', async () => {
    const name = 'thought_up_by_a_client';
    await send(server, made.key, message('tools/call', { name }));
    await send(server, made.key, message(name));
    const records = await recorded();
    expect(records).toHaveLength(2);
    expect(JSON.stringify(records)).not.toContain(name);
    const { text } = await server.http.get('/metrics').expect(200);
    expect(text).not.toContain(name);
    expect(text).not.toContain(made.keyId);
  });

  it('is nothing for a notification that was taken, and for a stranger', async () => {
    await send(server, made.key, { jsonrpc: '2.0', method: 'notifications/initialized' }).expect(202);
    await server.http.post('/mcp').send(CALL).expect(401);
    expect(await recorded()).toEqual([]);
  });

  it('is counted in the metrics by action and outcome', async () => {
    face.outcome = 'not_found';
    await send(server, made.key, message('prompts/get', { name: 'greeting' })).expect(200);
    const { text } = await server.http.get('/metrics').expect(200);
    expect(text).toMatch(
      /mcp_messages_total\{mount="studio",action="prompts\/get",outcome="not_found"\} [1-9]/,
    );
  });
});
