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
  program.redirectUri = 'https://program.example/callback';
  await program.register();
});
afterAll(() => server.close());

const TWO = { self: ['list_prompts', 'whoami'] };
const REPLAY = 'A code or refresh token of it was presented a second time: somebody else may have had it.';

async function endedBecause({ cookie }: SignedUp): Promise<unknown> {
  const { body } = await server.http.get('/v1/connected-apps?status=all').set('Cookie', cookie).expect(200);
  return body.items[0]?.revokedReason;
}

describe('a code', () => {
  it('that is presented again ends what came of it', async () => {
    const code = (await program.letIn(person, TWO)).get('code') ?? '';
    const first = await program.exchange(code);
    expect((await program.exchange(code)).body.error).toBe('invalid_grant');
    expect((await program.callTool(first.body.access_token ?? '', 'whoami')).status).toBe(401);
    expect((await program.refresh(first.body.refresh_token ?? '')).body.error).toBe('invalid_grant');
    expect(await endedBecause(person)).toBe(REPLAY);
  });

  it('that is presented ten times at once gives tokens once at most, and none of them holds', async () => {
    const code = (await program.letIn(person, TWO)).get('code') ?? '';
    const answers = await Promise.all(Array.from({ length: 10 }, () => program.exchange(code)));
    const given = answers.filter(({ status }) => status === 200);
    expect(given.length).toBeLessThanOrEqual(1);
    for (const { body } of given) {
      expect((await program.callTool(body.access_token ?? '', 'whoami')).status).toBe(401);
    }
  });

  it('is of no use without the verifier, with another, or to another program', async () => {
    const other = OAuthProgram.at(server);
    other.redirectUri = program.redirectUri;
    await other.register();
    for (const changes of [
      { code_verifier: undefined },
      { code_verifier: 'x'.repeat(43) },
      { code_verifier: program.challenge },
      { client_id: other.clientId },
      { redirect_uri: `${program.redirectUri}/` },
      { redirect_uri: undefined },
    ]) {
      const code = (await program.letIn(person, TWO)).get('code') ?? '';
      expect((await program.exchange(code, changes)).status).toBe(400);
    }
  });
});

describe('a refresh token', () => {
  it('that is presented again ends the connection, the newest tokens too', async () => {
    const { refreshToken } = await program.connect(person, TWO);
    const { body: newest } = await program.refresh(refreshToken);
    expect((await program.refresh(refreshToken)).body.error).toBe('invalid_grant');
    expect((await program.callTool(newest.access_token ?? '', 'whoami')).status).toBe(401);
    expect((await program.refresh(newest.refresh_token ?? '')).body.error).toBe('invalid_grant');
    expect(await endedBecause(person)).toBe(REPLAY);
  });

  it('that two present at once leaves neither of them a token', async () => {
    const { refreshToken } = await program.connect(person, TWO);
    const answers = await Promise.all([1, 2, 3, 4].map(() => program.refresh(refreshToken)));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    for (const { body } of answers) {
      if (body.access_token === undefined) continue;
      expect((await program.callTool(body.access_token, 'whoami')).status).toBe(401);
    }
  });

  it('is of no use to another program, and is not ended by it', async () => {
    const { accessToken, refreshToken } = await program.connect(person, TWO);
    const other = OAuthProgram.at(server);
    await other.register();
    expect((await other.refresh(refreshToken)).body.error).toBe('invalid_grant');
    await other.post('/oauth/revoke', { token: refreshToken });
    await other.post('/oauth/revoke', { token: accessToken });
    expect((await program.callTool(accessToken, 'whoami')).status).toBe(200);
  });
});

