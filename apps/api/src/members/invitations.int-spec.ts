import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const ABSENT = '01890000-0000-7000-8000-000000000000';
const PASSWORD = 'correct horse battery';

describe('/v1/invitations', () => {
  let server: TestApp;
  let founder: SignedUp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  beforeEach(async () => {
    founder = await signUp(server);
    await server.http
      .put('/v1/account/plan')
      .set('Cookie', founder.cookie)
      .send({ plan: 'team' })
      .expect(200);
  });
  afterAll(() => server.close());

  const post = (path: string, cookie: string, body: object = {}) =>
    server.http.post(path).set('Cookie', cookie).send(body);
  const cookieOf = (answer: { get(name: 'Set-Cookie'): string[] | undefined }) =>
    (answer.get('Set-Cookie') ?? [''])[0]?.split(';')[0] ?? '';
  async function invite(email: string, role = 'editor') {
    const answer = await post('/v1/invitations', founder.cookie, { email, role }).expect(201);
    const token: string = answer.body.link.split('#token=')[1];
    return { id: answer.body.id as string, token, answer };
  }

  it('invites, shows what is offered, lets the person in under a new cookie, and seats them', async () => {
    const person = await signUp(server);
    const { token, answer } = await invite(person.email.toUpperCase(), 'viewer');
    expect(answer.body).toMatchObject({ email: person.email, role: 'viewer', status: 'pending' });
    expect(answer.headers['cache-control']).toBe('no-store');
    const offer = await server.http.post('/v1/invitations/look-up').send({ token }).expect(200);
    expect(offer.body).toMatchObject({ email: person.email, role: 'viewer' });
    const accepted = await post('/v1/invitations/accept', person.cookie, { token }).expect(200);
    expect(accepted.body).toMatchObject({ account: { id: founder.accountId }, member: { role: 'viewer' } });
    const cookie = cookieOf(accepted);
    expect(cookie).not.toBe(person.cookie);
    const old = await server.http.get('/v1/me').set('Cookie', person.cookie).expect(401);
    expect(old.body.code).toBe('invalid_session');
    const accounts = await server.http.get('/v1/accounts').set('Cookie', cookie).expect(200);
    expect(accounts.body.items.map((each: { account: { id: string } }) => each.account.id).sort()).toEqual(
      [founder.accountId, person.accountId].sort(),
    );
    const back = await post('/v1/auth/switch', cookie, { accountId: person.accountId }).expect(200);
    expect(back.body.account.id).toBe(person.accountId);
    await server.http.get('/v1/me').set('Cookie', cookie).expect(401);
    await server.http.get('/v1/me').set('Cookie', cookieOf(back)).expect(200);
  });

  it('signs somebody up with it, and refuses it to anybody else with one body', async () => {
    const { token, id } = await invite('newcomer@example.org');
    const stranger = await signUp(server);
    const refused = await post('/v1/invitations/accept', stranger.cookie, { token }).expect(403);
    expect(refused.body.code).toBe('permission_denied');
    const body = { email: 'Newcomer@Example.org', password: PASSWORD, name: 'New', invitation: token };
    const made = await server.http.post('/v1/auth/sign-up').send(body).expect(201);
    expect(made.body).toMatchObject({ account: { id: founder.accountId }, member: { role: 'editor' } });
    const gone = await server.http.post('/v1/invitations/look-up').send({ token }).expect(404);
    const never = await server.http.post('/v1/invitations/look-up').send({ token: 'A'.repeat(43) });
    expect({ ...gone.body, requestId: null }).toEqual({ ...never.body, requestId: null });
    await post(`/v1/invitations/${id}/revoke`, founder.cookie).expect(404);
  });

  it('lists, sends again and revokes, and answers another account’s like an absent one', async () => {
    const { id } = await invite('later@example.org');
    const other = await signUp(server);
    for (const what of ['resend', 'revoke']) {
      const foreign = await post(`/v1/invitations/${id}/${what}`, other.cookie).expect(404);
      const absent = await post(`/v1/invitations/${ABSENT}/${what}`, other.cookie).expect(404);
      expect({ ...foreign.body, requestId: null }).toEqual({ ...absent.body, requestId: null });
    }
    const sent = await post(`/v1/invitations/${id}/resend`, founder.cookie).expect(200);
    expect(sent.body.link).toContain('/invite#token=');
    const listed = await server.http.get('/v1/invitations').set('Cookie', founder.cookie).expect(200);
    expect(listed.body.items).toMatchObject([{ id, status: 'pending' }]);
    expect(JSON.stringify(listed.body)).not.toContain('token');
    await post(`/v1/invitations/${id}/revoke`, founder.cookie).expect(204);
    const empty = await server.http.get('/v1/invitations').set('Cookie', founder.cookie).expect(200);
    expect(empty.body.items).toEqual([]);
  });

  it('suspends, resumes and removes members, whose keys and cookies follow at once', async () => {
    const { token } = await invite('member@example.org');
    const body = { email: 'member@example.org', password: PASSWORD, name: 'M', invitation: token };
    const made = await server.http.post('/v1/auth/sign-up').send(body).expect(201);
    const id = made.body.member.id as string;
    const { key } = await makeKey(server, { cookie: cookieOf(made) });
    const statusOfKey = async () =>
      (await server.http.get('/v1/me').set('Authorization', `Bearer ${key}`)).status;
    const change = (what: string) => post(`/v1/members/${id}/${what}`, founder.cookie).expect(200);
    expect((await change('suspend')).body).toMatchObject({ id, status: 'suspended' });
    expect(await statusOfKey()).toBe(401);
    await server.http.get('/v1/me').set('Cookie', cookieOf(made)).expect(401);
    expect((await change('resume')).body).toMatchObject({ status: 'active' });
    expect(await statusOfKey()).toBe(200);
    expect((await change('remove')).body).toMatchObject({ status: 'removed' });
    expect(await statusOfKey()).toBe(401);
  });

  it('hands the account on, and lets the former founder leave', async () => {
    await post('/v1/account/leave', founder.cookie).expect(409);
    const { token } = await invite('heir@example.org');
    const body = { email: 'heir@example.org', password: PASSWORD, name: 'Heir', invitation: token };
    const made = await server.http.post('/v1/auth/sign-up').send(body).expect(201);
    const memberId = made.body.member.id as string;
    const handed = await post('/v1/account/transfer', founder.cookie, { memberId }).expect(200);
    expect(handed.body).toMatchObject({ id: memberId, role: 'founder' });
    const left = await post('/v1/account/leave', founder.cookie).expect(204);
    expect(cookieOf(left)).toMatch(/^\w+=$/);
    await server.http.get('/v1/me').set('Cookie', founder.cookie).expect(401);
  });

  it.each([
    ['/v1/invitations', { email: 'no address', role: 'editor' }, ['email']],
    ['/v1/invitations', { email: 'a@example.org', role: 'founder' }, ['role']],
    ['/v1/invitations', { email: 'a@example.org', role: 'viewer', accountId: 'x' }, ['accountId']],
    ['/v1/invitations/accept', { token: 'x'.repeat(257) }, ['token']],
    ['/v1/auth/switch', {}, ['accountId']],
    ['/v1/account/transfer', { memberId: 7 }, ['memberId']],
  ])('refuses at %s the body %j', async (path, body, paths) => {
    const answer = await post(path, founder.cookie, body).expect(400);
    expect(answer.body.fields.map(({ path: each }: { path: string }) => each)).toEqual(paths);
  });

  it('is refused to keys and to pages that are not ours, and says nothing in the log', async () => {
    const { key } = await makeKey(server, founder, { permissions: { '*': ['*'] } });
    const routes = [
      ['post', '/v1/invitations'],
      ['get', '/v1/invitations'],
      ['post', `/v1/members/${ABSENT}/remove`],
      ['get', '/v1/accounts'],
      ['post', '/v1/auth/switch'],
      ['post', '/v1/account/leave'],
      ['post', '/v1/account/transfer'],
    ] as const;
    for (const [method, path] of routes) {
      const byKey = await server.http[method](path).set('Authorization', `Bearer ${key}`).expect(403);
      expect(byKey.body.code).toBe('permission_denied');
      if (method === 'get') continue;
      const ridden = await server.http[method](path)
        .set('Cookie', founder.cookie)
        .set('Origin', 'https://evil.example')
        .expect(403);
      expect(ridden.body.code).toBe('browser_origin_refused');
    }
    const { token } = await invite('quiet@example.org');
    const foreign = server.http.post('/v1/invitations/look-up').set('Origin', 'https://evil.example');
    expect((await foreign.send({ token }).expect(403)).body.code).toBe('browser_origin_refused');
    await server.http.post('/v1/invitations/look-up').send({ token }).expect(200);
    expect(server.logged()).not.toContain(token);
  });
});
