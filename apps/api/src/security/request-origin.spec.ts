import { refuseForeignPage } from './request-origin.js';

const publicUrl = new URL('https://studio.internal');

function isRefused(headers: Record<string, string>, url: URL | null = publicUrl, method = 'POST'): boolean {
  const refusal = refuseForeignPage({ method, headers }, url);
  if (refusal !== null) expect(refusal.code).toBe('browser_origin_refused');
  return refusal !== null;
}

describe('refuseForeignPage', () => {
  it('lets our own page and programs pass', () => {
    expect(
      isRefused({
        origin: 'https://studio.internal',
        host: 'studio.internal',
        'sec-fetch-site': 'same-origin',
      }),
    ).toBe(false);
    expect(isRefused({ host: 'studio.internal' })).toBe(false);
  });

  it.each([
    ['another origin', { origin: 'https://evil.internal' }],
    ['our name over http', { origin: 'http://studio.internal' }],
    ['our name on another port', { origin: 'https://studio.internal:8443' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a cross-site request without Origin', { 'sec-fetch-site': 'cross-site' }],
    ['a request of a sister name without Origin', { 'sec-fetch-site': 'same-site' }],
    ['the host header that the attacker chose', { origin: 'https://evil.internal', host: 'evil.internal' }],
  ])('refuses %s', (_name, headers) => {
    expect(isRefused(headers)).toBe(true);
  });

  it.each(['GET', 'HEAD', 'OPTIONS'])('does not look at %s', (method) => {
    expect(isRefused({ origin: 'https://evil.internal' }, publicUrl, method)).toBe(false);
  });

  describe('without PUBLIC_URL', () => {
    it.each([
      ['127.0.0.1:3000', 'http://127.0.0.1:3000', false],
      ['localhost:3000', 'http://localhost:3000', false],
      ['[::1]:3000', 'http://[::1]:3000', false],
      ['127.0.0.1:3000', 'http://127.0.0.1:4000', true],
      ['127.0.0.1:3000', 'http://localhost:3000', true],
      ['rebound.internal:3000', 'http://rebound.internal:3000', true],
      ['127.0.0.1.evil.internal', 'http://127.0.0.1.evil.internal', true],
      ['not a host', 'http://127.0.0.1:3000', true],
    ])('judges a request to %s from %s', (host, origin, refused) => {
      expect(isRefused({ host, origin }, null)).toBe(refused);
    });
  });
});
