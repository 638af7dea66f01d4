import { expectProblem } from '../../harness/expect-problem.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

describe('a key that a browser page sends', () => {
  const studio = useStudio({ environment: { EXTENSION_ORIGINS: EXTENSION } });
  let key: string;

  beforeAll(async () => {
    ({ key } = await createKey(studio, await signUp(studio)));
  });

  const used = async () => {
    const [row] = await studio.database.query<{ used: number }>(
      `select used from paretostudio.account_meters`,
    );
    return Number(row?.used);
  };

  it.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'chrome-extension://another'])(
    'is refused from the origin %s, before anything is counted',
    async (origin) => {
      const before = await used();
      const answer = await studio.ask({ path: '/v1/prompts', key, headers: { origin } });

      expectProblem(answer, 403, 'browser_origin_refused');
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
      await expect(used()).resolves.toBe(before);
    },
  );

  it('is let in from an extension that the operator lists, whose pages may read answer and quota', async () => {
    const answer = await studio.ask({ path: '/v1/prompts', key, headers: { origin: EXTENSION } });

    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': EXTENSION, vary: 'Origin' });
    expect(answer.headers['access-control-expose-headers']).toContain('RateLimit');
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('is let in after the preflight of that extension, which itself needs no key and counts nothing', async () => {
    const before = await used();
    const answer = await studio.ask({
      method: 'OPTIONS',
      path: '/v1/prompts',
      headers: {
        origin: EXTENSION,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,idempotency-key',
      },
    });

    expect(answer.status).toBe(204);
    expect(answer.headers['access-control-allow-origin']).toBe(EXTENSION);
    await expect(used()).resolves.toBe(before);
  });

  it('tells such an extension in words why its key is refused', async () => {
    const answer = await studio.ask({ path: '/v1/prompts', key: `${key}x`, headers: { origin: EXTENSION } });

    expectProblem(answer, 401, 'invalid_api_key');
    expect(answer.headers['access-control-allow-origin']).toBe(EXTENSION);
  });

  it.each(['/v1/me', '/v1/prompts', '/v1/api-keys', '/v1/auth/sign-in', '/v1/plans', '/nowhere'])(
    'gets no leave from a preflight for %s',
    async (path) => {
      const answer = await studio.ask({
        method: 'OPTIONS',
        path,
        headers: {
          origin: 'https://evil.example',
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization',
        },
      });

      expect(answer.status).toBeGreaterThanOrEqual(400);
      const leave = Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'));
      expect(leave).toEqual([]);
    },
  );
});
