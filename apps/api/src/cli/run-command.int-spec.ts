import { startTestApp, type TestApp } from '../testing/test-app.js';
import { runCommand } from './run-command.js';

describe('studio', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  async function studio(...args: string[]) {
    let out = '';
    let err = '';
    const code = await runCommand(args, {
      start: () => Promise.reject(new Error('Nothing is started here.')),
      readConfig: () => server.parts.config,
      open: async () => ({ context: server.parts.context, close: () => Promise.resolve() }),
      out: (text) => void (out += text),
      err: (text) => void (err += text),
    });
    return { code, out, err, json: () => JSON.parse(out) };
  }
  const createAccount = (email: string) =>
    studio('--json', 'accounts', 'create', '--email', email, '--name', 'Ada');
  const me = (key: string) => server.http.get('/v1/me').set('X-API-Key', key);

  it('makes an account whose generated password signs in', async () => {
    const made = await createAccount('one@example.org');
    expect(made.code).toBe(0);
    const { email, password } = made.json();
    await server.http.post('/v1/auth/sign-in').send({ email, password }).expect(200);
  });

  it('makes, lists and revokes a key, which the server then refuses', async () => {
    await createAccount('two@example.org');
    const made = (
      await studio('--json', 'keys', 'create', 'two@example.org', '--name', 'ci', '--preset', 'library-read')
    ).json();
    expect((await me(made.key).expect(200)).body.permissions.self).toContain('list_prompts');
    const list = await studio('keys', 'list', 'two@example.org');
    expect(list.out).toContain(made.id);
    expect(list.out).not.toContain(made.key);
    expect((await studio('keys', 'revoke', 'two@example.org', made.id, '--reason', 'lost')).code).toBe(0);
    expect((await me(made.key).expect(401)).body.code).toBe('api_key_revoked');
  });

  it('sets the plan, suspends and resumes, from the next request on', async () => {
    await createAccount('three@example.org');
    const { key } = (await studio('--json', 'keys', 'create', 'three@example.org', '--name', 'ci')).json();
    await studio('plan', 'set', 'three@example.org', 'pro');
    expect((await me(key)).body.plan.id).toBe('pro');
    await studio('account', 'suspend', 'three@example.org', '--reason', 'unpaid');
    expect((await me(key)).body.code).toBe('account_suspended');
    await studio('account', 'resume', 'three@example.org');
    expect((await me(key)).status).toBe(200);
  });

  it('resets a password: the old one and the old sessions are gone', async () => {
    const { password: old } = (await createAccount('four@example.org')).json();
    const signIn = (password: string) =>
      server.http.post('/v1/auth/sign-in').send({ email: 'four@example.org', password });
    await signIn(old).expect(200);
    const reset = (await studio('--json', 'password', 'reset', 'four@example.org')).json();
    expect(reset.endedSessions).toBe(1);
    await signIn(old).expect(401);
    await signIn(reset.password).expect(200);
  });

  it('removes the second factors that somebody lost', async () => {
    await createAccount('five@example.org');
    const { users, secondFactors } = server.storage.repositories;
    const user = await users.findByEmail('five@example.org');
    const row = { userId: user!.id, sealed: Buffer.alloc(40), sealedKeyId: 'c1', lastStep: 0 };
    await secondFactors.putTotp({ ...row, createdAt: new Date(), confirmedAt: new Date() });
    const removed = await studio('--json', 'second-factors', 'remove', 'five@example.org');
    expect(removed.json()).toEqual({ email: 'five@example.org', removed: true });
    expect(await secondFactors.findTotp(user!.id)).toBeNull();
    expect((await studio('second-factors', 'remove', 'nobody@example.org')).code).toBe(1);
  });

  it('invites, lists, sends again, takes back, and hands the account on', async () => {
    await createAccount('five@example.org');
    await studio('plan', 'set', 'five@example.org', 'team');
    const invite = (address: string) =>
      studio('--json', 'members', 'invite', 'five@example.org', address, 'editor');
    const { id } = (await invite('Later@Example.org')).json();
    expect((await studio('members', 'invitations', 'five@example.org')).out).toContain('later@example.org');
    const again = await studio('members', 'reinvite', 'five@example.org', id);
    expect(again.out).toMatch(/\/invite#token=[\w-]{43}/);
    expect((await studio('members', 'uninvite', 'five@example.org', id)).code).toBe(0);
    expect((await studio('members', 'uninvite', 'five@example.org', id)).code).toBe(1);
    const { link } = (await invite('heir@example.org')).json();
    const body = { email: 'heir@example.org', password: 'correct horse battery', name: 'Heir' };
    const invitation = String(link).split('#token=')[1];
    await server.http
      .post('/v1/auth/sign-up')
      .send({ ...body, invitation })
      .expect(201);
    const handed = await studio('--json', 'members', 'transfer', 'heir@example.org');
    expect(handed.json()).toMatchObject({ email: 'heir@example.org', role: 'founder' });
    expect((await studio('members', 'transfer', 'heir@example.org')).code).toBe(1);
  });

  it('does nothing about a person in several accounts until it is told which', async () => {
    const { accountId } = (await createAccount('six@example.org')).json();
    await createAccount('seven@example.org');
    await studio('plan', 'set', 'seven@example.org', 'team');
    const sent = await studio('--json', 'members', 'invite', 'seven@example.org', 'six@example.org', 'admin');
    const token = String(sent.json().link).split('#token=')[1];
    const { password } = (await studio('--json', 'password', 'reset', 'six@example.org')).json();
    const signedIn = await server.http
      .post('/v1/auth/sign-in')
      .send({ email: 'six@example.org', password })
      .expect(200);
    const cookie = signedIn.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
    await server.http.post('/v1/invitations/accept').set('Cookie', cookie).send({ token }).expect(200);
    const refused = await studio('account', 'suspend', 'six@example.org');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(accountId)]);
    const suspended = await studio('--json', 'account', 'suspend', 'six@example.org', '--account', accountId);
    expect(suspended.json()).toMatchObject({ id: accountId, suspendedAt: expect.any(String) });
    expect((await studio('password', 'reset', 'six@example.org')).code).toBe(0);
  });

  it.each([
    ['nobody has the address', ['keys', 'list', 'nobody@example.org'], 1, /not_found/],
    ['a field is wrong', ['accounts', 'create', '--email', 'nobody', '--name', 'x'], 1, /email: /],
    ['the founder is to be removed', ['members', 'remove', 'one@example.org'], 1, /conflict/],
    ['a command is unknown', ['keys', 'steal'], 2, /unknown command/],
    ['an option is missing', ['keys', 'create', 'one@example.org'], 2, /--name/],
    [
      'a preset is unknown',
      ['keys', 'create', 'one@example.org', '--name', 'a', '--preset', 'all'],
      2,
      /library-read/,
    ],
    ['a role is unknown', ['members', 'role', 'one@example.org', 'king'], 2, /founder, admin/],
  ])('says so on standard error alone when %s', async (_name, args, code, message) => {
    const answer = await studio(...args);
    expect(answer.code).toBe(code);
    expect(answer.err).toMatch(message);
    expect(answer.out).toBe('');
  });

  it('writes a refusal as the problem that REST would answer, with --json', async () => {
    const answer = await studio('--json', 'keys', 'list', 'nobody@example.org');
    expect(JSON.parse(answer.err)).toMatchObject({ code: 'not_found', status: 404 });
  });

  it('tells how it is used, with success', async () => {
    const answer = await studio('keys', 'create', '--help');
    expect(answer.code).toBe(0);
    expect(answer.out).toContain('--requests-per-day');
  });
});
