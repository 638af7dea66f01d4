import { KEY, problem, stubServer, whoamiOf } from '../testing/stub-server.js';
import { createStudioServer } from './studio-server.js';
import type { Quota } from './quota.js';

const CONNECTION = { serverUrl: 'https://studio.example.org', key: KEY };
const PAGE = { items: [], nextCursor: null };
const FIELDS = { RateLimit: '"requests";r=0;t=60', 'RateLimit-Policy': '"requests";q=50;w=86400' };

describe('the way to a server', () => {
  it('shows the key in its header alone, to that server alone, and follows no redirect', async () => {
    const stub = stubServer({ 'GET /v1/me': whoamiOf(), 'GET /v1/prompts': PAGE });
    const server = createStudioServer(CONNECTION);
    await server.whoami();
    await server.listPrompts('a b');

    expect(stub.requests.map(({ origin, path, redirect }) => [origin, path, redirect])).toEqual([
      [CONNECTION.serverUrl, '/v1/me', 'manual'],
      [CONNECTION.serverUrl, '/v1/prompts?limit=100&q=a%20b', 'manual'],
    ]);
    for (const { headers, path } of stub.requests) {
      expect(headers.get('authorization')).toBe(`Bearer ${KEY}`);
      expect(path).not.toContain(KEY);
    }
  });

  it('tells what is left after every answer that says so, refusals too', async () => {
    const told: Quota[] = [];
    stubServer({
      'GET /v1/prompts': () => {
        const answer = problem(429, 'quota_exceeded', 'Spent');
        for (const [name, value] of Object.entries(FIELDS)) answer.headers.set(name, value);
        return answer;
      },
      'GET /v1/skills': PAGE,
    });
    const server = createStudioServer(CONNECTION, (quota) => told.push(quota));
    await expect(server.listPrompts('')).rejects.toMatchObject({ problem: { code: 'quota_exceeded' } });
    await server.listSkills('');

    expect(told).toEqual([{ limit: 50, remaining: 0, resetAt: expect.any(Date) as Date }]);
  });

  it('sends a new prompt with the key that makes a second try harmless', async () => {
    const stub = stubServer({ 'POST /v1/prompts': { id: 'p' } });
    await createStudioServer(CONNECTION).createPrompt({ title: 'T', body: 'B' }, 'of-this-draft-0001');

    expect(stub.requests[0]?.headers.get('idempotency-key')).toBe('of-this-draft-0001');
    expect(stub.requests[0]?.body).toEqual({ title: 'T', body: 'B' });
  });
});
