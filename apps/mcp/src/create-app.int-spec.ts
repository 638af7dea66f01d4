import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { seedAccessToken, seedAccount, seedKey } from '@paretostudio/entities/testing';
import type { RegisteredRoute } from '@paretostudio/host';
import { createTestParts, type TestParts } from '@paretostudio/host/testing';
import request from 'supertest';
import { createApp } from './create-app.js';

describe('the server of MCP alone', () => {
  let made: TestParts;
  let app: NestFastifyApplication;
  const routes: RegisteredRoute[] = [];

  beforeAll(async () => {
    made = await createTestParts({ SURFACES: 'mcp' });
    app = await createApp(made.parts, (route) => void routes.push(route));
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await made.close();
  });

  const http = () => request(app.getHttpServer());
  const newKey = async () => {
    const { storage, context } = made.parts;
    const account = await seedAccount(storage);
    return seedKey(storage, { ...account, peppers: context.peppers });
  };
  const send = (key: string, method: string, params: object = {}) =>
    http()
      .post('/mcp')
      .set('Authorization', `Bearer ${key}`)
      .set('Accept', 'application/json, text/event-stream')
      .send({ jsonrpc: '2.0', id: 1, method, params });

  it('has the routes of MCP, health and metrics, and no other', () => {
    const all = routes.flatMap(({ method, url }) => [method].flat().map((each) => `${each} ${url}`));
    expect([...new Set(all)].filter((route) => !route.startsWith('HEAD ')).sort()).toEqual([
      'DELETE /mcp',
      'DELETE /mcp/:target',
      'DELETE /mcp/agent/:id',
      'GET /healthz',
      'GET /mcp',
      'GET /mcp/:target',
      'GET /mcp/agent/:id',
      'GET /metrics',
      'GET /readyz',
      'POST /mcp',
      'POST /mcp/:target',
      'POST /mcp/agent/:id',
    ]);
  });

  it('takes requests', async () => {
    await http().get('/readyz').expect(200, { status: 'ready' });
    await http().get('/v1/me').expect(404);
  });

  it('lists its tools to a key, and asks who shows none for one', async () => {
    const { key } = await newKey();
    const answer = await send(key, 'tools/list').expect(200);
    const names = answer.body.result.tools.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['list_prompts', 'get_prompt', 'create_prompt']));
    await http().post('/mcp').send({}).expect(401);
  });

  it('refuses a revoked key from the next request on', async () => {
    const { key, keyId } = await newKey();
    await send(key, 'ping').expect(200);
    await made.parts.storage.pool.query('update paretostudio.api_keys set revoked_at = now() where id = $1', [
      keyId,
    ]);
    const answer = await send(key, 'ping').expect(401);
    expect(answer.body.code).toBe('api_key_revoked');
  });

  it('says what a GET is to do instead, as the face without sessions does', async () => {
    const { key } = await newKey();
    const answer = await http().get('/mcp').set('Authorization', `Bearer ${key}`).expect(405);
    expect(answer.get('Allow')).toBe('POST');
    expect(answer.body).toMatchObject({ jsonrpc: '2.0', id: null });
  });

  it('refuses a batch whole', async () => {
    const { key } = await newKey();
    const call = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'list_prompts', arguments: {} },
    };
    const answer = await http().post('/mcp').set('X-API-Key', key).send([call, call]).expect(400);
    expect(answer.body).toMatchObject({ jsonrpc: '2.0', id: null, error: { code: -32600 } });
    expect(answer.get('RateLimit')).toMatch(/^"requests";r=50;/);
  });
});

describe('the server of MCP alone that is told of an authorization server', () => {
  let made: TestParts;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    made = await createTestParts({
      SURFACES: 'mcp',
      PUBLIC_URL: 'https://mcp.example.org',
      AUTHORIZATION_SERVER: 'https://studio.example.org',
    });
    app = await createApp(made.parts);
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await made.close();
  });

  const list = (token: string) =>
    request(app.getHttpServer())
      .post('/mcp')
      .set('Authorization', `Bearer ${token}`)
      .set('Accept', 'application/json, text/event-stream')
      .send({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} });

  it('lists to an app what was consented to, and leads one without a good token there', async () => {
    const { storage, context } = made.parts;
    const account = await seedAccount(storage);
    const { token } = await seedAccessToken(storage, {
      ...account,
      resource: 'mcp',
      peppers: context.peppers,
      permissions: { self: ['list_prompts'] },
    });
    const { body } = await list(token).expect(200);
    expect(body.result.tools.map(({ name }: { name: string }) => name)).toEqual(['list_prompts']);

    const answer = await list(`${token.slice(0, -4)}AAAA`).expect(401);
    const [, address = ''] = /resource_metadata="([^"]+)"/.exec(answer.get('WWW-Authenticate') ?? '') ?? [];
    const metadata = await request(app.getHttpServer()).get(new URL(address).pathname).expect(200);
    expect(metadata.body).toMatchObject({
      resource: 'https://mcp.example.org/mcp',
      authorization_servers: ['https://studio.example.org'],
    });
  });
});
