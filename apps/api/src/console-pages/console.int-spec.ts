import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { readConsoleFiles } from './console-files.js';

const PAGE =
  '<!doctype html><title>ParetoStudio</title><script type="module" src="/assets/index-a1.js"></script>';
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(2000))});`;
/** What a browser asks with when somebody follows a link or types an address. */
const VISIT = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

describe('the console', () => {
  const around = mkdtempSync(join(tmpdir(), 'console-'));
  const folder = join(around, 'console');
  let server: TestApp;

  beforeAll(async () => {
    const write = (name: string, content: string | Buffer) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    };
    write('index.html', PAGE);
    write('theme.js', '// theme');
    write('icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    write('assets/index-a1.js', SCRIPT);
    write('assets/index-a1.js.br', brotliCompressSync(SCRIPT));
    write('assets/index-a1.js.gz', gzipSync(SCRIPT));
    write('assets/inter-b2.woff2', 'a font');
    write('assets/index-a1.js.map', 'not for you');
    write('.env', 'not for you');
    write('../outside.js', 'not for you');
    server = await startTestApp({}, { consoleFiles: readConsoleFiles(folder) });
  });
  afterAll(async () => {
    await server.close();
    rmSync(around, { recursive: true });
  });

  /** Asks with exactly this address and these headers; a client of more comfort would tidy the address up. */
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> => {
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    return new Promise((resolve, reject) => {
      rawRequest({ port, host: '127.0.0.1', path, method, headers }, (res) => {
        const { statusCode: status } = res;
        buffer(res).then((body) => resolve({ status, headers: res.headers, body }), reject);
      })
        .on('error', reject)
        .end();
    });
  };

  describe('its page', () => {
    it.each(['/', '/?next=/settings', '/sign-in', '/settings/developer', '/library/prompts/code-review'])(
      'is what a browser gets at %s, to be asked for anew each time',
      async (path) => {
        const { status, headers, body } = await ask(path, VISIT);
        expect([status, String(body)]).toEqual([200, PAGE]);
        expect(headers).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-cache',
          etag: expect.stringMatching(/^"[\w-]{22}"$/),
          vary: 'Accept, Accept-Encoding',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'x-request-id': expect.any(String),
        });
      },
    );

    it('may run nothing inline and nothing from elsewhere, and may not be framed', async () => {
      const { headers } = await ask('/', VISIT);
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ]);
    });

    it('is told with its size to a HEAD, without a body', async () => {
      const { status, headers, body } = await ask('/settings/developer', VISIT, 'HEAD');
      expect([status, headers['content-length'], body.length]).toEqual([200, String(PAGE.length), 0]);
    });

    it('is not sent again to who has it', async () => {
      const { headers } = await ask('/', VISIT);
      const again = await ask('/settings', { ...VISIT, 'if-none-match': `"x", W/${headers['etag']}` });
      expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, headers['etag']]);
      expect((await ask('/', { ...VISIT, 'if-none-match': '"x"' })).status).toBe(200);
    });

    it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is no answer to %s', async (method) => {
      const { status, headers } = await ask('/settings', VISIT, method);
      expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    });
  });

  describe('what a program asks for', () => {
    it.each(['*/*', 'application/json', 'text/html;q=0, application/json'])(
      'is answered with JSON when it accepts %s: where things are, and that there is nothing',
      async (accept) => {
        const root = await ask('/', { accept });
        expect(JSON.parse(String(root.body))).toMatchObject({ name: 'ParetoStudio', api: '/v1' });
        expect(root.headers['vary']).toBe('Accept');
        const absent = await ask('/settings', { accept });
        expect([absent.status, JSON.parse(String(absent.body)).code]).toEqual([404, 'not_found']);
        expect(absent.headers['cache-control']).toBe('no-store');
      },
    );

    it.each([
      ['/v1/nothing', 404],
      ['/%76%31/nothing', 404],
      ['/v1', 404],
      ['//v1/me', 404],
      ['/v1%2Fme', 404],
      ['/docs/nothing', 404],
      ['/downloads/nothing.tgz', 404],
      ['/healthz/nothing', 404],
      ['/assets/index-old.js', 404],
      ['/assets/', 404],
      ['/.well-known/oauth-protected-resource', 404],
      ['/v1/me', 401],
      ['/mcp/conn_nothing/more', 404],
    ])('is never the page: %s stays %i, even for a browser', async (path, status) => {
      const answer = await ask(path, VISIT);
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    });

    it('is not remembered as absent when it is an asset: another build may have it', async () => {
      const { status, headers } = await ask('/assets/index-old.js', VISIT);
      expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    });
  });

  describe('its files', () => {
    it.each([
      ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
      ['gzip', 'gzip, br;q=0', gunzipSync],
      [undefined, 'identity', (body: Buffer) => body],
      [undefined, '', (body: Buffer) => body],
    ])('come as %s for %j, to be kept for a year', async (encoding, accepted, decode) => {
      const { status, headers, body } = await ask('/assets/index-a1.js', { 'accept-encoding': accepted });
      expect([status, String(decode(body))]).toEqual([200, SCRIPT]);
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'content-length': String(body.length),
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        'x-content-type-options': 'nosniff',
      });
    });

    it('have another tag in each encoding', async () => {
      const accepted = ['br', 'gzip', 'identity'];
      const answers = await Promise.all(
        accepted.map((each) => ask('/assets/index-a1.js', { 'accept-encoding': each })),
      );
      expect(new Set(answers.map(({ headers }) => headers['etag'])).size).toBe(3);
    });

    it.each([
      ['/theme.js', 'text/javascript; charset=utf-8', 'no-cache'],
      ['/icon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
      ['/assets/inter-b2.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ])('are what they are called: %s', async (path, type, caching) => {
      const { status, headers } = await ask(path, { 'accept-encoding': 'br' });
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, caching]);
    });

    it.each([
      '/assets/index-a1.js.map',
      '/assets/index-a1.js.br',
      '/assets/../outside.js',
      '/assets/..%2f..%2foutside.js',
      '/assets/%2e%2e/%2e%2e/outside.js',
      '/assets/..%5c..%5coutside.js',
      '/assets/index-a1.js%00',
      '/assets/__proto__',
      '/../outside.js',
      '/.env',
    ])('are those that were built for it, and not %s', async (path) => {
      const { status, body } = await ask(path);
      expect([400, 404]).toContain(status);
      expect(String(body)).not.toContain('not for you');
    });
  });

  it('has nothing where nothing was built', () => {
    expect(readConsoleFiles(join(folder, 'absent'))).toBeNull();
    expect(readConsoleFiles(join(folder, 'assets'))).toBeNull();
  });
});

describe('a server without the console', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  it('tells a browser in JSON where things are, and that there is no such page', async () => {
    const root = await server.http.get('/').set(VISIT).expect(200);
    expect(root.body).toMatchObject({ name: 'ParetoStudio', api: '/v1' });
    const page = await server.http.get('/settings').set(VISIT).expect(404);
    expect(page.body.code).toBe('not_found');
    await server.http.get('/assets/index-a1.js').expect(404);
  });
});
