import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { readDocsFiles } from './docs-files.js';

const page = (title: string) =>
  `<!doctype html><title>${title}</title><script id="theme">choose()</script><script type="module" src="/docs/assets/app.a1.js"></script>`;
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(2000))});`;
/** What a browser asks with when somebody follows a link or types an address. */
const VISIT = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('the documentation', () => {
  const around = mkdtempSync(join(tmpdir(), 'docs-'));
  const folder = join(around, 'site');
  let server: TestApp;

  beforeAll(async () => {
    const write = (name: string, content: string | Buffer) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    };
    write('index.html', page('First'));
    write('404.html', page('Absent'));
    write('guides/quotas.html', page('Quotas'));
    write('reference/packages/index.html', page('Packages'));
    write('assets/app.a1.js', SCRIPT);
    write('assets/app.a1.js.br', brotliCompressSync(SCRIPT));
    write('icons.css', '.icon {}');
    write('notes.md', 'not for you');
    write('../outside.js', 'not for you');
    server = await startTestApp({}, { docsFiles: readDocsFiles(folder) });
  });
  afterAll(async () => {
    await server.close();
    rmSync(around, { recursive: true });
  });

  const ask = async (url: string, headers: Record<string, string> = VISIT) => {
    const { statusCode: status, body, headers: answered } = await server.app.inject({ url, headers });
    return { status, body, headers: answered };
  };

  it.each([
    ['/docs/', 'First'],
    ['/docs/guides/quotas', 'Quotas'],
    ['/docs/guides/quotas?from=mail', 'Quotas'],
    ['/docs/reference/packages/', 'Packages'],
  ])('has a page at %s, asked for anew each time, for browsers and programs alike', async (url, title) => {
    for (const headers of [VISIT, { accept: '*/*' }]) {
      const answer = await ask(url, headers);
      expect([answer.status, answer.body]).toEqual([200, page(title)]);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        etag: expect.stringMatching(/^"[\w-]{22}"$/),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
    }
  });

  it('runs its own scripts and the inline ones that were built into it, and loads nothing from elsewhere', async () => {
    for (const url of ['/docs/', '/docs/nothing']) {
      const { headers } = await ask(url);
      expect(String(headers['content-security-policy']).split('; ')).toEqual([
        "default-src 'none'",
        expect.stringMatching(/^script-src 'self' 'sha256-[\w+/]{43}='$/),
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types vue',
      ]);
    }
  });

  it.each([
    ['/docs', '/docs/'],
    ['/docs/reference/packages', '/docs/reference/packages/'],
    ['/docs/guides/quotas/', '/docs/guides/quotas'],
    ['/docs/guides/quotas/?from=mail', '/docs/guides/quotas'],
  ])('leads %s to where it is', async (url, location) => {
    const { status, headers } = await ask(url);
    expect([status, headers['location']]).toEqual([308, location]);
  });

  it('has what its pages load, compressed, to be kept for a year when it is named after its content', async () => {
    const script = await ask('/docs/assets/app.a1.js', { 'accept-encoding': 'br' });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect((await ask('/docs/icons.css')).headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'no-cache',
    });
  });

  it.each([
    '/docs/nothing',
    '/docs/nothing/',
    '/docs/guides/',
    '/docs/api-keys',
    '/docs/assets/app.old.js',
    '/docs/404',
    '/docs/quotas.html',
  ])('says on a page of its own that there is nothing at %s, and in JSON to a program', async (url) => {
    const visit = await ask(url);
    expect([visit.status, visit.body]).toEqual([404, page('Absent')]);
    expect(visit.headers).toMatchObject({ 'cache-control': 'no-store', vary: 'Accept' });
    const program = await ask(url, { accept: 'application/json' });
    expect([program.status, JSON.parse(program.body).code]).toEqual([404, 'not_found']);
  });

  it.each([
    '/docs/notes.md',
    '/docs/../outside.js',
    '/docs/..%2foutside.js',
    '/docs/%2e%2e/outside.js',
    '/docs/assets/..%5c..%5coutside.js',
    '/docs/__proto__',
    '/docs//outside.js',
    '//docs/notes.md',
  ])('has nothing that was not built for it: %s', async (url) => {
    const { status, body } = await ask(url);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('not for you');
  });

  it('leaves the page of the REST interface and its document where they are', async () => {
    expect((await ask('/docs/api')).body).toContain('ParetoStudio API');
    expect(JSON.parse((await ask('/docs/api/openapi.json')).body)).toMatchObject({
      openapi: expect.any(String),
    });
    expect((await ask('/docs/api/swagger-ui.css')).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE'] as const)('is no answer to %s', async (method) => {
    const { statusCode, json } = await server.app.inject({ method, url: '/docs/', headers: VISIT });
    expect([statusCode, json().code]).toEqual([404, 'not_found']);
  });

  it('is absent where nothing was built', () => {
    expect(readDocsFiles(join(folder, 'absent'))).toBeNull();
  });
});

describe('a server without the documentation', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  it('says that there is nothing, and still has the page of the REST interface', async () => {
    const { body } = await server.http.get('/docs/').set(VISIT).expect(404);
    expect(body.code).toBe('not_found');
    await server.http.get('/docs/api').expect(200);
  });
});
