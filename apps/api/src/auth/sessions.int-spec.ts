import { signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const PASSWORD = 'correct horse battery';
const ABSENT = '01890000-0000-7000-8000-000000000000';

describe('/v1/auth, in a session', () => {
  let server: TestApp;
  let ada: SignedUp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  beforeEach(async () => {
    ada = await signUp(server);
  });
  afterAll(() => server.close());

  async function signIn({ email }: SignedUp, password = PASSWORD): Promise<string> {
    const answer = await server.http
      .post('/v1/auth/sign-in')
      .set('User-Agent', '<img src=x onerror=alert(1)>')
      .send({ email, password })
      .expect(200);
    return (answer.get('Set-Cookie') ?? [''])[0]?.split(';')[0] ?? '';
  }

  const read = (cookie: string) => server.http.get('/v1/auth/session').set('Cookie', cookie);
  const list = (cookie: string) => server.http.get('/v1/auth/sessions').set('Cookie', cookie).expect(200);

  async function idOf(cookie: string): Promise<string> {
    const { body } = await list(cookie);
    return body.items.find(({ current }: { current: boolean }) => current).id;
  }

  it('lists the sessions, the asking one marked, and shows no cookie', async () => {
    const other = await signIn(ada);
    const answer = await list(ada.cookie);
    expect(answer.body.items).toHaveLength(2);
    expect(answer.body.items[0]).toEqual({
      id: await idOf(other),
      current: false,
      createdAt: expect.any(String),
      lastSeenAt: expect.any(String),
      expiresAt: expect.any(String),
      address: '127.0.0.1',
      userAgent: '<img src=x onerror=alert(1)>',
    });
    for (const cookie of [ada.cookie, other]) expect(answer.text).not.toContain(cookie.split('=')[1]);
  });

  it('ends another session, which is refused at its next request', async () => {
    const other = await signIn(ada);
    const end = () => server.http.delete(`/v1/auth/sessions/${id}`).set('Cookie', ada.cookie);
    const id = await idOf(other);
    const ended = await end().expect(204);
    expect(ended.text).toBe('');
    expect(ended.get('Set-Cookie')).toBeUndefined();
    expect((await read(other).expect(401)).body.code).toBe('invalid_session');
    expect((await end().expect(404)).body.code).toBe('not_found');
    await read(ada.cookie).expect(200);
  });

  it('ends the asking session with its cookie', async () => {
    const id = await idOf(ada.cookie);
    const ended = await server.http.delete(`/v1/auth/sessions/${id}`).set('Cookie', ada.cookie).expect(204);
    expect(ended.get('Set-Cookie')?.[0]).toMatch(/^paretostudio_session=; .*Expires=Thu, 01 Jan 1970/);
    await read(ada.cookie).expect(401);
  });

  it('answers another person’s session like an absent one, and leaves it', async () => {
    const bob = await signUp(server);
    const end = async (id: string) => {
      const { body } = await server.http
        .delete(`/v1/auth/sessions/${id}`)
        .set('Cookie', ada.cookie)
        .expect(404);
      return { ...body, requestId: null };
    };
    const foreign = await end(await idOf(bob.cookie));
    expect(await end(ABSENT)).toEqual(foreign);
    expect(await end('end-others')).toEqual(foreign);
    await read(bob.cookie).expect(200);
  });

  it('ends all other sessions', async () => {
    const others = [await signIn(ada), await signIn(ada)];
    const answer = await server.http
      .post('/v1/auth/sessions/end-others')
      .set('Cookie', ada.cookie)
      .expect(200);
    expect(answer.body).toEqual({ endedSessions: 2 });
    for (const cookie of others) await read(cookie).expect(401);
    await read(ada.cookie).expect(200);
  });

  it('changes the password, ends the other sessions and keeps this one', async () => {
    const other = await signIn(ada);
    const newPassword = 'another horse battery';
    const change = (currentPassword: string) =>
      server.http.post('/v1/auth/password').set('Cookie', ada.cookie).send({ currentPassword, newPassword });
    const wrong = await change('not the password').expect(401);
    expect(wrong.body.code).toBe('invalid_credentials');
    expect(wrong.get('Set-Cookie')).toBeUndefined();
    await read(other).expect(200);
    expect((await change(PASSWORD).expect(200)).body).toEqual({ endedSessions: 1 });
    await read(other).expect(401);
    await read(ada.cookie).expect(200);
    await signIn(ada, newPassword);
    expect(server.logged()).not.toContain(newPassword);
  });

  it('throttles wrong current passwords with the seconds to wait', async () => {
    const answers = [];
    for (let attempt = 0; attempt < 22 && answers.at(-1)?.status !== 429; attempt += 1) {
      const body = { currentPassword: 'not the password', newPassword: 'another horse battery' };
      answers.push(await server.http.post('/v1/auth/password').set('Cookie', ada.cookie).send(body));
    }
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.at(-1)?.body.code).toBe('sign_in_throttled');
    expect(Number(answers.at(-1)?.get('Retry-After'))).toBeGreaterThanOrEqual(1);
  });

  it.each(['<img src=x onerror=alert(1)>', 'שרה كريم', '😀'.repeat(64)])(
    'keeps the name %j as text',
    async (name) => {
      const answer = await server.http
        .patch('/v1/auth/profile')
        .set('Cookie', ada.cookie)
        .send({ name })
        .expect(200);
      expect(answer.body.user.name).toBe(name);
      expect(answer.headers['content-type']).toMatch(/^application\/json/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect((await read(ada.cookie)).body).toEqual(answer.body);
    },
  );

  it.each(['name\u202egnp.exe', '', 'x'.repeat(101)])('refuses the name %j', async (name) => {
    const answer = await server.http
      .patch('/v1/auth/profile')
      .set('Cookie', ada.cookie)
      .send({ name })
      .expect(400);
    expect(answer.body.fields).toEqual([expect.objectContaining({ path: 'name' })]);
  });
});
