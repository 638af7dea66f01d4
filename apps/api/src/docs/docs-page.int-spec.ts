import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('/docs/api', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  it('loads nothing but what this server gives, and a browser would refuse anything else', async () => {
    const page = await server.http.get('/docs/api').expect(200);
    const loaded = [...page.text.matchAll(/<(?:script|link|img)[^>]*(?:src|href)="([^"]+)"/g)].map(
      ([, url = '']) => url,
    );
    expect(loaded.length).toBeGreaterThanOrEqual(4);
    for (const url of loaded) {
      expect(url).toMatch(/^\.\/api\//);
      await server.http.get(new URL(url, 'http://server/docs/api').pathname).expect(200);
    }
    const policy = page.headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(page.text).not.toMatch(/<script>|onclick=/);
  });

  it('gives the document as JSON', async () => {
    const answer = await server.http.get('/docs/api/openapi.json').expect(200);
    expect(answer.body).toMatchObject({ openapi: '3.1.0', info: { title: 'ParetoStudio' } });
  });
});
