import { createHmac } from 'node:crypto';
import { signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const PASSWORD = 'correct horse battery';

/** What an authenticator app shows in a step of time: RFC 6238 with SHA-1 and six digits. */
function codeOf(secret: string, step: number): string {
  const bits = [...secret].map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', key).update(counter).digest();
  const number = digest.readUInt32BE((digest[19] ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

describe('second factors over HTTP', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  const post = (path: string, { cookie }: Pick<SignedUp, 'cookie'>, body: object = {}) =>
    server.http.post(`/v1/auth/${path}`).set('Cookie', cookie).send(body);
  const signIn = ({ email }: SignedUp) =>
    server.http.post('/v1/auth/sign-in').send({ email, password: PASSWORD });

  /** Sets an authenticator app up. */
  async function withApp(
    person: SignedUp,
  ): Promise<{ code: (stepsOn?: number) => string; recoveryCodes: string[] }> {
    const { secret } = (await post('totp', person).expect(200)).body;
    const code = (stepsOn = 0) => codeOf(secret, Math.floor(Date.now() / 30_000) + stepsOn);
    const confirmed = await post('totp/confirm', person, { code: code(-1) }).expect(200);
    return { code, recoveryCodes: confirmed.body.recoveryCodes };
  }

  it('are asked for without a cookie, which comes with the second step alone', async () => {
    const ada = await signUp(server);
    const { recoveryCodes } = await withApp(ada);
    const first = await signIn(ada).expect(200);
    expect(first.get('Set-Cookie')).toBeUndefined();
    expect(first.body).toEqual({
      secondFactor: {
        token: expect.stringMatching(/^[\w-]{43}$/),
        methods: ['totp', 'recovery-code'],
        expiresAt: expect.any(String),
      },
    });
    const { token } = first.body.secondFactor;
    const wrong = await server.http
      .post('/v1/auth/second-factor')
      .send({ token, code: '000000' })
      .expect(401);
    expect(wrong.body.code).toBe('invalid_second_factor');
    expect(wrong.get('Set-Cookie')).toBeUndefined();
    const [recoveryCode] = recoveryCodes;
    const second = await server.http.post('/v1/auth/second-factor').send({ token, recoveryCode }).expect(200);
    const cookie = second.get('Set-Cookie')?.[0] ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    const session = await server.http.get('/v1/auth/session').set('Cookie', cookie).expect(200);
    expect(session.body).toEqual(second.body);
    expect(session.body.user.email).toBe(ada.email);
  });

  it('tell nothing secret to their own person', async () => {
    const ada = await signUp(server);
    await withApp(ada);
    const answer = await server.http.get('/v1/auth/factors').set('Cookie', ada.cookie).expect(200);
    expect(answer.body).toEqual({
      hasPassword: true,
      provedUntil: expect.any(String),
      passkeys: [],
      passkeyOrigin: expect.stringMatching(/^http:\/\/localhost:\d+$/),
      authenticatorAppSince: expect.any(String),
      recoveryCodesLeft: 10,
    });
  });

  it('are changed by a session that was freshly proved, and by no key', async () => {
    const ada = await signUp(server);
    await server.storage.pool
      .query(`update paretostudio.sessions set proved_at = now() - interval '10 minutes'
      where user_id = (select id from paretostudio.users where email = '${ada.email}')`);
    const refused = await post('totp', ada).expect(403);
    expect(refused.body.code).toBe('proof_required');
    await post('re-prove', ada, { password: 'not the password' }).expect(401);
    await post('re-prove', ada, { password: PASSWORD }).expect(200);
    await post('totp', ada).expect(200);
  });

  it('ask the browser for passkeys of the origin that this server has', async () => {
    const { options, origin } = (await post('passkeys/options', await signUp(server)).expect(200)).body;
    const { port } = new URL(server.parts.context.publicOrigin);
    expect(origin).toBe(`http://localhost:${port}`);
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'ParetoStudio' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const asked = await server.http.post('/v1/auth/passkeys/sign-in-options').expect(200);
    expect(asked.body.options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    const answer = await server.http.post('/v1/auth/passkeys/sign-in').send({ response: {} }).expect(401);
    expect(answer.body.code).toBe('invalid_credentials');
  });

  it.each(['second-factor', 'passkeys/sign-in', 'reset-password', 'forgot-password'])(
    'and /v1/auth/%s are no business of a page of another site',
    async (path) => {
      const answer = await server.http
        .post(`/v1/auth/${path}`)
        .set('Origin', 'https://evil.example.org')
        .send({})
        .expect(403);
      expect(answer.body.code).toBe('browser_origin_refused');
    },
  );

  it('answer the same to the addresses of somebody and of nobody', async () => {
    const ada = await signUp(server);
    const answers = [];
    for (const email of [ada.email, 'nobody-here@example.org']) {
      const { status, text } = await server.http.post('/v1/auth/forgot-password').send({ email });
      answers.push({ status, text });
    }
    expect(answers).toEqual(Array(2).fill({ status: 204, text: '' }));
  });

  it('leave no code, secret or token in the log', async () => {
    const ada = await signUp(server);
    const { recoveryCodes } = await withApp(ada);
    const { token } = (await signIn(ada)).body.secondFactor;
    await server.http
      .post('/v1/auth/second-factor')
      .send({ token, recoveryCode: recoveryCodes[0] })
      .expect(200);
    const logged = server.logged();
    for (const secret of [token, ...recoveryCodes]) expect(logged).not.toContain(secret);
  });
});

it('a server in production that has no way to send mail offers no link', async () => {
  const server = await startTestApp({ NODE_ENV: 'production' });
  const answer = await server.http
    .post('/v1/auth/forgot-password')
    .send({ email: 'a@example.org' })
    .expect(403);
  expect(answer.body.code).toBe('permission_denied');
  expect((await server.http.get('/v1/instance').expect(200)).body).toMatchObject({ sendsMail: false });
  await server.close();
});
