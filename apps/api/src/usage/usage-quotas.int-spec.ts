import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('the quotas of GET /v1/usage', () => {
  let server: TestApp;
  let founder: SignedUp;
  beforeAll(async () => {
    server = await startTestApp();
    founder = await signUp(server);
  });
  afterAll(() => server.close());

  const ask = (key: string, path: string, status = 200) =>
    server.http.get(path).set('Authorization', `Bearer ${key}`).expect(status);

  it('are told to a key as admission has just seen them, its own spent limit included, and cost nothing', async () => {
    const { key } = await makeKey(server, founder, { requestsPerDay: 2 });
    await ask(key, '/v1/prompts');
    await ask(key, '/v1/prompts');
    await ask(key, '/v1/prompts', 429);
    for (const burst of [3, 4]) {
      const answer = await ask(key, '/v1/usage');
      expect(answer.body.quotas).toMatchObject([
        { meter: 'requests', limit: 2, used: 2, remaining: 0 },
        { meter: 'burst', limit: 60, used: burst, remaining: 60 - burst },
      ]);
      expect(answer.headers['ratelimit']).toMatch(
        new RegExp(`^"requests";r=0;t=\\d+, "burst";r=${60 - burst};t=\\d+$`),
      );
    }
  });

  it('are those of the account for a session', async () => {
    const answer = await server.http.get('/v1/usage').set('Cookie', founder.cookie).expect(200);
    expect(answer.body.quotas).toMatchObject([
      { meter: 'requests', limit: 50, used: 2, remaining: 48 },
      { meter: 'burst', limit: 60 },
    ]);
  });
});
