import fastify from 'fastify';
import { addSecurityHeaders, API_DOCS_PATH } from './security-headers.js';

const PROTECTION = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

describe('the protective headers', () => {
  const ask = async (url: string, secureSite = false) => {
    const instance = fastify({ genReqId: () => 'the-request' });
    addSecurityHeaders(instance, secureSite);
    for (const path of ['/v1/prompts', API_DOCS_PATH, '/healthz']) instance.get(path, async () => ({}));
    instance.get('/mcp', { config: { surface: 'mcp' } as object }, async () => ({}));
    instance.get('/failing', async () => Promise.reject(new Error('a fault')));
    const { headers } = await instance.inject({ url });
    await instance.close();
    return headers;
  };

  it.each(['/v1/prompts', '/mcp', API_DOCS_PATH, '/healthz', '/nowhere', '/failing'])(
    'stand on the answer at %s, with the id of the request',
    async (url) => {
      expect(await ask(url)).toMatchObject({ ...PROTECTION, 'x-request-id': 'the-request' });
    },
  );

  it.each([
    ['/v1/prompts', 'no-store'],
    ['/mcp', 'no-store'],
    ['/nowhere', 'no-store'],
    ['/healthz', undefined],
    [API_DOCS_PATH, undefined],
  ])('keep the answer at %s from caches: %s', async (url, expected) => {
    expect((await ask(url))['cache-control']).toBe(expected);
  });

  it('let no content run but on the page of the REST interface, which loads from this server alone', async () => {
    expect((await ask('/v1/prompts'))['content-security-policy']).not.toContain('self');
    expect((await ask('/nowhere'))['content-security-policy']).not.toContain('self');
    expect((await ask(API_DOCS_PATH))['content-security-policy']).toContain("script-src 'self'");
  });

  it('tell browsers to insist on https where people come over it, and nowhere else', async () => {
    expect((await ask('/healthz', true))['strict-transport-security']).toBe('max-age=31536000');
    expect((await ask('/healthz', false))['strict-transport-security']).toBeUndefined();
  });
});
