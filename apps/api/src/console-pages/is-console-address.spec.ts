import { isConsoleAddress } from './is-console-address.js';

describe('isConsoleAddress', () => {
  it.each([
    '/',
    '/?from=mail',
    '/settings/developer',
    '/library/prompts/code-review#versions',
    '/v1x',
    '/v10/keys',
    '/mcps',
    '/a/v1/b',
    '/%C3%BC',
  ])('leaves %s to the console', (url) => {
    expect(isConsoleAddress(url)).toBe(true);
  });

  it.each([
    '/v1',
    '/v1/nothing',
    '/v1?x',
    '/V1/me',
    '/%76%31/nothing',
    '/mcp/conn_1/more',
    '/docs/nothing',
    '/downloads/',
    '/healthz/x',
    '/readyz/x',
    '/metrics/x',
    '/assets/index-old.js',
    '/.well-known/oauth-protected-resource',
    '/%2ewell-known/x',
    '/.env',
    '/%ff',
    'http://example.org/settings',
    '*',
    '',
  ])('keeps %s from it', (url) => {
    expect(isConsoleAddress(url)).toBe(false);
  });
});
