import { request as rawRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { makeKey, signUp } from '../testing/people.js';

describe('the bounds of the server', () => {
  let server: TestApp;
  let key: string;
  beforeAll(async () => {
    server = await startTestApp();
    ({ key } = await makeKey(server, await signUp(server)));
  });
  afterAll(() => server.close());

  const create = (payload: string | Buffer, headers: Record<string, string> = {}) =>
    server.app.inject({
      method: 'POST',
      url: '/v1/prompts',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      payload,
    });

  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['a body over 1 MiB', `"${'a'.repeat(1024 * 1024)}"`, {}, 413, 'payload_too_large'],
    ['malformed JSON', '{"title":', {}, 400, 'invalid_request'],
    ['JSON that nests too deep', `${'['.repeat(40)}${']'.repeat(40)}`, {}, 400, 'invalid_request'],
    ['a body that reaches for the prototype', '{"__proto__":{"role":"founder"}}', {}, 400, 'invalid_request'],
    ['a body that is a list', '[]', {}, 400, 'invalid_request'],
    [
      'a form',
      'title=a',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported_media_type',
    ],
    ['plain text', 'title', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
    ['a NUL in a name', JSON.stringify({ title: 'a\u0000b', body: 'b' }), {}, 400, 'invalid_request'],
    ['half of a surrogate pair', '{"title":"a\\ud800b","body":"b"}', {}, 400, 'invalid_request'],
  ])('answers %s with a problem', async (_name, payload, headers, status, code) => {
    const answer = await create(payload, headers);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({ status, code, requestId: answer.headers['x-request-id'] });
    expect(answer.statusCode).toBe(status);
  });

  it.each([
    ['an unknown route', '/v1/nothing', 404],
    ['an unknown page', '/nothing', 404],
    ['a path that cannot be decoded', '/v1/prompts/%ff', 400],
    ['a path parameter that is too long', `/v1/prompts/${'a'.repeat(300)}`, 400],
  ])('answers %s with a problem', async (_name, url, status) => {
    const answer = await server.app.inject({
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${key}` },
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json().requestId).toBe(answer.headers['x-request-id']);
  });

  it('answers headers over 16 KiB with 431 and closes the connection', async () => {
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<{ status: number | undefined; body: string; type: string | undefined }>(
      (resolve, reject) => {
        rawRequest(
          { port, host: '127.0.0.1', path: '/healthz', headers: { 'x-large': 'a'.repeat(17 * 1024) } },
          (res) => {
            let body = '';
            res.on('data', (chunk) => (body += chunk));
            res.on('end', () => resolve({ status: res.statusCode, body, type: res.headers['content-type'] }));
          },
        )
          .on('error', reject)
          .end();
      },
    );
    expect(answer.status).toBe(431);
    expect(answer.type).toBe('application/problem+json; charset=utf-8');
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'headers_too_large', status: 431 });
  });

  it.each([
    ['takes', 100, 200],
    ['refuses, and never cuts short,', 101, 431],
  ])('%s a request with %i header fields', async (_verb, count, status) => {
    const own = ['host', 'accept-encoding', 'connection', 'authorization'].length;
    const headers = Array.from({ length: count - own }, (_, index) => [`x-filler-${index}`, '1']);
    const answer = await server.http
      .get('/v1/me')
      .set(Object.fromEntries(headers))
      .set('Authorization', `Bearer ${key}`);
    expect(answer.status).toBe(status);
    if (status === 431) expect(answer.body).toMatchObject({ code: 'headers_too_large', status });
  });

  it.each(['/v1/me', '/%76%31/me', 'http://example.org/v1/me'])(
    'keeps caches from storing what %s answers, however the address is written',
    async (url) => {
      const { port } = server.app.getHttpServer().address() as AddressInfo;
      const headers = { authorization: `Bearer ${key}` };
      const answer = await new Promise<{ status?: number; cache?: string }>((resolve, reject) => {
        rawRequest({ port, host: '127.0.0.1', path: url, headers }, (res) => {
          res.resume();
          resolve({ status: res.statusCode, cache: res.headers['cache-control'] });
        })
          .on('error', reject)
          .end();
      });
      expect(answer).toEqual({ status: 200, cache: 'no-store' });
    },
  );

  it('gives every answer its own request id and takes none from a stranger', async () => {
    const answer = await server.http.get('/healthz').set('X-Request-Id', 'chosen-by-a-stranger').expect(200);
    expect(answer.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('forbids a page to run, frame or sniff its answers, and a cache to keep those of /v1', async () => {
    const answer = await server.http.get('/v1/me').set('Authorization', `Bearer ${key}`).expect(200);
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  });

  it('logs neither a key nor a password of all that was sent here', () => {
    expect(server.logged()).toContain('"route":"/v1/prompts"');
    expect(server.logged()).not.toContain(key);
    expect(server.logged()).not.toContain('correct horse');
  });
});

describe('the bounds of the server behind a proxy', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp({ TRUST_PROXY: '1' });
  });
  afterAll(() => server.close());

  it('lets no number of fields hide the address that the proxy appends', async () => {
    const { key } = await makeKey(server, await signUp(server), { allowedCidrs: ['127.0.0.0/8', '::1'] });
    for (const [count, status] of [
      [0, 403],
      [90, 403],
      [120, 431],
    ] as const) {
      const fillers = Array.from({ length: count }, (_, index) => [`x-filler-${index}`, '1']);
      const answer = await server.http
        .get('/v1/me')
        .set('Authorization', `Bearer ${key}`)
        .set(Object.fromEntries(fillers))
        .set('X-Forwarded-For', '203.0.113.9');
      expect(answer.status).toBe(status);
    }
  });
});
