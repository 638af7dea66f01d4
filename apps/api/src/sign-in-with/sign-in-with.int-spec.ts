import { type SignedUp, signUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { GithubIdentityProvider } from './github-identity-provider.js';
import { IdentityProviders } from './identity-providers.js';
import { OidcIdentityProvider } from './oidc-identity-provider.js';
import { type FakeGithub, startFakeGithub } from './testing/fake-github.js';
import { OPENID_CLIENT, type OpenidServer, startOpenidServer } from './testing/openid-server.js';

const { jest } = import.meta;

const SITE = 'https://studio.example.com';
const CALLBACK = `${SITE}/v1/auth/with/oidc/callback`;
const TRIP_COOKIE = '__Host-paretostudio_sign_in';
const SESSION_COOKIE = '__Host-paretostudio_session';

let openid: OpenidServer;
let github: FakeGithub;
let server: TestApp;
let people = 0;
let addresses = 0;

/** Attempts are counted by address: each comes from another one. */
function nextAddress(): string {
  addresses += 1;
  return `198.18.${addresses >> 8}.${addresses & 255}`;
}

async function start(environment: Record<string, string> = {}): Promise<TestApp> {
  const clock = () => new Date();
  const identityProviders = new IdentityProviders([
    new OidcIdentityProvider({ id: 'oidc', name: 'Works', issuer: openid.origin, ...OPENID_CLIENT }, clock),
    new GithubIdentityProvider({
      name: 'GitHub',
      clientId: 'studio',
      clientSecret: 'Kd83hs02LsPq',
      webUrl: github.origin,
      apiUrl: `${github.origin}/api`,
    }),
  ]);
  const settings = {
    OIDC_ISSUER: openid.origin,
    OIDC_CLIENT_ID: OPENID_CLIENT.clientId,
    OIDC_CLIENT_SECRET: OPENID_CLIENT.clientSecret,
  };
  return startTestApp(
    { PUBLIC_URL: SITE, TRUST_PROXY: '1', ...settings, ...environment },
    { identityProviders },
  );
}

beforeAll(async () => {
  // The OpenID provider tells whoever runs it what to set up for production.
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  openid = await startOpenidServer(CALLBACK);
  github = await startFakeGithub();
  server = await start();
});
afterAll(async () => {
  jest.restoreAllMocks();
  await server.close();
  await openid.close();
  await github.close();
});

interface Answer {
  readonly status: number;
  readonly location: string;
  readonly cookies: Readonly<Record<string, string>>;
}

async function get(
  path: string,
  cookies: Readonly<Record<string, string>> = {},
  at = server,
  address = nextAddress(),
): Promise<Answer> {
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  const answer = await at.http
    .get(path)
    .set('Cookie', cookie.join('; '))
    .set('X-Forwarded-For', address)
    .redirects(0);
  return {
    status: answer.status,
    location: answer.get('Location') ?? '',
    cookies: Object.fromEntries(
      (answer.get('Set-Cookie') ?? []).map((each) => {
        const [pair = ''] = each.split(';');
        return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      }),
    ),
  };
}

const pathOf = (url: URL) => url.pathname + url.search;
const anAccount = () => {
  people += 1;
  return {
    sub: `subject-${people}`,
    email: `visitor-${people}@example.org`,
    email_verified: true,
    name: 'Visitor',
  };
};
const sessionOf = ({ cookie }: SignedUp) => {
  const [name = '', value = ''] = cookie.split('=');
  return { [name]: value };
};

/** Goes to the provider and back with one browser; answers what our callback said. */
async function signInWith(
  account: OpenidServer['account'],
  { next = '/', at = server }: { readonly next?: string; readonly at?: TestApp } = {},
): Promise<Answer> {
  openid.account = account;
  const begun = await get(`/v1/auth/with/oidc?${new URLSearchParams({ next })}`, {}, at);
  return get(pathOf(await openid.browse(begun.location)), begun.cookies, at);
}

async function whoIs(cookies: Readonly<Record<string, string>>, at = server) {
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  return at.http.get('/v1/auth/session').set('Cookie', cookie.join('; '));
}

describe('signing in with an OpenID provider', () => {
  it('tells everybody which buttons to show', async () => {
    const { body } = await server.http.get('/v1/auth/providers').expect(200);
    expect(body.items).toEqual([
      { id: 'oidc', name: 'Works', issuer: openid.origin },
      { id: 'github', name: 'GitHub', issuer: `${github.origin}/login/oauth` },
    ]);
  });

  it('makes an account for an address that nobody has, leads on, and knows the person the next time', async () => {
    const account = anAccount();
    const first = await signInWith(account, { next: '/prompts?q=a' });
    expect(first).toMatchObject({ status: 303, location: '/prompts?q=a' });
    const { body } = await whoIs(first.cookies);
    expect(body).toMatchObject({
      user: { email: account.email, name: 'Visitor' },
      account: { plan: 'free' },
      member: { role: 'founder' },
    });
    // The address does not decide: it may change hands at the provider.
    const again = await signInWith({ ...account, email: 'renamed@example.org' });
    expect((await whoIs(again.cookies)).body.user).toEqual(body.user);
  });

  it('hands the browser cookies that neither scripts nor other hosts see, and clears that of the trip', async () => {
    openid.account = anAccount();
    const begun = await server.http.get('/v1/auth/with/oidc').redirects(0).expect(303);
    const [kept = ''] = begun.get('Set-Cookie') ?? [];
    expect(kept).toMatch(
      /^__Host-paretostudio_sign_in=[\w.-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const back = await openid.browse(begun.get('Location') ?? '');
    const ended = await server.http.get(pathOf(back)).set('Cookie', kept).redirects(0).expect(303);
    const [cleared = '', session = ''] = ended.get('Set-Cookie') ?? [];
    expect(cleared).toMatch(/^__Host-paretostudio_sign_in=; .*Expires=Thu, 01 Jan 1970/);
    expect(session).toMatch(/^__Host-paretostudio_session=[\w-]{43}; .*HttpOnly; Secure; SameSite=Lax$/);
    expect(ended.get('Cache-Control')).toBe('no-store');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example'])(
    'leads home after the sign-in, never to %j',
    async (next) => {
      expect(await signInWith(anAccount(), { next })).toMatchObject({ status: 303, location: '/' });
    },
  );

  it('writes neither codes, states nor tokens into the log', async () => {
    openid.account = anAccount();
    const begun = await get('/v1/auth/with/oidc');
    const back = await openid.browse(begun.location);
    await get(pathOf(back), begun.cookies);
    for (const secret of [
      back.searchParams.get('code'),
      back.searchParams.get('state'),
      begun.cookies[TRIP_COOKIE],
    ]) {
      expect(secret).toMatch(/.{20}/);
      expect(server.logged()).not.toContain(secret);
    }
  });

  it('audits who came by which provider', async () => {
    const { cookies } = await signInWith(anAccount());
    const cookie = `${SESSION_COOKIE}=${cookies[SESSION_COOKIE]}`;
    const { body } = await server.http.get('/v1/audit-events').set('Cookie', cookie).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ action: 'sign_up', details: { method: 'provider', provider: 'oidc' } }),
    ]);
  });
});

