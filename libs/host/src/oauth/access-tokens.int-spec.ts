import { type Type, Controller, Get } from '@nestjs/common';
import { seedAccessToken, seedAccount } from '@paretostudio/entities/testing';
import { RequireAction } from '@paretostudio/passport-api-key';
import { FakeFace } from '../testing/fake-face.js';
import { CALL, INITIALIZE, newKey, send } from '../testing/mcp-client.js';
import { startTestServer, type TestServer } from '../testing/start-test-server.js';

const UUID = '0199a3f2-1111-7000-8000-00000000000a';
const PAGE = 'https://app.example';

@Controller('v1/prompts')
class PromptsController {
  @Get()
  @RequireAction('list_prompts')
  list(): object {
    return { items: [] };
  }
}

async function start(environment: Record<string, string> = {}, controllers: Type[] = [PromptsController]) {
  return startTestServer({ face: new FakeFace(), environment, controllers });
}

async function newToken({ parts }: TestServer, resource: string) {
  const account = await seedAccount(parts.storage);
  return seedAccessToken(parts.storage, { ...account, resource, peppers: parts.context.peppers });
}

const metadataOf = (path: string) => `/.well-known/oauth-protected-resource${path}`;

describe('access tokens', () => {
  let server: TestServer;
  let origin: string;
  beforeAll(async () => {
    server = await start();
    origin = `http://127.0.0.1:${server.port}`;
  });
  afterAll(() => server.close());

  const listPrompts = (token: string) =>
    server.http.get('/v1/prompts').set('Authorization', `Bearer ${token}`);

  it('let in where they were given for, by the statement that admits keys, and count', async () => {
    const studio = await newToken(server, 'mcp');
    const answer = await send(server, studio.token).expect(200);
    expect(answer.get('RateLimit')).toContain('"requests";r=49');
    expect(answer.get('Sunset')).toBeUndefined();
    const rest = await newToken(server, 'v1');
    await listPrompts(rest.token).expect(200, { items: [] });
  });

  it('open an agent under each of its two addresses', async () => {
    const { token } = await newToken(server, `mcp/agent_${UUID}`);
    await send(server, token, INITIALIZE, `/mcp/agent/${UUID}`).expect(200);
    await send(server, token, INITIALIZE, `/mcp/agent_${UUID.toUpperCase()}`).expect(200);
  });

  it.each([
    ['mcp', `/mcp/conn_${UUID}`],
    [`mcp/conn_${UUID}`, '/mcp'],
    [`mcp/conn_${UUID}`, `/mcp/agent/${UUID}`],
    ['v1', '/mcp'],
    ['mcp', '/mcp/nowhere'],
  ])('for %s are unknown at %s', async (resource, path) => {
    const { token } = await newToken(server, resource);
    const answer = await send(server, token, INITIALIZE, path).expect(401);
    expect(answer.body).toMatchObject({ code: 'invalid_access_token' });
    expect(answer.get('WWW-Authenticate')).toContain('error="invalid_token"');
  });

  it('for MCP are unknown on REST', async () => {
    const { token } = await newToken(server, 'mcp');
    const answer = await listPrompts(token).expect(401);
    expect(answer.get('WWW-Authenticate')).toContain(`resource_metadata="${origin}${metadataOf('/v1')}"`);
  });

  it.each(['revoked_at = now()', "expires_at = now() - interval '1 second'"])(
    'end at once, from %s on, and the answer leads to another one',
    async (change) => {
      const { token, keyId } = await newToken(server, 'mcp');
      await send(server, token).expect(200);
      await server.parts.storage.pool.query(`update paretostudio.api_keys set ${change} where id = $1`, [
        keyId,
      ]);
      const answer = await send(server, token).expect(401);
      expect(answer.body).toMatchObject({ code: 'invalid_access_token' });
      expect(answer.get('WWW-Authenticate')).toContain(`resource_metadata="${origin}${metadataOf('/mcp')}"`);
    },
  );

  it('are no keys: X-API-Key does not take them, nor shows where others come from', async () => {
    const { token } = await newToken(server, 'mcp');
    const answer = await server.http.post('/mcp').set('X-API-Key', token).send(CALL).expect(401);
    expect(answer.body).toMatchObject({ code: 'invalid_api_key' });
    expect(answer.get('WWW-Authenticate')).not.toContain('resource_metadata');
  });

  describe('are told of', () => {
    it.each([
      ['/mcp', '/mcp', 'library:read library:write'],
      [`/mcp/conn_${UUID}`, `/mcp/conn_${UUID}`, 'tools'],
      [`/mcp/agent/${UUID}`, `/mcp/agent/${UUID}`, 'tools'],
      [`/mcp/agent_${UUID}`, `/mcp/agent_${UUID}`, 'tools'],
      ['/v1/prompts', '/v1', 'library:read library:write tools'],
    ])('to who sends nothing to %s', async (path, mount, scope) => {
      const answer = await server.http[path.startsWith('/v1') ? 'get' : 'post'](path).expect(401);
      expect(answer.body).toMatchObject({ code: 'missing_credentials' });
      expect(answer.get('WWW-Authenticate')).toBe(
        `Bearer realm="paretostudio", scope="${scope}", resource_metadata="${origin}${metadataOf(mount)}"`,
      );
      const metadata = await server.http.get(metadataOf(mount)).expect(200);
      expect(metadata.body).toEqual({
        resource: `${origin}${mount}`,
        authorization_servers: [origin],
        scopes_supported: scope.split(' '),
        bearer_methods_supported: ['header'],
        resource_name: 'ParetoStudio',
      });
    });

    it('under the loopback name that the client knows', async () => {
      const host = `localhost:${server.port}`;
      const { body } = await server.http.get(metadataOf('/mcp')).set('Host', host).expect(200);
      expect(body).toMatchObject({ resource: `http://${host}/mcp`, authorization_servers: [origin] });
    });

    it.each(['evil.test', 'evil.test:3000', '10.0.0.1'])('to nobody under the name %s', async (host) => {
      await server.http.get(metadataOf('/mcp')).set('Host', host).expect(404);
      const answer = await server.http.get('/v1/prompts').set('Host', host).expect(401);
      expect(answer.get('WWW-Authenticate')).toBe('Bearer realm="paretostudio"');
    });

    it.each(['', '/', '/mcp/self', '/mcp/agent', '/v1/prompts', '/healthz', `/mcp/conn_${UUID}x`])(
      'at no address that is no mount: %j',
      async (path) => {
        await server.http.get(metadataOf(path)).expect(404);
      },
    );

    it('not to who sent a key that is not good', async () => {
      const { key, keyId } = await newKey(server);
      const query = 'update paretostudio.api_keys set revoked_at = now() where id = $1';
      await server.parts.storage.pool.query(query, [keyId]);
      const answer = await send(server, key).expect(401);
      expect(answer.body).toMatchObject({ code: 'api_key_revoked' });
      expect(answer.get('WWW-Authenticate')).not.toContain('resource_metadata');
    });
  });

  describe('and pages of somebody else', () => {
    const fromPage = (headers: Record<string, string> = {}) =>
      server.http
        .post('/mcp')
        .set({ origin: PAGE, accept: 'application/json, text/event-stream', ...headers })
        .send(CALL);

    it('let a page send one and read the answer, without cookies', async () => {
      const { token } = await newToken(server, 'mcp');
      const answer = await fromPage({ authorization: `Bearer ${token}` }).expect(200);
      expect(answer.headers).toMatchObject({ 'access-control-allow-origin': PAGE, vary: 'Origin' });
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
    });

    it('let a page without any read where they come from', async () => {
      const answer = await fromPage().expect(401);
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': PAGE,
        'access-control-expose-headers': expect.stringContaining('WWW-Authenticate'),
      });
      const metadata = await server.http.get(metadataOf('/mcp')).set('Origin', PAGE).expect(200);
      expect(metadata.get('Access-Control-Allow-Origin')).toBe('*');
    });

    it('refuse a page that sends a key, good or not, in either field, and let it read nothing', async () => {
      const { key } = await newKey(server);
      const each: Record<string, string>[] = [
        { authorization: `Bearer ${key}` },
        { 'x-api-key': key },
        { 'x-api-key': key, authorization: 'Bearer pst_x' },
        { authorization: 'Bearer eyJ.a.b' },
        { authorization: 'Basic YTpi' },
      ];
      for (const headers of each) {
        const answer = await fromPage(headers).expect(403);
        expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
      }
    });

    it('answer what a page may send, before anything is looked at: never X-API-Key', async () => {
      const answer = await server.http
        .options(`/mcp/agent/${UUID}`)
        .set('Origin', PAGE)
        .set('Access-Control-Request-Method', 'POST')
        .set(
          'Access-Control-Request-Headers',
          'authorization, content-type, mcp-protocol-version, Mcp-Param-Region, x-api-key, x-other, mcp-"',
        )
        .expect(204);
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': PAGE,
        'access-control-allow-methods': 'GET, POST, DELETE',
        'access-control-allow-headers':
          'accept, authorization, content-type, last-event-id, mcp-protocol-version, mcp-param-region',
      });
    });

    it('judge the Host first, of a preflight too', async () => {
      const asked = () =>
        server.http.options('/mcp').set({ origin: PAGE, 'access-control-request-method': 'POST' });
      await asked().set('Host', 'evil.test').expect(403);
      await fromPage({ host: 'evil.test' }).expect(403);
    });
  });
});

