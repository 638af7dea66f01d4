import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('GET /v1/me', () => {
  let server: TestApp;
  let founder: SignedUp;
  beforeAll(async () => {
    server = await startTestApp();
    founder = await signUp(server);
  });
  afterAll(() => server.close());

  const ask = (key: string, path: string) =>
    server.http.get(path).set('Authorization', `Bearer ${key}`).expect(200);

  it('tells a key where its meters stand as the very same answer’s RateLimit does, a limit of its own included', async () => {
    const { key } = await makeKey(server, founder, { requestsPerDay: 3 });
    await ask(key, '/v1/prompts');
    const answer = await ask(key, '/v1/me');
    expect(answer.body.quotas).toMatchObject([
      { meter: 'requests', limit: 3, used: 1, remaining: 2 },
      { meter: 'burst', remaining: expect.any(Number) },
    ]);
    const [requests, burst] = answer.body.quotas;
    expect(answer.headers['ratelimit']).toMatch(
      new RegExp(`^"requests";r=${requests.remaining};t=\\d+, "burst";r=${burst.remaining};t=\\d+$`),
    );
  });

  it('tells a session where the meters of the account stand', async () => {
    const answer = await server.http.get('/v1/me').set('Cookie', founder.cookie).expect(200);
    expect(answer.body.quotas).toMatchObject([
      { meter: 'requests', limit: 50, used: 1 },
      { meter: 'burst', limit: 60 },
    ]);
  });
});
