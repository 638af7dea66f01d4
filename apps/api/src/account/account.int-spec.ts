import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('GET /v1/account', () => {
  let server: TestApp;
  let founder: SignedUp;
  beforeAll(async () => {
    server = await startTestApp();
    founder = await signUp(server);
  });
  afterAll(() => server.close());

  const read = (cookie: string) => server.http.get('/v1/account').set('Cookie', cookie);

  it('counts what the account keeps, and nothing of another account', async () => {
    const stranger = await signUp(server);
    for (const title of ['One', 'Two']) {
      const prompt = { title, body: 'Say it.' };
      await server.http.post('/v1/prompts').set('Cookie', founder.cookie).send(prompt).expect(201);
    }
    const own = await read(founder.cookie).expect(200);
    expect(own.body).toEqual({
      id: founder.accountId,
      name: expect.any(String),
      plan: 'free',
      memberCount: 1,
      suspendedAt: null,
      createdAt: expect.any(String),
      saved: { prompts: 2, agents: 0, skills: 0, connections: 0 },
    });
    const other = await read(stranger.cookie).expect(200);
    expect(other.body.saved).toEqual({ prompts: 0, agents: 0, skills: 0, connections: 0 });
  });

  it('is refused to a key', async () => {
    const { key } = await makeKey(server, founder, { permissions: { '*': ['*'] } });
    const answer = await server.http.get('/v1/account').set('Authorization', `Bearer ${key}`).expect(403);
    expect(answer.body.code).toBe('permission_denied');
  });
});