describe('a callback that nobody should get in by', () => {
  const expired = { status: 303, location: '/sign-in?problem=expired&with=oidc' };
  const noSession = (answer: Answer) => expect(answer.cookies).not.toHaveProperty(SESSION_COOKIE);

  it.each([
    ['without a state', (back: URL) => back.searchParams.delete('state')],
    ['with a forged state', (back: URL) => back.searchParams.set('state', 'x'.repeat(43))],
    ['with two states', (back: URL) => back.searchParams.append('state', 'x'.repeat(43))],
  ])('refuses one %s', async (_, spoil) => {
    openid.account = anAccount();
    const begun = await get('/v1/auth/with/oidc');
    const back = await openid.browse(begun.location);
    spoil(back);
    const answer = await get(pathOf(back), begun.cookies);
    expect(answer).toMatchObject(expired);
    noSession(answer);
  });

  it('refuses one in a browser that did not set out, or set out on another trip', async () => {
    openid.account = anAccount();
    const attacker = await get('/v1/auth/with/oidc');
    const victim = await get('/v1/auth/with/oidc');
    // Login CSRF: the attacker's answer of the provider, opened in the victim's browser.
    const back = pathOf(await openid.browse(attacker.location));
    for (const cookies of [{}, victim.cookies]) {
      const answer = await get(back, cookies);
      expect(answer).toMatchObject(expired);
      noSession(answer);
    }
  });

  it('refuses a code that was put into a trip of another browser', async () => {
    openid.account = anAccount();
    const victim = await get('/v1/auth/with/oidc');
    const stolen = (await openid.browse(victim.location)).searchParams.get('code') ?? '';
    const attacker = await get('/v1/auth/with/oidc');
    const state = new URL(attacker.location).searchParams.get('state') ?? '';
    const iss = openid.origin;
    const query = new URLSearchParams({ code: stolen, state, iss });
    const answer = await get(`/v1/auth/with/oidc/callback?${query}`, attacker.cookies);
    expect(answer.location).toBe('/sign-in?problem=provider_refused&with=oidc');
    noSession(answer);
  });

  it('refuses one for the second time, with the cookie that was kept too', async () => {
    openid.account = anAccount();
    const begun = await get('/v1/auth/with/oidc');
    const back = pathOf(await openid.browse(begun.location));
    const first = await get(back, begun.cookies);
    expect(first.cookies[TRIP_COOKIE]).toBe('');
    expect(await get(back, { [TRIP_COOKIE]: '' })).toMatchObject(expired);
    const replayed = await get(back, begun.cookies);
    expect(replayed.location).toBe('/sign-in?problem=provider_refused&with=oidc');
    noSession(replayed);
  });

  it.each(['nonsense', 'c1.AAAA', 'unknown.AAAA', 'c1.', `c1.${'A'.repeat(5_000)}`])(
    'refuses one with a cookie that is not ours (%#)',
    async (text) => {
      expect(await get('/v1/auth/with/oidc/callback?code=c&state=s', { [TRIP_COOKIE]: text })).toMatchObject(
        expired,
      );
    },
  );

  it('refuses one of another provider than the browser went to', async () => {
    const begun = await get('/v1/auth/with/oidc');
    const state = new URL(begun.location).searchParams.get('state') ?? '';
    const answer = await get(`/v1/auth/with/github/callback?code=c&state=${state}`, begun.cookies);
    expect(answer.location).toBe('/sign-in?problem=expired&with=github');
  });

  it('counts attempts from one address, and asks the provider no more for those beyond', async () => {
    const address = nextAddress();
    const begun = await get('/v1/auth/with/github');
    const state = new URL(begun.location).searchParams.get('state') ?? '';
    const attempt = () =>
      get(`/v1/auth/with/github/callback?code=guessed&state=${state}`, begun.cookies, server, address);
    const answers: string[] = [];
    for (let count = 0; count < 70; count += 1) answers.push((await attempt()).location);
    expect(answers[0]).toBe('/sign-in?problem=provider_refused&with=github');
    expect(answers.at(-1)).toBe('/sign-in?problem=sign_in_throttled&with=github');
  });

  it('says in a word that the person said no', async () => {
    const answer = await signInWith(null, { next: '/prompts' });
    expect(answer.location).toBe('/sign-in?problem=cancelled&with=oidc&next=%2Fprompts');
    expect(server.logged()).not.toContain('said <b>no</b>');
  });
});

