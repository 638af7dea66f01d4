import { StorageUnavailableError } from '@paretostudio/entities';
import { signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { OAuthProgram } from './testing/oauth-program.js';

let server: TestApp;
let person: SignedUp;
let program: OAuthProgram;
beforeAll(async () => {
  server = await startTestApp();
});
beforeEach(async () => {
  await server.storage.pool.query('delete from paretostudio.oauth_clients');
  await server.storage.pool.query('delete from paretostudio.counters');
  person = await signUp(server);
  program = OAuthProgram.at(server);
  await program.register();
});
afterAll(() => server.close());

const TWO = { self: ['list_prompts', 'whoami'] };

async function appsOf({ cookie }: SignedUp, query = ''): Promise<Record<string, unknown>[]> {
  const { body } = await server.http.get(`/v1/connected-apps${query}`).set('Cookie', cookie).expect(200);
  return body.items;
}

async function usedBy({ accountId }: SignedUp): Promise<number> {
  const { rows } = await server.storage.pool.query(
    'select used from paretostudio.account_meters where account_id = $1',
    [accountId],
  );
  return rows[0].used;
}

describe('a program that knows only the address', () => {
  it('is let in by a person with what the person chose, until the person ends it', async () => {
    const back = await program.letIn(person, TWO);
    expect([back.get('state'), back.get('iss')]).toEqual(['state-1', program.origin]);
    const { status, body } = await program.exchange(back.get('code') ?? '');
    expect({ status, ...body }).toMatchObject({
      status: 200,
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'library:read',
    });
    const token = body.access_token ?? '';
    expect(token).toMatch(/^pst_[0-9A-Za-z]{38}$/);

    const before = await usedBy(person);
    const allowed = await program.callTool(token, 'list_prompts');
    expect([allowed.status, /"isError":true|"error"/.test(allowed.text)]).toEqual([200, false]);
    expect(await usedBy(person)).toBe(before + 1);
    const refused = await program.callTool(token, 'create_prompt', { title: 't', body: 'b' });
    expect(refused.text).toMatch(/-32602|"isError":true/);

    const [app] = await appsOf(person);
    expect(app).toMatchObject({
      name: 'A program',
      status: 'active',
      permissions: TWO,
      host: null,
      clientId: program.clientId,
      redirectHost: '127.0.0.1:49152',
      resource: { name: 'mcp', kind: 'studio', title: null, exists: true },
      member: { id: person.memberId },
    });
    const id = String(app?.['id']);
    await server.http.post(`/v1/connected-apps/${id}/revoke`).set('Cookie', person.cookie).expect(200);
    expect((await program.callTool(token, 'list_prompts')).status).toBe(401);
    expect((await program.refresh(body.refresh_token ?? '')).body.error).toBe('invalid_grant');
    expect(await appsOf(person)).toEqual([]);
    expect(await appsOf(person, '?status=all')).toMatchObject([{ id, status: 'revoked' }]);
  });

  it('refreshes: the token before holds no longer, and the app is the same', async () => {
    const { accessToken, refreshToken } = await program.connect(person, TWO);
    const { status, body } = await program.refresh(refreshToken);
    expect(status).toBe(200);
    expect(body.refresh_token).not.toBe(refreshToken);
    expect((await program.callTool(accessToken, 'whoami')).status).toBe(401);
    expect((await program.callTool(body.access_token ?? '', 'whoami')).status).toBe(200);
    expect(await appsOf(person)).toHaveLength(1);
  });

  it('is no key: no list, count or read of keys has it', async () => {
    await program.connect(person, TWO);
    const [app] = await appsOf(person);
    const list = await server.http.get('/v1/api-keys?status=all').set('Cookie', person.cookie).expect(200);
    expect(list.body.items).toEqual([]);
    const id = String(app?.['id']);
    await server.http.get(`/v1/api-keys/${id}`).set('Cookie', person.cookie).expect(404);
    await server.http
      .patch(`/v1/api-keys/${id}`)
      .set('Cookie', person.cookie)
      .send({ name: 'x' })
      .expect(404);
    await server.http.post(`/v1/api-keys/${id}/rotate`).set('Cookie', person.cookie).send({}).expect(404);
    await server.http.post(`/v1/api-keys/${id}/revoke`).set('Cookie', person.cookie).send({}).expect(404);
    expect(await appsOf(person)).toMatchObject([{ id, status: 'active' }]);
  });

  it('is named in usage records and in the audit log', async () => {
    const { accessToken } = await program.connect(person, TWO);
    await program.callTool(accessToken, 'whoami');
    const [app] = await appsOf(person);
    const events = await server.http.get('/v1/audit-events').set('Cookie', person.cookie).expect(200);
    expect(events.body.items).toContainEqual(
      expect.objectContaining({ action: 'connect_app', targetKind: 'connected_app', targetId: app?.['id'] }),
    );
    await server.parts.usage.flush();
    const records = await server.http.get('/v1/usage/records').set('Cookie', person.cookie).expect(200);
    expect(records.body.items).toContainEqual(
      expect.objectContaining({ keyId: app?.['id'], action: 'whoami', surface: 'mcp' }),
    );
  });

  it('that is denied is told so, and nothing is kept', async () => {
    const opened = await program.open();
    const cookies = `${opened.cookies}; ${person.cookie}`;
    await program.ask(opened.uid, cookies);
    const answer = await program.ask(`${opened.uid}/deny`, cookies, {});
    const back = await program.goBack(answer.body['redirectTo'], cookies);
    expect([back.get('error'), back.get('code'), back.get('state')]).toEqual([
      'access_denied',
      null,
      'state-1',
    ]);
    expect(await appsOf(person, '?status=all')).toEqual([]);
  });

  it('ends its own connection by ending its refresh token', async () => {
    const { accessToken, refreshToken } = await program.connect(person, TWO);
    expect((await program.post('/oauth/revoke', { token: refreshToken })).status).toBe(200);
    expect((await program.callTool(accessToken, 'whoami')).status).toBe(401);
    expect(await appsOf(person, '?status=all')).toMatchObject([
      { status: 'revoked', revokedReason: 'The program ended its connection.' },
    ]);
  });

  it('that ends its access token alone may get another', async () => {
    const { accessToken, refreshToken } = await program.connect(person, TWO);
    expect((await program.post('/oauth/revoke', { token: accessToken })).status).toBe(200);
    expect((await program.callTool(accessToken, 'whoami')).status).toBe(401);
    const { body } = await program.refresh(refreshToken);
    expect((await program.callTool(body.access_token ?? '', 'whoami')).status).toBe(200);
  });

  it('that ends an access token that was replaced keeps the one that holds', async () => {
    const { accessToken, refreshToken } = await program.connect(person, TWO);
    const { body } = await program.refresh(refreshToken);
    expect((await program.post('/oauth/revoke', { token: accessToken })).status).toBe(200);
    expect((await program.callTool(body.access_token ?? '', 'whoami')).status).toBe(200);
  });

  it('is told to try again when the storage stops answering while its member is looked up', async () => {
    const { accessToken, refreshToken } = await program.connect(person, TWO);
    const { members } = server.parts.context.storage.repositories;
    Object.assign(members, { findById: () => Promise.reject(new StorageUnavailableError('No answer.')) });
    const { status, body } = await program.refresh(refreshToken);
    Reflect.deleteProperty(members, 'findById');
    expect([status, body.error]).toEqual([503, 'temporarily_unavailable']);
    expect((await program.callTool(accessToken, 'whoami')).status).toBe(200);
    expect((await program.refresh(refreshToken)).status).toBe(200);
  });

  it('asks its person anew each time, whatever was granted before', async () => {
    await program.connect(person, TWO);
    const again = await program.open(program.link(), person.cookie);
    expect([again.status, again.uid === '']).toEqual([303, false]);
    const silent = await program.open(program.link({ prompt: 'none' }), person.cookie);
    expect(new URL(silent.location).searchParams.get('error')).toBe('login_required');
  });

  it('may come back to another port of the loopback address', async () => {
    program.redirectUri = 'http://127.0.0.1:55555/callback';
    const { accessToken } = await program.connect(person, TWO);
    expect((await program.callTool(accessToken, 'whoami')).status).toBe(200);
  });

  it('may have two requests waiting in one browser', async () => {
    const first = await program.open();
    const second = await program.open(program.link(), first.cookies);
    const cookies = `${second.cookies}; ${person.cookie}`;
    for (const { uid } of [first, second]) expect((await program.ask(uid, cookies)).status).toBe(200);
  });

  it('is over with its member', async () => {
    const { accessToken, refreshToken } = await program.connect(person, TWO);
    await server.storage.transaction(({ members }) =>
      members.suspend(person.accountId, person.memberId, new Date()),
    );
    expect((await program.callTool(accessToken, 'whoami')).status).toBe(401);
    expect((await program.refresh(refreshToken)).body.error).toBe('invalid_grant');
  });

  it('is not there for other accounts, nor is its request: both are answered like what never was', async () => {
    await program.connect(person, TWO);
    const [app] = await appsOf(person);
    const stranger = await signUp(server);
    const absent = '01890000-0000-7000-8000-000000000000';
    const paths = (id: string) => [`POST /v1/connected-apps/${id}/revoke`, `DELETE /v1/connected-apps/${id}`];
    for (const [index, path] of paths(String(app?.['id'])).entries()) {
      const answers = await Promise.all(
        [path, paths(absent)[index] ?? ''].map((each) => {
          const [method = '', url = ''] = each.split(' ');
          const asked = method === 'POST' ? server.http.post(url) : server.http.delete(url);
          return asked.set('Cookie', stranger.cookie).send({});
        }),
      );
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
      expect(answers[0]?.body.detail).toBe(answers[1]?.body.detail);
    }
    await server.http.get('/v1/connected-apps?all=true').set('Cookie', stranger.cookie).expect(200, {
      items: [],
      nextCursor: null,
    });
    expect(await appsOf(person)).toMatchObject([{ status: 'active' }]);
  });

  it('finds the metadata of the server, which promises nothing that it does not do', async () => {
    const { body, headers } = await server.http.get('/.well-known/oauth-authorization-server').expect(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(body).toMatchObject({
      issuer: program.origin,
      authorization_endpoint: `${program.origin}/oauth/authorize`,
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      authorization_response_iss_parameter_supported: true,
      client_id_metadata_document_supported: true,
    });
    await server.http.get('/.well-known/openid-configuration').expect(404);
    await server.http.get('/oauth/keys').expect(404);
  });
});

describe('the resource that a token is for', () => {
  it.each(['/mcp', '/v1'])('may be named, and is a token for %s alone', async (path) => {
    const host = program.origin.replace('127.0.0.1', 'localhost');
    const { accessToken } = await program.connect(person, TWO, { resource: host + path });
    const rest = await server.http.get('/v1/prompts').set('Authorization', `Bearer ${accessToken}`);
    const mcp = await program.callTool(accessToken, 'list_prompts');
    expect([mcp.status, rest.status]).toEqual(path === '/mcp' ? [200, 401] : [401, 200]);
  });

  it.each([
    'https://elsewhere.example/mcp',
    'http://127.0.0.1:1/mcp',
    '/nowhere',
    '/mcp/conn_x',
    '/mcp#a',
    '/mcp?a=b',
  ])('is refused when it is %s', async (resource) => {
    const asked = resource.startsWith('/') ? program.origin + resource : resource;
    const { location } = await program.open(program.link({ resource: asked }));
    expect(new URL(location).searchParams.get('error')).toBe('invalid_target');
  });

  it('is one: two are refused', async () => {
    const { location } = await program.open(
      `${program.link({ resource: `${program.origin}/mcp` })}&resource=${program.origin}/v1`,
    );
    expect(new URL(location).searchParams.get('error')).toBe('invalid_target');
  });

  it('cannot be changed by a refresh, which leaves the refresh token good', async () => {
    const { accessToken, refreshToken } = await program.connect(person, TWO);
    const { body } = await program.refresh(refreshToken, { resource: `${program.origin}/v1` });
    expect(body.error).toBe('invalid_target');
    expect((await program.callTool(accessToken, 'whoami')).status).toBe(200);
    expect((await program.refresh(refreshToken, { resource: `${program.origin}/mcp` })).status).toBe(200);
  });

  it('cannot be changed when the code is exchanged', async () => {
    const back = await program.letIn(person, TWO);
    const answer = await program.exchange(back.get('code') ?? '', { resource: `${program.origin}/v1` });
    expect(answer.body.error).toBe('invalid_target');
  });
});

describe('registration', () => {
  it('makes every client one without a secret, for codes alone', async () => {
    const { status, body } = await program.register({
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['authorization_code', 'client_credentials', 'implicit'],
      response_types: ['token', 'code'],
      scope: 'openid everything',
      logo_uri: 'https://elsewhere.example/logo.svg',
      client_id: 'mine',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
    });
    expect(body['client_id']).toMatch(/^client_[\w-]{24}$/);
    for (const name of ['client_secret', 'scope', 'logo_uri', 'registration_access_token']) {
      expect(body).not.toHaveProperty(name);
    }
  });

  it.each([
    ['no redirect', []],
    ['a page without https', ['http://elsewhere.example/cb']],
    ['a fragment', ['https://elsewhere.example/cb#x']],
    ['a script', ['javascript:alert(1)']],
    ['data', ['data:text/html,x']],
    ['no address', ['nowhere']],
    ['no list', 'https://elsewhere.example/cb'],
  ])('is refused with %s to go back to', async (_name, redirect_uris) => {
    const { status, body } = await program.register({ redirect_uris });
    expect([status, body['error']]).toEqual([
      400,
      expect.stringMatching(/^invalid_(redirect_uri|client_metadata)$/),
    ]);
  });

  it('is answered ten times an hour for one address, and not once more', async () => {
    for (let count = 1; count < 10; count += 1) expect((await program.register()).status).toBe(201);
    const { status, body } = await program.register();
    expect([status, body['error']]).toEqual([429, 'too_many_registrations']);
  });

  it('is exact when many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => program.register()));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(9);
  });

  it('refuses a body that is too large, or no JSON', async () => {
    expect((await program.register({ client_name: 'x'.repeat(9_000) })).status).toBe(413);
    const response = await fetch(`${program.origin}/oauth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(response.status).toBe(400);
  });
});
