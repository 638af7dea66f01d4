import { startSampleUpstream, type SampleUpstream } from '@paretostudio/mcp-gateway/testing';
import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const TOKEN = 'a-token-of-the-upstream-0123456789';
const ABSENT = '01890000-0000-7000-8000-000000000000';

describe('connections over REST', () => {
  let server: TestApp;
  let upstream: SampleUpstream;
  let person: SignedUp;
  let key: string;

  beforeAll(async () => {
    upstream = await startSampleUpstream({ token: TOKEN });
    server = await startTestApp({ EGRESS_ALLOW: '127.0.0.0/8' });
  });
  afterAll(async () => {
    await server.close();
    await upstream.close();
  });
  beforeEach(async () => {
    person = await signUp(server);
    await server.http.put('/v1/account/plan').set('Cookie', person.cookie).send({ plan: 'pro' }).expect(200);
    ({ key } = await makeKey(server, person, { permissions: { '*': ['*'] } }));
  });

  const ask = (method: 'get' | 'post' | 'patch' | 'delete', path: string, presented = key) =>
    server.http[method](`/v1${path}`).set('Authorization', `Bearer ${presented}`);
  const connect = (input: object = {}) =>
    ask('post', '/connections').send({
      name: 'Sample',
      url: upstream.url,
      authentication: { type: 'bearer', token: TOKEN },
      approveFirstTools: true,
      ...input,
    });

  it('are made, with what the first reading found, and never show their credentials again', async () => {
    const made = await connect().expect(201);
    expect(made.body).toMatchObject({
      slug: 'sample',
      state: 'ready',
      authentication: { type: 'bearer' },
      test: { reachable: true, problem: null },
      replayed: false,
    });
    expect(made.body.tools.approved).toBeGreaterThanOrEqual(8);
    const shown = await Promise.all(
      ['', '/sample', '/sample/tools'].map((path) => ask('get', `/connections${path}`).expect(200)),
    );
    for (const { text } of [made, ...shown]) expect(text).not.toContain(TOKEN);
    expect(server.logged()).not.toContain(TOKEN);
  });

  it('are made once under one Idempotency-Key', async () => {
    const first = await connect().set('Idempotency-Key', 'once').expect(201);
    const second = await connect().set('Idempotency-Key', 'once').expect(201);
    expect(second.body).toMatchObject({ id: first.body.id, replayed: true });
  });

  it('are changed under the version that was read, and say so in ETag', async () => {
    await connect().expect(201);
    const read = await ask('get', '/connections/sample').expect(200);
    const tag = String(read.get('ETag'));
    expect(tag).toMatch(/^"\d+"$/);
    const changed = await ask('patch', '/connections/sample').set('If-Match', tag).send({ name: 'Renamed' });
    expect([changed.status, changed.body.name]).toEqual([200, 'Renamed']);
    expect(changed.get('ETag')).not.toBe(tag);
    const stale = await ask('patch', '/connections/sample')
      .set('If-Match', tag)
      .send({ name: 'No' })
      .expect(409);
    expect(stale.body.code).toBe('conflict');
  });

  it('are tested on demand, which is an answer also when the server is not there', async () => {
    const { body: made } = await connect().expect(201);
    const tested = await ask('post', `/connections/${made.id}/test`).expect(200);
    expect(tested.body).toMatchObject({ reachable: true, server: { era: 'modern' } });
    await ask('patch', `/connections/${made.id}`)
      .send({ authentication: { type: 'bearer', token: 'another' } })
      .expect(200);
    const failed = await ask('post', `/connections/${made.id}/test`).expect(200);
    expect(failed.body).toMatchObject({ reachable: false, problem: { reason: 'unauthorized' } });
  });

  it('keep tools waiting until they are approved as they were looked at', async () => {
    const { body: made } = await connect({ approveFirstTools: false }).expect(201);
    const call = () => ask('post', `/connections/${made.id}/tools/echo`).send({ text: 'hello' });
    expect((await call().expect(403)).body.code).toBe('tool_not_approved');
    const { body: list } = await ask('get', `/connections/${made.id}/tools?state=waiting`).expect(200);
    const [{ hash }] = list.items.filter(({ name }: { name: string }) => name === 'echo');
    const approve = (tools: object[]) => ask('post', `/connections/${made.id}/tools/approve`).send({ tools });
    await approve([{ name: 'echo', hash }]).expect(200);
    expect((await call().expect(200)).body.content).toEqual([{ type: 'text', text: 'hello' }]);
  });

  it('are deleted for good, with agents that have them only when that is meant', async () => {
    const { body: made } = await connect().expect(201);
    await ask('post', '/agents')
      .send({
        displayName: 'A',
        description: 'A.',
        instructions: 'A.',
        connections: [{ connection: 'sample', tools: null }],
      })
      .expect(201);
    expect((await ask('delete', `/connections/${made.id}`).expect(409)).body.code).toBe('conflict');
    await ask('delete', `/connections/${made.id}?force=perhaps`).expect(400);
    await ask('delete', `/connections/${made.id}?force=true&other=1`).expect(400);
    const deleted = await ask('delete', `/connections/${made.id}?force=true`).expect(200);
    expect(deleted.body).toMatchObject({ id: made.id, agentsChanged: 1 });
    await ask('get', `/connections/${made.id}`).expect(404);
  });

  it('of another account are answered like absent ones, whatever is asked of them', async () => {
    const { body: made } = await connect().expect(201);
    const stranger = await makeKey(server, await signUp(server), { permissions: { '*': ['*'] } });
    const bodyOf = async (method: 'get' | 'post' | 'patch' | 'delete', path: string) => {
      const { body, status } = await ask(method, path, stranger.key).send(method === 'get' ? undefined : {});
      return { ...body, status, requestId: null };
    };
    for (const [method, path] of [
      ['get', ''],
      ['patch', ''],
      ['delete', ''],
      ['post', '/test'],
      ['get', '/tools'],
      ['post', '/tools/echo'],
    ] as const) {
      const ofTheirs = await bodyOf(method, `/connections/${made.id}${path}`);
      expect(ofTheirs).toMatchObject({ status: 404, code: 'not_found' });
      expect(ofTheirs).toEqual(await bodyOf(method, `/connections/${ABSENT}${path}`));
    }
  });

  it('are called by a key that may call just that tool, which sends neither itself nor a cookie on', async () => {
    const { body: made } = await connect().expect(201);
    const only = await makeKey(server, person, { permissions: { [`conn_${made.id}`]: ['echo'] } });
    upstream.requests.length = 0;
    const path = `/connections/${made.id}/tools`;
    await ask('post', `${path}/echo`, only.key).set('Cookie', 'a=b').send({ text: 'x' }).expect(200);
    const refused = await ask('post', `${path}/add`, only.key).send({ a: 1, b: 2 }).expect(404);
    const absent = await ask('post', `/connections/${ABSENT}/tools/add`, only.key).send({}).expect(404);
    expect({ ...refused.body, requestId: null }).toEqual({ ...absent.body, requestId: null });
    const [call, ...others] = upstream.requests.filter(({ method }) => method === 'tools/call');
    expect(others).toEqual([]);
    expect(call).toMatchObject({ tool: 'echo', headers: { authorization: `Bearer ${TOKEN}` } });
    expect(call?.headers).not.toHaveProperty('cookie');
    expect(JSON.stringify(upstream.requests)).not.toContain(only.key);
  });

  it('are called over MCP under their own address with the same key, and are recorded the same way', async () => {
    const { body: made } = await connect().expect(201);
    const only = await makeKey(server, person, { permissions: { [`conn_${made.id}`]: ['echo'] } });
    const params = { name: 'echo', arguments: { text: 'hello' } };
    const answer = await server.http
      .post(`/mcp/conn_${made.id}`)
      .set('Authorization', `Bearer ${only.key}`)
      .set('Accept', 'application/json, text/event-stream')
      .send({ jsonrpc: '2.0', id: 1, method: 'tools/call', params })
      .expect(200);
    expect(answer.text).toContain('hello');
    await ask('post', `/connections/${made.id}/tools/echo`, only.key).send(params.arguments).expect(200);
    await server.parts.usage.flush();
    const { rows } = await server.storage.pool.query(
      'select surface, action, outcome, connection_id from paretostudio.usage_records where key_id = $1 order by at, id',
      [only.id],
    );
    const recorded = { action: 'echo', outcome: 'ok', connection_id: made.id };
    expect(rows).toEqual([
      { surface: 'mcp', ...recorded },
      { surface: 'rest', ...recorded },
    ]);
  });

  it('whose server fails are counted and logged, without its address and its credentials', async () => {
    const { body: made } = await connect().expect(201);
    await ask('patch', `/connections/${made.id}`)
      .send({ authentication: { type: 'bearer', token: 'a-wrong-token-0123456789' } })
      .expect(200);
    const failed = await ask('post', `/connections/${made.id}/tools/echo`).send({ text: 'x' }).expect(502);
    expect(failed.body).toMatchObject({ code: 'upstream_failed', reason: 'unauthorized' });
    expect(failed.get('WWW-Authenticate')).toBeUndefined();

    const lines = server
      .logged()
      .split('\n')
      .filter((line) => line.includes(made.id));
    expect(lines.filter((line) => line.includes('"level":"warn"'))).toHaveLength(1);
    for (const word of ['a-wrong-token', upstream.url, new URL(upstream.url).host]) {
      expect(lines.join()).not.toContain(word);
    }
    const { text } = await server.http.get('/metrics').expect(200);
    expect(text).toMatch(/gateway_upstream_faults_total\{reason="unauthorized"\} [1-9]/);
    expect(text).toMatch(/^gateway_clients [1-9]/m);
    expect(text).toMatch(/^gateway_calls_in_flight 0$/m);
    expect(text).not.toContain(made.id);
  });
});
