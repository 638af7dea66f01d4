import { expectProblem } from '../../harness/expect-problem.js';
import { signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

/** What a browser says when a page that is not ours sends the cookie along. */
const FOREIGN: readonly [page: string, headers: Record<string, string>][] = [
  ['another site', { origin: 'https://evil.example' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ['another site, without its origin', { 'sec-fetch-site': 'cross-site' }],
  ['a name that points here', { origin: 'http://rebound.example', host: 'rebound.example' }],
];

describe('a page that is not ours, with the cookie of a session', () => {
  const studio = useStudio();
  let person: Person;

  beforeAll(async () => {
    person = await signUp(studio);
  });

  describe.each(FOREIGN)('from %s', (_page, headers) => {
    it.each([
      { method: 'POST', path: '/v1/api-keys', json: { name: 'Stolen' } },
      { method: 'POST', path: '/v1/prompts', json: { title: 'T', body: 'B' } },
      { method: 'PUT', path: '/v1/account/plan', json: { plan: 'pro' } },
      { method: 'POST', path: '/v1/auth/sign-out' },
      { method: 'PATCH', path: '/v1/auth/profile', json: { name: 'Defaced' } },
      {
        method: 'POST',
        path: '/v1/auth/password',
        json: { currentPassword: '0123456789', newPassword: '9876543210' },
      },
      { method: 'POST', path: '/v1/auth/sessions/end-others' },
      { method: 'DELETE', path: '/v1/auth/sessions/01890000-0000-7000-8000-000000000000' },
      {
        method: 'PATCH',
        path: '/v1/members/01890000-0000-7000-8000-000000000000',
        json: { role: 'viewer' },
      },
      { method: 'POST', path: '/v1/auth/sign-in', json: { email: 'a@example.org', password: '0123456789' } },
      {
        method: 'POST',
        path: '/v1/auth/sign-up',
        json: { email: 'a@example.org', password: '0123456789', name: 'A' },
      },
    ])('is refused for $method $path', async (request) => {
      const answer = await studio.ask({ ...request, cookie: person.cookie, headers });

      expectProblem(answer, 403, 'browser_origin_refused');
      expect(answer.headers).not.toHaveProperty('set-cookie');
    });
  });

  it('changed nothing, and the session goes on', async () => {
    const me = await studio.ask({ path: '/v1/me', cookie: person.cookie });
    const keys = await studio.ask({ path: '/v1/api-keys', cookie: person.cookie });

    expect(me.body).toMatchObject({ plan: { id: 'free' } });
    expect(keys.body['items']).toEqual([]);
  });

  it('is let in when the page is ours', async () => {
    const answer = await studio.ask({
      method: 'POST',
      path: '/v1/prompts',
      cookie: person.cookie,
      headers: { origin: studio.server.url, 'sec-fetch-site': 'same-origin' },
      json: { title: 'T', body: 'B' },
    });

    expect(answer.status).toBe(201);
  });
});