describe('a server that knows no authorization server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start({ SURFACES: 'mcp' }, []);
  });
  afterAll(() => server.close());

  it('takes no access tokens, and tells nobody of any', async () => {
    const { token } = await newToken(server, 'mcp');
    const answer = await send(server, token).expect(401);
    expect(answer.body).toMatchObject({ code: 'invalid_api_key' });
    const none = await server.http.post('/mcp').expect(401);
    expect(none.get('WWW-Authenticate')).toBe('Bearer realm="paretostudio"');
    await server.http.get(metadataOf('/mcp')).expect(404);
  });

  it('refuses pages of somebody else, whatever they send', async () => {
    const { token } = await newToken(server, 'mcp');
    await send(server, token).set('Origin', PAGE).expect(403);
    await server.http.post('/mcp').set('Origin', PAGE).expect(403);
  });
});

describe('a server of MCP whose authorization server is another', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start(
      {
        SURFACES: 'mcp',
        AUTHORIZATION_SERVER: 'https://studio.example.org',
        PUBLIC_URL: 'https://mcp.example.org',
      },
      [],
    );
  });
  afterAll(() => server.close());

  it('names it, and itself under PUBLIC_URL', async () => {
    const { body } = await server.http.get(metadataOf('/mcp')).expect(200);
    expect(body).toMatchObject({
      resource: 'https://mcp.example.org/mcp',
      authorization_servers: ['https://studio.example.org'],
    });
    const { token } = await newToken(server, 'mcp');
    await send(server, token).expect(200);
  });

  it('has no metadata of what it does not serve', async () => {
    await server.http.get(metadataOf('/v1')).expect(404);
  });
});
