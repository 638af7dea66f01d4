/* eslint-disable @nx/enforce-module-boundaries -- the framework that the door is for; only its tests know it */
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { createGuard } from '../core/create-guard.js';
import { principalOf } from '../core/let-in.js';
import { makeReportService, type ReportService } from '../testing/fixtures/report-service.js';
import { StubAdmission } from '../testing/stub-admission.js';
import { apiKeys } from './api-keys.js';
import type { RouteAccess } from './route-access.js';

const account = (request: FastifyRequest) => ({ account: principalOf(request).accountId });

declare module 'fastify' {
  // As another plugin might, so that the types of `config` are checked.
  interface FastifyContextConfig extends RouteAccess {
    readonly rateLimit?: number;
  }
}

describe('a Fastify application', () => {
  let service: ReportService;
  let app: FastifyInstance;
  let parsed: number;

  beforeEach(async () => {
    service = makeReportService();
    parsed = 0;
    app = fastify();
    await app.register(apiKeys, { guard: service.guard });
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
      parsed += 1;
      done(null, JSON.parse(body as string));
    });
    app.get('/reports', { config: { action: 'list_reports' } }, account);
    app.post(
      '/reports',
      {
        config: { demand: { action: 'render_report', cost: 10 } },
        schema: {
          response: { 201: {}, 403: { type: 'object', properties: { nothing: { type: 'string' } } } },
        },
      },
      async (_request, reply) => reply.code(201).send({ rendered: true }),
    );
    app.get('/whoami', { config: { demand: { action: null } } }, account);
    app.get('/healthz', { config: { public: true } }, async () => 'ok');
    app.register(
      async (child) => {
        child.get('/reports', { config: { action: 'list_reports' } }, account);
      },
      { prefix: '/child' },
    );
    await app.ready();
  });

  afterEach(() => app.close());

  const get = (url: string, key?: string) =>
    app.inject({ url, headers: key === undefined ? {} : { 'x-api-key': key } });
  const post = (key?: string) =>
    app.inject({
      method: 'POST',
      url: '/reports',
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { 'x-api-key': key }) },
      body: '{}',
    });

  it.each(['/reports', '/child/reports'])(
    'lets a good key in at %s, and tells where the meters stand',
    async (url) => {
      const answer = await get(url, service.addKey({ accountId: 'a' }));
      expect([answer.statusCode, answer.json()]).toEqual([200, { account: 'a' }]);
      expect(answer.headers).toMatchObject({
        'ratelimit-policy': '"requests";q=10;w=60',
        ratelimit: '"requests";r=9;t=30',
      });
    },
  );

  it.each(['/reports', '/child/reports', '/whoami'])(
    'answers 401 with a challenge at %s without a key',
    async (url) => {
      const answer = await get(url);
      expect(answer.statusCode).toBe(401);
      expect(answer.headers).toMatchObject({
        'www-authenticate': 'Bearer realm="paretostudio"',
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
      });
      expect(answer.json()).toMatchObject({
        code: 'missing_credentials',
        requestId: expect.stringMatching(/^req-/),
      });
    },
  );

  it('answers 403 to a key without the right in full, whatever schema the route has for it', async () => {
    const answer = await post(service.addKey({ role: 'viewer' }));
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'permission_denied']);
  });

  it('answers 429 with Retry-After when the meters of the service are spent', async () => {
    const key = service.addKey();
    const created = await post(key);
    const answer = await get('/reports', key);
    expect([created.statusCode, answer.statusCode, answer.json().code]).toEqual([201, 429, 'quota_exceeded']);
    expect(answer.headers).toMatchObject({ 'retry-after': '30', ratelimit: '"requests";r=0;t=30' });
  });

  it('answers 503 during an outage, and never 401', async () => {
    service.admission.isDown = true;
    const answer = await get('/reports', service.addKey());
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'unavailable']);
  });

  it('lets exactly the limit in, of requests that arrive together', async () => {
    const key = service.addKey();
    const answers = await Promise.all(Array.from({ length: 25 }, () => get('/reports', key)));
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([...Array(10).fill(200), ...Array(15).fill(429)]);
  });

  it('applies a revoke to the very next request', async () => {
    const key = service.addKey();
    const before = await get('/reports', key);
    service.admission.revoke(key);
    const after = await get('/reports', key);
    expect([before.statusCode, after.statusCode, after.json().code]).toEqual([200, 401, 'api_key_revoked']);
  });

  it('reads no body of a request that is not let in', async () => {
    await post();
    expect(parsed).toBe(0);
    await post(service.addKey());
    expect(parsed).toBe(1);
  });

  it('guards the HEAD that Fastify makes of a GET', async () => {
    const key = service.addKey();
    const refused = await app.inject({ method: 'HEAD', url: '/reports' });
    const granted = await app.inject({ method: 'HEAD', url: '/reports', headers: { 'x-api-key': key } });
    expect([refused.statusCode, granted.statusCode]).toEqual([401, 200]);
  });

  it('serves what is public without a key, and asks nobody even with one', async () => {
    service.admission.isDown = true;
    expect((await get('/healthz')).statusCode).toBe(200);
    expect((await get('/healthz', service.addKey())).statusCode).toBe(200);
  });

  it('tells an address that does not exist from one that is guarded', async () => {
    expect((await get('/no-such-route')).statusCode).toBe(404);
  });

  it('refuses two Authorization headers, of which Node shows the first alone', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const key = service.addKey();
    const head = `GET /reports HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${key}\r\nAuthorization: Bearer other\r\n\r\n`;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(head)).setEncoding('utf8');
      let text = '';
      socket.on('data', (chunk: string) => (text += chunk)).on('error', reject);
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('a route', () => {
  const { guard } = makeReportService();
  let app: FastifyInstance;

  beforeEach(() => {
    app = fastify();
  });

  afterEach(() => app.close());

  it.each<[string, object | undefined]>([
    ['no config', undefined],
    ['a config about something else', { cache: true }],
    ['an action that the table has not', { action: 'no_such_action' }],
    ['an action that is no text', { action: null }],
    ['an action and that it is public', { action: 'list_reports', public: true }],
    ['an action twice', { action: 'list_reports', demand: { action: 'list_reports' } }],
    ['that it is not public', { public: false }],
    ['a demand without an action', { demand: {} }],
    ['a demand that costs less than nothing', { demand: { action: 'list_reports', cost: -1 } }],
  ])('is refused when it is registered with %s', async (_, config) => {
    await app.register(apiKeys, { guard });
    expect(() => app.get('/forgotten', config === undefined ? {} : { config }, () => 'served')).toThrow(
      /GET \/forgotten/,
    );
  });

  it('of a plugin that declares nothing keeps the application from starting', async () => {
    await app.register(apiKeys, { guard });
    app.register(async (child) => {
      child.get('/forgotten', () => 'served');
    });
    await expect(app.ready()).rejects.toThrow('GET /forgotten');
  });

  it('that was registered before the plugin is guarded too, and answers 500 when it declares nothing', async () => {
    void app.register(apiKeys, { guard });
    app.get('/early', { config: { action: 'list_reports' } }, () => 'served');
    app.get('/forgotten', () => 'served');
    const [early, forgotten] = [await app.inject('/early'), await app.inject('/forgotten')];
    expect([early.statusCode, forgotten.statusCode]).toEqual([401, 500]);
  });

  it('outside the scope that the plugin is registered in is left alone', async () => {
    app.register(async (scope) => {
      await scope.register(apiKeys, { guard });
      scope.get('/inside', { config: { action: 'list_reports' } }, () => 'served');
    });
    app.get('/outside', () => 'served');
    expect([(await app.inject('/inside')).statusCode, (await app.inject('/outside')).statusCode]).toEqual([
      401, 200,
    ]);
  });
});

describe('apiKeys', () => {
  it('is refused without a guard', async () => {
    const app = fastify();
    await expect(async () => app.register(apiKeys, {} as never)).rejects.toThrow(TypeError);
  });

  it('leaves a mistake in the program to the error handling, and the request to nobody', async () => {
    const admission = new StubAdmission();
    admission.failure = new TypeError('damaged');
    const app = fastify();
    await app.register(apiKeys, { guard: createGuard({ admission }) });
    let isServed = false;
    app.get('/', { config: { action: 'get_prompt' } }, () => {
      isServed = true;
      return 'served';
    });
    const answer = await app.inject({ url: '/', headers: { 'x-api-key': admission.admitting() } });
    expect([answer.statusCode, isServed]).toEqual([500, false]);
    await app.close();
  });
});
