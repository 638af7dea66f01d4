import { signUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const PASSWORD = 'correct horse battery';

describe('/v1/auth', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  const signIn = (email: string, password = PASSWORD) =>
    server.http.post('/v1/auth/sign-in').send({ email, password });

  it('signs up with a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await server.http
      .post('/v1/auth/sign-up')
      .send({ email: 'Ada@Example.org', password: PASSWORD, name: 'Ada' })
      .expect(201);
    expect(answer.body).toMatchObject({
      user: { email: 'ada@example.org', name: 'Ada' },
      account: { plan: 'free' },
      member: { role: 'founder' },
    });
    const [cookie = ''] = answer.get('Set-Cookie') ?? [];
    expect(cookie).toMatch(/^paretostudio_session=[\w-]{43}; /);
    expect(cookie).toContain('; Path=/');
    expect(cookie).toContain('; HttpOnly');
    expect(cookie).toContain('; SameSite=Lax');
    expect(cookie).not.toContain('Secure');
    expect(answer.text).not.toContain(cookie.slice(21, 60));
  });

  it('refuses an e-mail address that is taken, in any case', async () => {
    const { email } = await signUp(server);
    const again = { email: email.toUpperCase(), password: PASSWORD, name: 'Twin' };
    const answer = await server.http.post('/v1/auth/sign-up').send(again).expect(409);
    expect(answer.body.code).toBe('conflict');
    expect(answer.get('Set-Cookie')).toBeUndefined();
  });

  it('names every field that is wrong or unknown, and repeats no value', async () => {
    const answer = await server.http
      .post('/v1/auth/sign-up')
      .send({ email: 'nobody', password: 'short77', name: '', role: 'founder' })
      .expect(400);
    expect(answer.body.fields.map(({ path }: { path: string }) => path).sort()).toEqual([
      'email',
      'name',
      'password',
      'role',
    ]);
    expect(answer.text).not.toContain('short77');
  });

  it('signs in, tells who is signed in, and signs out for good', async () => {
    const { email } = await signUp(server);
    const answer = await signIn(email).expect(200);
    const cookie = (answer.get('Set-Cookie') ?? [''])[0]?.split(';')[0] ?? '';
    const session = await server.http.get('/v1/auth/session').set('Cookie', cookie).expect(200);
    expect(session.body.user.email).toBe(email);
    const out = await server.http.post('/v1/auth/sign-out').set('Cookie', cookie).expect(204);
    expect(out.get('Set-Cookie')?.[0]).toMatch(/^paretostudio_session=; .*Expires=Thu, 01 Jan 1970/);
    const after = await server.http.get('/v1/auth/session').set('Cookie', cookie).expect(401);
    expect(after.body.code).toBe('invalid_session');
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await signUp(server);
    const wrong = await signIn(email, 'not the password').expect(401);
    const unknown = await signIn('nobody-at-all@example.org').expect(401);
    const { requestId: _first, ...one } = wrong.body;
    const { requestId: _second, ...other } = unknown.body;
    expect(one).toEqual(other);
    expect(one.code).toBe('invalid_credentials');
  });

  it('throttles sign-in for one address with the seconds to wait', async () => {
    const { email } = await signUp(server);
    const answers = [];
    for (let attempt = 0; attempt < 12; attempt += 1) answers.push(await signIn(email, 'not the password'));
    const last = answers.at(-1)!;
    expect(last.status).toBe(429);
    expect(last.body.code).toBe('sign_in_throttled');
    expect(Number(last.get('Retry-After'))).toBeGreaterThanOrEqual(1);
  });

  it.each(['/v1/auth/sign-up', '/v1/auth/sign-in', '/v1/auth/sign-out'])(
    'refuses a page of another origin at %s',
    async (path) => {
      const answer = await server.http.post(path).set('Origin', 'https://evil.example').send({}).expect(403);
      expect(answer.body.code).toBe('browser_origin_refused');
    },
  );

  it('refuses a page of another origin that rides on a session, for what changes something', async () => {
    const { cookie } = await signUp(server);
    const create = (headers: Record<string, string>) =>
      server.http.post('/v1/api-keys').set('Cookie', cookie).set(headers).send({ name: 'ridden' });
    expect((await create({ Origin: 'https://evil.example' })).body.code).toBe('browser_origin_refused');
    expect((await create({ 'Sec-Fetch-Site': 'cross-site' })).body.code).toBe('browser_origin_refused');
    const keys = await server.http
      .get('/v1/api-keys')
      .set('Cookie', cookie)
      .set('Origin', 'https://evil.example')
      .expect(200);
    expect(keys.body.items).toEqual([]);
    expect((await create({})).status).toBe(201);
  });

  it('takes a forged or stale cookie for no session', async () => {
    const answer = await server.http
      .get('/v1/me')
      .set('Cookie', `paretostudio_session=${'A'.repeat(43)}`)
      .expect(401);
    expect(answer.body.code).toBe('invalid_session');
  });
});

describe('/v1/auth behind https', () => {
  it('names the cookie for this host alone and sends it over https only', async () => {
    const server = await startTestApp({ PUBLIC_URL: 'https://studio.example.com' });
    const body = { email: 'ada@example.org', password: PASSWORD, name: 'Ada' };
    const answer = await server.http
      .post('/v1/auth/sign-up')
      .set('Origin', 'https://studio.example.com')
      .send(body)
      .expect(201);
    expect(answer.get('Set-Cookie')?.[0]).toMatch(/^__Host-paretostudio_session=.*; Secure/);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    await server.close();
  });

  it('makes no account while sign-up is closed', async () => {
    const server = await startTestApp({ SIGN_UP: 'closed' });
    const body = { email: 'ada@example.org', password: PASSWORD, name: 'Ada' };
    const answer = await server.http.post('/v1/auth/sign-up').send(body).expect(403);
    expect(answer.body.code).toBe('permission_denied');
    await server.close();
  });
});