describe('a request', () => {
  it.each([
    ['plain PKCE', { code_challenge_method: 'plain' }],
    ['PKCE of no name', { code_challenge_method: undefined }],
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['an empty challenge', { code_challenge: '' }],
    ['tokens in the redirect', { response_type: 'token' }],
    ['an ID token', { response_type: 'id_token' }],
    ['an answer in the fragment', { response_mode: 'fragment' }],
    ['an answer in a form', { response_mode: 'form_post' }],
    ['a request object', { request: 'e30.e30.' }],
  ])('with %s is refused', async (_name, changes) => {
    const { status, uid, location } = await program.open(program.link(changes));
    expect(uid).toBe('');
    if (status === 303) expect(location.startsWith(program.redirectUri)).toBe(true);
    else expect(status).toBe(400);
    expect(location).not.toContain('code=');
  });

  it.each([
    'https://program.example/callback/more',
    'https://program.example/callback?more',
    'https://program.example/call',
    'https://program.example/Callback',
    'https://PROGRAM.example/callback',
    'https://program.example:444/callback',
    'http://program.example/callback',
    'https://program.example/callback#',
    'https://program.example/callback#x',
    'https://program.example.evil.example/callback',
    'https://program.example@evil.example/callback',
    'https://program.example/callback/../../evil',
    'https://program.example/callback ',
    '',
  ])('that would lead to %j leads nowhere', async (redirect_uri) => {
    const { status, location, page } = await program.open(program.link({ redirect_uri }));
    expect([status, location]).toEqual([400, '']);
    expect(page).toContain('The program could not be connected');
  });

  it('of an unknown program leads nowhere, and its words are shown as text', async () => {
    const { status, location, page } = await program.open(
      program.link({ client_id: '<script>alert(1)</script>' }),
    );
    expect([status, location]).toEqual([400, '']);
    expect(page).not.toContain('<script');
  });

  it('is answered with a page that nobody can frame and that runs nothing', async () => {
    const response = await fetch(program.link({ redirect_uri: 'https://evil.example' }), {
      headers: { accept: 'text/html' },
    });
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  it('takes its addresses from the server, not from what a sender says of itself', async () => {
    const response = await fetch(program.link(), {
      redirect: 'manual',
      headers: {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        forwarded: 'host=evil.example',
      },
    });
    const cookies = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const uid = (response.headers.get('location') ?? '').slice('/connect/'.length);
    const both = `${cookies}; ${person.cookie}`;
    await program.ask(uid, both);
    const answer = await program.ask(`${uid}/approve`, both, { permissions: TWO });
    expect(String(answer.body['redirectTo'])).toBe(`${program.origin}/oauth/authorize/${uid}`);
  });

  it('beyond sixty a minute from one address waits', async () => {
    // A minute may end meanwhile, and the count begins again: two of them at most.
    let letIn = 0;
    while ((await program.open()).status !== 429 && letIn < 122) letIn += 1;
    expect(letIn).toBeGreaterThanOrEqual(60);
    expect(letIn).toBeLessThanOrEqual(120);
  }, 30_000);
});

describe('consent', () => {
  it('cannot be given in a browser that did not begin the request', async () => {
    const attackers = await program.open();
    for (const path of ['', '/approve', '/deny']) {
      const body = path === '' ? undefined : { permissions: TWO };
      expect(await program.ask(attackers.uid + path, person.cookie, body)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    }
  });

  it('cannot be given by another person than the one who saw the request first', async () => {
    const opened = await program.open();
    const other = await signUp(server);
    await program.ask(opened.uid, `${opened.cookies}; ${person.cookie}`);
    const theirs = `${opened.cookies}; ${other.cookie}`;
    for (const path of ['', '/approve', '/deny']) {
      const body = path === '' ? undefined : { permissions: TWO };
      expect((await program.ask(opened.uid + path, theirs, body)).status).toBe(404);
    }
  });

  it('cannot be given for a request that nobody has seen', async () => {
    const opened = await program.open();
    const cookies = `${opened.cookies}; ${person.cookie}`;
    expect((await program.ask(`${opened.uid}/approve`, cookies, { permissions: TWO })).status).toBe(404);
  });

  it('cannot be given by the page of another site', async () => {
    const opened = await program.open();
    const cookies = `${opened.cookies}; ${person.cookie}`;
    await program.ask(opened.uid, cookies);
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      const answer = await program.ask(`${opened.uid}/approve`, cookies, { permissions: TWO }, headers);
      expect(answer.status).toBe(403);
    }
  });

  it('needs a session: a key and an access token are refused', async () => {
    const { accessToken } = await program.connect(person, TWO);
    const opened = await program.open();
    await server.http
      .post(`/v1/oauth/interactions/${opened.uid}/approve`)
      .set('Cookie', opened.cookies)
      .set('Authorization', `Bearer ${accessToken}`)
      .send({ permissions: TWO })
      .expect(401);
    await server.http.get('/v1/connected-apps').set('Authorization', `Bearer ${accessToken}`).expect(401);
  });

  it('is given once, however many times it is sent', async () => {
    const opened = await program.open();
    const cookies = `${opened.cookies}; ${person.cookie}`;
    await program.ask(opened.uid, cookies);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => program.ask(`${opened.uid}/approve`, cookies, { permissions: TWO })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { rows } = await server.storage.pool.query(
      'select count(*)::integer as count from paretostudio.connected_apps where account_id = $1',
      [person.accountId],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('whose answer another browser takes back gives it nothing', async () => {
    const opened = await program.open();
    const cookies = `${opened.cookies}; ${person.cookie}`;
    await program.ask(opened.uid, cookies);
    const answer = await program.ask(`${opened.uid}/approve`, cookies, { permissions: TWO });
    const response = await fetch(String(answer.body['redirectTo']), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  it.each([
    ['nothing', {}],
    ['everything', { '*': ['*'] }],
    ['everything of the studio', { self: ['*'] }],
    ['keys by a prefix', { self: ['create_*'] }],
    ['keys by name', { self: ['rotate_api_key'] }],
    ['what does not exist', { self: ['no_such_action'] }],
    ['a connection that is not there', { 'conn_01890000-0000-7000-8000-000000000000': ['*'] }],
    ['no map', 'all'],
  ])('to %s is refused, and the request can still be answered', async (_name, permissions) => {
    const opened = await program.open();
    const cookies = `${opened.cookies}; ${person.cookie}`;
    await program.ask(opened.uid, cookies);
    const refused = await program.ask(`${opened.uid}/approve`, cookies, { permissions });
    expect([refused.status, refused.body['code']]).toEqual([400, 'invalid_permissions']);
    expect((await program.ask(`${opened.uid}/approve`, cookies, { permissions: TWO })).status).toBe(200);
  });

  it('to a connection is over that connection alone', async () => {
    const id = '01890000-0000-7000-8000-000000000000';
    const opened = await program.open(program.link({ resource: `${program.origin}/mcp/conn_${id}` }));
    const cookies = `${opened.cookies}; ${person.cookie}`;
    const shown = await program.ask(opened.uid, cookies);
    expect(shown.body).toMatchObject({
      resource: { name: `mcp/conn_${id}`, kind: 'connection', title: null, exists: false },
      suggested: { [`conn_${id}`]: ['*'] },
    });
    const refused = await program.ask(`${opened.uid}/approve`, cookies, { permissions: TWO });
    expect(refused).toMatchObject({ status: 400, body: { fields: [{ path: 'permissions.self' }] } });
  });
});

describe('what is stored', () => {
  it('holds no code, no token and no id in clear, and no log line does', async () => {
    const opened = await program.open();
    const cookies = `${opened.cookies}; ${person.cookie}`;
    await program.ask(opened.uid, cookies);
    const waiting = await dump();
    expect(waiting).not.toContain(opened.uid);
    const answer = await program.ask(`${opened.uid}/approve`, cookies, { permissions: TWO });
    const code = (await program.goBack(answer.body['redirectTo'], cookies)).get('code') ?? '';
    const coded = await dump();
    const { body } = await program.exchange(code);
    const tokens = [code, body.access_token ?? '', body.refresh_token ?? ''];
    for (const secret of tokens) {
      expect(secret.length).toBeGreaterThan(40);
      for (const text of [coded, await dump(), server.logged()]) expect(text).not.toContain(secret);
    }
  });
});

async function dump(): Promise<string> {
  const tables = ['oauth_artefacts', 'oauth_clients', 'connected_apps', 'api_keys', 'audit_events'];
  const parts = await Promise.all(
    tables.map((table) => server.storage.pool.query(`select t::text from paretostudio.${table} t`)),
  );
  return JSON.stringify(parts.map(({ rows }) => rows));
}
