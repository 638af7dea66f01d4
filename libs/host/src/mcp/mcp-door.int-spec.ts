import { type AdmissionRefusal, AdmissionUnavailableError, refuseUnknownKey } from '@paretostudio/admission';
import { FakeFace } from '../testing/fake-face.js';
import { CALL, INITIALIZE, message, newKey, send } from '../testing/mcp-client.js';
import { startTestServer, type TestServer } from '../testing/start-test-server.js';

describe('the door of MCP', () => {
  const face = new FakeFace();
  let server: TestServer;
  let key: string;
  let admissions: number;
  /** What is decided in the place of the real admission; null for nothing. */
  let decide: (() => Promise<AdmissionRefusal>) | null = null;

  beforeAll(async () => {
    server = await startTestServer({
      face,
      environment: { EXTENSION_ORIGINS: 'chrome-extension://abcdef', PUBLIC_URL: 'https://studio.internal' },
    });
    const { door } = server.parts;
    const admit = door.admit.bind(door);
    door.admit = (request) => {
      admissions += 1;
      return decide === null ? admit(request) : decide();
    };
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    ({ key } = await newKey(server));
    admissions = 0;
    face.served.length = 0;
    face.outcome = 'ok';
  });

  describe('hands an admitted request to the face', () => {
    it('after exactly one admission', async () => {
      const answer = await send(server, key).expect(200);
      expect(answer.body).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
      expect(answer.get('Content-Type')).toBe('application/json; charset=utf-8');
      expect(admissions).toBe(1);
      expect(face.served).toHaveLength(1);
    });

    it('with the caller as admission just told', async () => {
      const made = await newKey(server, { humanConfirmation: true });
      await send(server, made.key).expect(200);
      expect(face.served[0]!.call.caller).toMatchObject({
        kind: 'api-key',
        accountId: made.accountId,
        keyId: made.keyId,
        surface: 'mcp',
        role: 'founder',
        plan: 'free',
        humanConfirmation: true,
        address: '127.0.0.1',
        idempotencyKey: null,
      });
    });

    it('with what concerns MCP, and without credentials, cookies and what proxies add', async () => {
      await send(server, key)
        .set('MCP-Protocol-Version', '2026-07-28')
        .set('Mcp-Param-Region', 'eu')
        .set('Cookie', 'paretostudio_session=secret')
        .set('Proxy-Authorization', 'Basic secret')
        .set('X-Forwarded-Access-Token', 'secret')
        .expect(200);
      const [{ request, call }] = face.served as [(typeof face.served)[number]];
      const names = [...request.headers.keys()].filter((name) => name !== 'user-agent');
      expect(names).toEqual(['accept', 'content-type', 'host', 'mcp-param-region', 'mcp-protocol-version']);
      expect([request.method, new URL(request.url).pathname]).toEqual(['POST', '/mcp']);
      expect(call.body).toEqual(CALL);
      expect(JSON.stringify([...request.headers])).not.toContain(key);
    });

    it('without the key in X-API-Key', async () => {
      await server.http.post('/mcp').set('X-API-Key', key).send(CALL).expect(200);
      expect([...face.served[0]!.request.headers.keys()]).not.toContain('x-api-key');
    });

    it('and tells how much is left, as on REST, and keeps caches from storing the answer', async () => {
      const answer = await send(server, key).expect(200);
      expect(answer.get('RateLimit')).toMatch(/^"requests";r=49;t=\d+, "burst";r=59;t=\d+$/);
      expect(answer.get('RateLimit-Policy')).toBe('"requests";q=50;w=86400, "burst";q=60;w=60');
      expect(answer.get('Cache-Control')).toBe('no-store');
    });

    it('also where the message wants no answer', async () => {
      const answer = await send(server, key, { jsonrpc: '2.0', method: 'notifications/initialized' });
      expect([answer.status, answer.text]).toEqual([202, '']);
    });

    it.each(['get', 'delete'] as const)(
      'that came by %s, and says what is allowed instead',
      async (method) => {
        const answer = await server.http[method]('/mcp').set('Authorization', `Bearer ${key}`);
        expect([answer.status, answer.get('Allow')]).toEqual([405, 'POST']);
        expect(answer.body).toMatchObject({ jsonrpc: '2.0', id: null, error: { code: expect.any(Number) } });
        expect(answer.get('RateLimit')).toMatch(/^"requests";r=50;/);
      },
    );

    it('that came by delete with a message, which is looked at no further and costs nothing', async () => {
      const answer = await server.http.delete('/mcp').set('Authorization', `Bearer ${key}`).send(CALL);
      expect(answer.status).toBe(405);
      expect(answer.get('RateLimit')).toMatch(/^"requests";r=50;/);
    });
  });

  describe('judges Host, then Origin, then the key', () => {
    const refused = (host: string, origin: string | null, credential: string | null) => {
      const asked = server.http.post('/mcp').set('Host', host).set('Content-Type', 'application/json');
      if (origin !== null) void asked.set('Origin', origin);
      if (credential !== null) void asked.set('Authorization', `Bearer ${credential}`);
      return asked.send('{ this is not even JSON');
    };

    it.each([
      ['a Host that somebody rebound', 'rebound.internal', 'https://evil.internal', /Host/],
      ['a page of another origin with a key', '127.0.0.1', 'https://evil.internal', /another origin/],
      ['a sandboxed page with a key', '127.0.0.1', 'null', /another origin/],
    ])('refuses %s before the key and the body are looked at', async (_what, host, origin, message) => {
      for (const credential of ['psk_nothing', key]) {
        const answer = await refused(host, origin, credential);
        expect(answer.status).toBe(403);
        expect(answer.body).toEqual({
          jsonrpc: '2.0',
          id: null,
          error: { code: -32600, message: expect.stringMatching(message) },
        });
      }
      expect([admissions, face.served]).toEqual([0, []]);
    });

    it.each([
      ['127.0.0.1', null],
      ['localhost:4000', null],
      ['studio.internal', 'https://studio.internal'],
      ['127.0.0.1', 'chrome-extension://abcdef'],
    ])('asks who comes to %s from %s for a key', async (host, origin) => {
      const asked = server.http.post('/mcp').set('Host', host).send(CALL);
      if (origin !== null) void asked.set('Origin', origin);
      await asked.expect(401);
    });

    it('asks a page of another origin without a credential for one, and takes no body from it', async () => {
      await refused('127.0.0.1', 'https://evil.internal', null).expect(400);
      const asked = server.http.post('/mcp').set('Host', '127.0.0.1').set('Origin', 'https://evil.internal');
      await asked.send(CALL).expect(401);
      expect([admissions, face.served]).toEqual([0, []]);
    });

    it('holds however the address is spelled', async () => {
      const answer = await server.http.post('/%6dcp').set('Host', 'rebound.internal').send(CALL);
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ jsonrpc: '2.0' });
    });

    it('looks at no other route', async () => {
      await server.http.get('/healthz').set('Host', 'rebound.internal').expect(200);
    });
  });

  describe('refuses over HTTP', () => {
    it.each(['post', 'get', 'delete'] as const)(
      'a %s without a key, and tells where access tokens come from',
      async (method) => {
        const answer = await server.http[method]('/mcp').expect(401);
        expect(answer.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
        expect(answer.get('WWW-Authenticate')).toBe(
          'Bearer realm="paretostudio", scope="library:read library:write", ' +
            'resource_metadata="https://studio.internal/.well-known/oauth-protected-resource/mcp"',
        );
        expect(answer.body).toMatchObject({ code: 'missing_credentials' });
      },
    );

    it('a key that is unknown', async () => {
      const answer = await send(server, `${key.slice(0, -4)}AAAA`).expect(401);
      expect(answer.body.code).toBe('invalid_api_key');
      expect(answer.get('WWW-Authenticate')).toContain('error="invalid_token"');
      expect(answer.get('WWW-Authenticate')).not.toContain('resource_metadata');
    });

    it('a key from a network that is not its own', async () => {
      const made = await newKey(server, { allowedCidrs: ['203.0.113.0/24'] });
      const answer = await send(server, made.key).expect(403);
      expect(answer.body.code).toBe('ip_not_allowed');
    });

    it('a body over the limit, before anything of it is read', async () => {
      const answer = await send(server, key, `"${'a'.repeat(1024 * 1024)}"`).expect(413);
      expect(answer.body.code).toBe('payload_too_large');
      expect(admissions).toBe(0);
    });

    it('a body of another type', async () => {
      const answer = await server.http
        .post('/mcp')
        .set('X-API-Key', key)
        .type('text')
        .send('hello')
        .expect(415);
      expect(answer.body.code).toBe('unsupported_media_type');
    });

    it('a fault of ours, of which nothing is told', async () => {
      face.gate = Promise.reject(new Error('select secret'));
      const answer = await send(server, key).expect(500);
      face.gate = Promise.resolve();
      expect(answer.body.code).toBe('internal_error');
      expect(answer.text).not.toContain('secret');
    });
  });

  it.each(['{ "jsonrpc": ', '{"__proto__":{}}', '['.repeat(40) + ']'.repeat(40)])(
    'answers the body %s as a parse error of JSON-RPC, at no cost',
    async (body) => {
      const answer = await send(server, key, body);
      expect(answer.status).toBe(400);
      expect(answer.body).toEqual({
        jsonrpc: '2.0',
        id: null,
        error: { code: -32700, message: expect.stringMatching(/^The body/) },
      });
      expect([admissions, face.served]).toEqual([0, []]);
    },
  );

  describe('when the quota is spent', () => {
    beforeEach(async () => {
      ({ key } = await newKey(server, { requestsPerDay: 1 }));
      await send(server, key).expect(200);
      face.served.length = 0;
    });

    it.each([
      ['initialize', INITIALIZE],
      ['tools/list', message('tools/list')],
      ['prompts/list', message('prompts/list')],
      ['ping', message('ping')],
    ])('still serves %s, which costs nothing', async (_method, body) => {
      const answer = await send(server, key, body).expect(200);
      expect(answer.get('RateLimit')).toMatch(/"requests";r=0;/);
      expect(face.served).toHaveLength(1);
    });

    it('tells a tool call so in a result that a model can read, and runs nothing', async () => {
      const answer = await send(server, key, { ...CALL, id: 'call-7' }).expect(200);
      expect(answer.body).toMatchObject({
        jsonrpc: '2.0',
        id: 'call-7',
        result: {
          isError: true,
          content: [{ type: 'text', text: expect.stringMatching(/requests of this day/) }],
        },
      });
      expect(answer.body.result.content[0].text).toContain(
        'The plan is changed at https://studio.internal/v1/account/plan.',
      );
      expect(answer.get('RateLimit')).toMatch(/"requests";r=0;/);
      expect(answer.headers).not.toHaveProperty('retry-after');
      expect(face.served).toEqual([]);
    });

    it('leaves a batch to the face, which refuses it whole, at no cost', async () => {
      await send(server, key, [CALL, CALL]).expect(202);
      expect(face.served.map(({ call }) => call.body)).toEqual([[CALL, CALL]]);
    });
  });

  describe('when admission itself refuses', () => {
    afterEach(() => {
      decide = null;
    });
    const spentMinute = async (): Promise<AdmissionRefusal> => {
      const at = new Date('2026-03-01T12:00:30Z');
      const retryAt = new Date('2026-03-01T12:01:00Z');
      const quotas = [{ meter: 'burst' as const, limit: 60, used: 60, resetAt: retryAt }];
      return { ...refuseUnknownKey(at), code: 'burst_exceeded', plan: 'free', quotas, retryAt };
    };

    it('tells a tool call of a spent minute in a result, and a handshake over HTTP', async () => {
      decide = spentMinute;
      const call = await send(server, key).expect(200);
      expect(call.body.result).toMatchObject({ isError: true });
      const handshake = await send(server, key, INITIALIZE).expect(429);
      expect(handshake.body.code).toBe('burst_exceeded');
      expect(handshake.get('Retry-After')).toBe('30');
      expect(face.served).toEqual([]);
    });

    it('tells everything of an outage over HTTP, so that clients try again', async () => {
      decide = () => Promise.reject(new AdmissionUnavailableError('gone', { retryAfterSeconds: 4 }));
      for (const body of [CALL, INITIALIZE]) {
        const answer = await send(server, key, body).expect(503);
        expect([answer.body.code, answer.get('Retry-After')]).toEqual(['unavailable', '4']);
      }
      expect(face.served).toEqual([]);
    });
  });

  it('never lets two keys that call at once answer for each other', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => newKey(server)));
    await Promise.all(made.map((each, index) => send(server, each.key, { ...CALL, id: index }).expect(200)));
    const pairs = face.served.map(({ call }) => [(call.body as { id: number }).id, call.caller.keyId]);
    expect(pairs.sort()).toEqual(made.map(({ keyId }, index) => [index, keyId]));
    expect(admissions).toBe(8);
  });
});

describe('the studio’s own face', () => {
  it.each([
    [
      'where the plan is changed',
      { PORT: '4000' },
      'The plan is changed at http://127.0.0.1:4000/v1/account/plan.',
    ],
    ['no place where an operator changes the plan', { BILLING: 'managed' }, null],
  ])('names %s when a cap of the plan is reached', async (_what, environment, sentence) => {
    const server = await startTestServer({ environment });
    try {
      const { key } = await newKey(server);
      const create = (title: string) =>
        send(server, key, message('tools/call', { name: 'create_prompt', arguments: { title, body: 'B' } }));
      for (const title of ['a', 'b', 'c', 'd', 'e']) await create(title).expect(200);
      const { result } = (await create('f').expect(200)).body;
      expect(result._meta['paretostudio/refusal']).toBe('plan_limit_reached');
      const { text } = result.content[0];
      if (sentence === null) expect(text).not.toContain('changed at');
      else expect(text).toContain(sentence);
    } finally {
      await server.close();
    }
  });
});

describe('a server without a face', () => {
  it('has no door for MCP', async () => {
    const server = await startTestServer({ environment: { SURFACES: 'rest' } });
    await server.http.post('/mcp').send(CALL).expect(404);
    await server.close();
  });
});
