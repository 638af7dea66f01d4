import { expectProblem } from '../../harness/expect-problem.js';
import { cookieOf, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('the cookie of a session', () => {
  const studio = useStudio();
  let person: Person;

  beforeAll(async () => {
    person = await signUp(studio);
  });

  const signIn = (server = studio.server, headers = {}) =>
    server.ask({
      method: 'POST',
      path: '/v1/auth/sign-in',
      headers,
      json: { email: person.email.toUpperCase(), password: person.password },
    });

  it('is out of reach of scripts and other sites, and ends', async () => {
    const answer = await signIn();

    const [cookie = '', ...others] = answer.headers['set-cookie'] ?? [];
    cookieOf(answer);
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^paretostudio_session=[A-Za-z0-9_-]{43};/);
    expect(cookie.split('; ').slice(1).sort()).toEqual([
      expect.stringMatching(/^Expires=/),
      'HttpOnly',
      'Path=/',
      'SameSite=Lax',
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).not.toContain(cookieOf(answer).split('=')[1]);
  });

  it('is bound to https and to the host when people come over https', async () => {
    const secure = await studio.start({ PUBLIC_URL: 'https://studio.example' });

    const answer = await signIn(secure, { origin: 'https://studio.example' });

    expect(answer.status).toBe(200);
    cookieOf(answer);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Host-paretostudio_session=/);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/; Secure(;|$)/);
    expect(answer.headers['set-cookie']?.[0]).not.toMatch(/; Domain=/i);
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d+/);
  });

  it('opens nothing any more after sign-out, also when it was kept', async () => {
    const cookie = cookieOf(await signIn());
    await expect(studio.ask({ path: '/v1/auth/session', cookie })).resolves.toMatchObject({ status: 200 });

    const signedOut = await studio.ask({ method: 'POST', path: '/v1/auth/sign-out', cookie });

    expect(signedOut.status).toBe(204);
    expect(signedOut.headers['set-cookie']?.[0]).toMatch(/^paretostudio_session=; /);
    expectProblem(await studio.ask({ path: '/v1/auth/session', cookie }), 401, 'invalid_session');
  });

  it('is stored as a digest alone', async () => {
    const [, token = ''] = person.cookie.split('=');
    const rows = await studio.database.query<{ row: string }>(
      `select s::text as row from paretostudio.sessions s union all select u::text from paretostudio.users u`,
    );

    expect(rows.length).toBeGreaterThan(1);
    for (const { row } of rows) {
      expect(row).not.toContain(token);
      expect(row).not.toContain(Buffer.from(token).toString('hex'));
      expect(row).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
      expect(row).not.toContain(person.password);
    }
  });
});
