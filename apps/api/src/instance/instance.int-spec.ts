import { startTestApp } from '../testing/test-app.js';

async function ask(environment: Record<string, string> = {}) {
  const server = await startTestApp(environment);
  const answer = await server.http.get('/v1/instance').expect(200);
  await server.close();
  return answer;
}

describe('/v1/instance', () => {
  it('tells who shows nothing what a page must know before sign-in, and nothing else', async () => {
    const { body } = await ask();
    expect(body).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      publicUrl: null,
      sendsMail: true,
      passkeyOrigin: expect.stringMatching(/^http:\/\/localhost:\d+$/),
      signUp: 'open',
      billing: 'self-service',
      billingUrl: null,
      mcpPath: '/mcp',
    });
  });

  it('tells what the operator chose', async () => {
    const { body } = await ask({
      PUBLIC_URL: 'https://studio.example.com',
      SIGN_UP: 'closed',
      BILLING: 'managed',
      SURFACES: 'rest,console',
    });
    expect(body).toMatchObject({
      publicUrl: 'https://studio.example.com',
      signUp: 'closed',
      billing: 'managed',
      mcpPath: null,
    });
  });
});