describe('an e-mail address that somebody has here', () => {
  it.each([true, false])(
    'lets nobody into that account and links nothing, verified there: %s',
    async (verified) => {
      const victim = await signUp(server);
      const answer = await signInWith({
        sub: `attacker-${verified}`,
        email: victim.email,
        email_verified: verified,
      });
      const problem = verified ? 'email_taken' : 'email_unverified';
      expect(answer.location).toBe(`/sign-in?problem=${problem}&with=oidc`);
      expect(answer.cookies).not.toHaveProperty(SESSION_COOKIE);
      const { body } = await server.http.get('/v1/auth/identities').set('Cookie', victim.cookie).expect(200);
      expect(body).toEqual({ items: [] });
    },
  );

  it('makes no account for an address that the provider does not vouch for', async () => {
    const { sub, email } = anAccount();
    for (const account of [{ sub, email }, { sub, email, email_verified: false }, { sub }]) {
      const answer = await signInWith(account);
      expect(answer.location).toBe('/sign-in?problem=email_unverified&with=oidc');
    }
    await server.http
      .post('/v1/auth/sign-up')
      .send({ email, password: 'correct horse', name: 'Owner' })
      .expect(201);
  });

  it('is that of one account when two come with it at the same time', async () => {
    openid.account = anAccount();
    const trips = await Promise.all(
      [1, 2].map(async () => {
        const begun = await get('/v1/auth/with/oidc');
        return { begun, back: pathOf(await openid.browse(begun.location)) };
      }),
    );
    const answers = await Promise.all(trips.map(({ begun, back }) => get(back, begun.cookies)));
    const ids = await Promise.all(answers.map(async ({ cookies }) => (await whoIs(cookies)).body.user.id));
    expect(ids[0]).toEqual(expect.any(String));
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('linking', () => {
  const begin = (person: SignedUp, provider = 'oidc') =>
    server.http.post('/v1/auth/identities').set('Cookie', person.cookie).send({ provider });

  async function link(
    person: SignedUp,
    account: OpenidServer['account'],
    back = sessionOf(person),
  ): Promise<Answer> {
    openid.account = account;
    const begun = await begin(person).expect(200);
    const [cookie = ''] = begun.get('Set-Cookie') ?? [];
    const trip = cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    const url = await openid.browse(begun.body.redirectTo);
    return get(pathOf(url), { ...back, [TRIP_COOKIE]: trip });
  }

  const identitiesOf = async ({ cookie }: SignedUp) =>
    (await server.http.get('/v1/auth/identities').set('Cookie', cookie).expect(200)).body;

  it('lets a person who is signed in come by the provider too, whatever the address there', async () => {
    const person = await signUp(server);
    const account = { sub: 'linked-1', email: 'other@example.org' };
    expect((await link(person, account)).location).toBe('/settings/security?linked=oidc');
    expect(await identitiesOf(person)).toMatchObject({
      items: [{ issuer: openid.origin, label: 'other@example.org' }],
    });
    const { cookies } = await signInWith(account);
    expect((await whoIs(cookies)).body.user.email).toBe(person.email);
    const mails = async () =>
      (await server.storage.pool.query('select 1 from paretostudio.queued_mails')).rowCount;
    const before = await mails();
    // Once more changes nothing.
    expect((await link(person, account)).location).toBe('/settings/security?linked=oidc');
    expect(await mails()).toBe(before);
  });

  it('tells the person by mail, in case that it was somebody else', async () => {
    const person = await signUp(server);
    const mails = async () =>
      (await server.storage.pool.query('select 1 from paretostudio.queued_mails')).rowCount;
    const before = (await mails()) ?? 0;
    await link(person, { sub: 'linked-8' });
    expect(await mails()).toBe(before + 1);
  });

  it('asks the person to prove themselves when the last proof is old', async () => {
    const person = await signUp(server);
    await link(person, { sub: 'linked-0' });
    const [{ id }] = (await identitiesOf(person)).items;
    await server.storage.pool.query(
      `update paretostudio.sessions set proved_at = now() - interval '11 minutes' where member_id = $1`,
      [person.memberId],
    );
    const unlink = server.http.delete(`/v1/auth/identities/${id}`).set('Cookie', person.cookie);
    for (const change of [begin(person), unlink]) {
      expect((await change.expect(403)).body.code).toBe('proof_required');
    }
    expect((await identitiesOf(person)).items).toHaveLength(1);
  });

  it('needs a session, and a page of ours', async () => {
    const person = await signUp(server);
    await server.http.post('/v1/auth/identities').send({ provider: 'oidc' }).expect(401);
    const foreign = await begin(person).set('Origin', 'https://evil.example').expect(403);
    expect(foreign.body.code).toBe('browser_origin_refused');
    await begin(person, 'nobody').expect(404);
  });

  it('takes no identity that somebody else has', async () => {
    const [first, second] = [await signUp(server), await signUp(server)];
    const account = { sub: 'linked-2' };
    await link(first, account);
    const answer = await link(second, account);
    expect(answer.location).toBe('/settings/security?problem=identity_taken&with=oidc');
    expect(await identitiesOf(second)).toMatchObject({ items: [] });
    expect((await whoIs((await signInWith(account)).cookies)).body.user.email).toBe(first.email);
  });

  it('takes one account of a provider at a time', async () => {
    const person = await signUp(server);
    await link(person, { sub: 'linked-3' });
    const answer = await link(person, { sub: 'linked-4' });
    expect(answer.location).toBe('/settings/security?problem=provider_linked&with=oidc');
    expect((await identitiesOf(person)).items).toHaveLength(1);
  });

  it('links for the session that began it and for no other', async () => {
    const [victim, attacker] = [await signUp(server), await signUp(server)];
    const account = { sub: 'linked-5' };
    for (const back of [sessionOf(victim), {}]) {
      const answer = await link(attacker, account, back as Record<string, string>);
      expect(answer.location).toBe('/settings/security?problem=invalid_session&with=oidc');
    }
    expect(await identitiesOf(victim)).toMatchObject({ items: [] });
    expect(await identitiesOf(attacker)).toMatchObject({ items: [] });
  });

  it("signs nobody in, though the identity is somebody else's", async () => {
    const owner = await signUp(server);
    await link(owner, { sub: 'linked-6' });
    const other = await signUp(server);
    expect((await link(other, { sub: 'linked-6' })).cookies).not.toHaveProperty(SESSION_COOKIE);
  });

  it('is undone by the person alone', async () => {
    const [person, stranger] = [await signUp(server), await signUp(server)];
    await link(person, { sub: 'linked-7', email: 'spare@example.org', email_verified: true });
    const [{ id }] = (await identitiesOf(person)).items;
    const remove = ({ cookie }: SignedUp, which: string) =>
      server.http.delete(`/v1/auth/identities/${which}`).set('Cookie', cookie);
    const absent = await remove(stranger, '01890000-0000-7000-8000-000000000000').expect(404);
    const foreign = await remove(stranger, id).expect(404);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
    await remove(person, id).expect(204);
    await remove(person, id).expect(404);
    const answer = await signInWith({ sub: 'linked-7', email: 'spare@example.org', email_verified: true });
    expect((await whoIs(answer.cookies)).body.user.email).toBe('spare@example.org');
  });
});

describe('a person who came by a provider', () => {
  async function newcomer() {
    const account = anAccount();
    const { cookies } = await signInWith(account);
    return { account, cookie: `${SESSION_COOKIE}=${cookies[SESSION_COOKIE]}` };
  }

  it('is refused with any password, like a wrong one', async () => {
    const { account } = await newcomer();
    const signIn = (email: string) =>
      server.http.post('/v1/auth/sign-in').send({ email, password: 'correct horse battery' }).expect(401);
    const [known, unknown] = [await signIn(account.email), await signIn('nobody@example.org')];
    expect({ ...known.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });

  it('keeps the last way in until there is another one, a password say', async () => {
    const { account, cookie } = await newcomer();
    const listed = await server.http.get('/v1/auth/identities').set('Cookie', cookie).expect(200);
    const [{ id }] = listed.body.items;
    const unlink = () => server.http.delete(`/v1/auth/identities/${id}`).set('Cookie', cookie);
    expect((await unlink().expect(409)).body).toMatchObject({ code: 'conflict', reason: 'last_way_in' });
    await server.http
      .post('/v1/auth/password')
      .set('Cookie', cookie)
      .send({ newPassword: 'correct horse battery' })
      .expect(200);
    await unlink().expect(204);
    await server.http
      .post('/v1/auth/sign-in')
      .send({ email: account.email, password: 'correct horse battery' })
      .expect(200);
  });

  it('sets a first password soon after the sign-in alone, and none over one that is there', async () => {
    const { cookie } = await newcomer();
    const set = (body: object) => server.http.post('/v1/auth/password').set('Cookie', cookie).send(body);
    const age = (interval: string) =>
      server.storage.pool.query(
        `update paretostudio.sessions set proved_at = now() - $1::interval
         where digest = (select digest from paretostudio.sessions order by created_at desc limit 1)`,
        [interval],
      );
    await age('11 minutes');
    expect((await set({ newPassword: 'a password of a thief' }).expect(403)).body.code).toBe(
      'proof_required',
    );
    await age('1 minute');
    await set({ currentPassword: 'guessed', newPassword: 'a password of a thief' }).expect(401);
    await set({ newPassword: 'the first password' }).expect(200);
    expect((await set({ newPassword: 'another password' }).expect(401)).body.code).toBe(
      'invalid_credentials',
    );
  });

  it('is not let in while the account is suspended, and told so in a word', async () => {
    const account = anAccount();
    const { cookies } = await signInWith(account);
    const { body } = await whoIs(cookies);
    await server.storage.pool.query(`update paretostudio.accounts set suspended_at = now() where id = $1`, [
      body.account.id,
    ]);
    const answer = await signInWith(account);
    expect(answer.location).toBe('/sign-in?problem=account_suspended&with=oidc');
    expect(answer.cookies).not.toHaveProperty(SESSION_COOKIE);
  });

  it('is asked for the second factor that was set here, and has no session before', async () => {
    const account = anAccount();
    const { cookies } = await signInWith(account);
    const { body } = await whoIs(cookies);
    await server.storage.pool.query(
      `insert into paretostudio.user_totp (user_id, sealed, sealed_key_id, created_at, confirmed_at)
       values ($1, decode(repeat('00', 48), 'hex'), 'c1', now(), now())`,
      [body.user.id],
    );
    const answer = await signInWith(account, { next: '/prompts' });
    expect(answer.cookies).not.toHaveProperty(SESSION_COOKIE);
    expect(answer.location).toMatch(/^\/sign-in\?next=%2Fprompts#second-factor=[\w-]{43}&methods=totp$/);
  });
});

describe('signing in with GitHub', () => {
  it('comes back by its OAuth API', async () => {
    github.user = { id: 42, login: 'grace', name: 'Grace' };
    github.emails = [{ email: 'Grace@Example.org', primary: true, verified: true }];
    const begun = await get('/v1/auth/with/github?next=/skills');
    const answer = await get(pathOf(github.browse(begun.location)), begun.cookies);
    expect(answer).toMatchObject({ status: 303, location: '/skills' });
    expect((await whoIs(answer.cookies)).body.user).toMatchObject({
      email: 'grace@example.org',
      name: 'Grace',
    });
  });

  it('leads back with a word while GitHub is down', async () => {
    const begun = await get('/v1/auth/with/github');
    const back = pathOf(github.browse(begun.location));
    github.outage = 503;
    const answer = await get(back, begun.cookies);
    github.outage = null;
    expect(answer).toMatchObject({
      status: 303,
      location: '/sign-in?problem=provider_unavailable&with=github',
    });
    expect(server.logged()).toContain('nobody was signed in with a provider');
    expect(server.logged()).not.toContain('gho_of_tests');
  });
});

describe('an invitation', () => {
  async function invite(email: string) {
    const founder = await signUp(server);
    const asFounder = (method: 'put' | 'post', path: string, body: object) =>
      server.http[method](path).set('Cookie', founder.cookie).send(body);
    await asFounder('put', '/v1/account/plan', { plan: 'team' }).expect(200);
    const { body } = await asFounder('post', '/v1/invitations', { email, role: 'editor' }).expect(201);
    return { founder, token: String(body.link).split('#token=')[1] ?? '' };
  }

  async function comeWith(token: string, account: OpenidServer['account']): Promise<Answer> {
    openid.account = account;
    const begun = await server.http.post('/v1/auth/with/oidc').send({ next: '/welcome', invitation: token });
    const [cookie = ''] = begun.get('Set-Cookie') ?? [];
    const trip = cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    return get(pathOf(await openid.browse(begun.body.redirectTo)), { [TRIP_COOKIE]: trip });
  }

  it('brings a newcomer into its account and into none of their own, once', async () => {
    const account = anAccount();
    const { founder, token } = await invite(account.email);
    const answer = await comeWith(token, account);
    expect(answer.location).toBe('/welcome');
    const { body } = await whoIs(answer.cookies);
    expect(body).toMatchObject({ account: { id: founder.accountId }, member: { role: 'editor' } });
    const again = await comeWith(token, anAccount());
    expect(again.location).toBe(`/invite?problem=invitation_not_found&with=oidc#token=${token}`);
    expect(again.cookies).not.toHaveProperty(SESSION_COOKIE);
  });

  it('brings in nobody with another address, and leaves no person behind', async () => {
    const { token } = await invite(anAccount().email);
    const stranger = anAccount();
    const answer = await comeWith(token, stranger);
    expect(answer.location).toBe(`/invite?problem=invitation_permission_denied&with=oidc#token=${token}`);
    const { rows } = await server.storage.pool.query(`select 1 from paretostudio.users where email = $1`, [
      stranger.email,
    ]);
    expect(rows).toEqual([]);
  });

  it('waits for a person who is known, who is led back to it', async () => {
    const account = anAccount();
    await signInWith(account);
    const { token } = await invite(account.email);
    const answer = await comeWith(token, account);
    expect(answer.location).toBe(`/invite#token=${token}`);
    expect(answer.cookies).toHaveProperty(SESSION_COOKIE);
  });
});

// From here on other applications run in this process, which take the sessions of the first over.
describe('setting out', () => {
  it('is asked first when another site sent the browser', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await server.http
        .get('/v1/auth/with/oidc?next=/prompts')
        .set('Sec-Fetch-Site', site)
        .redirects(0)
        .expect(303);
      expect(answer.get('Location')).toBe('/sign-in?next=%2Fprompts');
      expect(answer.get('Set-Cookie')).toBeUndefined();
    }
  });

  it('leads back with a word to a provider that is not offered, or is not there', async () => {
    expect((await get('/v1/auth/with/nobody')).location).toBe('/sign-in?problem=provider_unknown');
    expect((await get('/v1/auth/with/nobody/callback?code=c')).location).toBe('/sign-in?problem=expired');
    const gone = await startOpenidServer(CALLBACK);
    await gone.close();
    const settings = { id: 'oidc', name: 'Gone', issuer: gone.origin, ...OPENID_CLIENT } as const;
    const identityProviders = new IdentityProviders([new OidcIdentityProvider(settings, () => new Date())]);
    const alone = await startTestApp({ PUBLIC_URL: SITE }, { identityProviders });
    try {
      const answer = await get('/v1/auth/with/oidc?next=/skills', {}, alone);
      expect(answer).toEqual({
        status: 303,
        location: '/sign-in?problem=provider_unavailable&with=oidc&next=%2Fskills',
        cookies: {},
      });
      const refused = await alone.http.post('/v1/auth/with/oidc').send({}).expect(502);
      expect(refused.body).toMatchObject({ code: 'upstream_failed', reason: 'provider_unavailable' });
    } finally {
      await alone.close();
    }
  });

  it('begins by REST as well, from a page of ours alone', async () => {
    const begin = (body: object) => server.http.post('/v1/auth/with/oidc').send(body);
    const { body } = await begin({ next: '/prompts', invitation: 'i'.repeat(43) }).expect(200);
    expect(body.redirectTo).toMatch(new RegExp(`^${openid.origin}/auth\\?`));
    expect(body.redirectTo).not.toContain('i'.repeat(43));
    await begin({}).set('Origin', 'https://evil.example').expect(403);
    await begin({ provider: 'github' }).expect(400);
    await begin({ invitation: 'i'.repeat(257) }).expect(400);
  });
});

describe('where sign-up is closed', () => {
  let closed: TestApp;
  beforeAll(async () => {
    closed = await start({ SIGN_UP: 'closed' });
  });
  afterAll(() => closed.close());

  it('makes no account for somebody who is unknown', async () => {
    const answer = await signInWith(anAccount(), { at: closed });
    expect(answer.location).toBe('/sign-in?problem=sign_up_closed&with=oidc');
    const { rows } = await closed.storage.pool.query('select 1 from paretostudio.users');
    expect(rows).toEqual([]);
  });
});
