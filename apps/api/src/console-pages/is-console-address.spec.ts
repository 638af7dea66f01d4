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
    '/%2F',
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
    '//v1/me',
    '///mcp',
    '/v1%2Fme',
    '/%2fv1/me',
    '/v1%5Cme',
    '/\\v1/me',
    '/%2f.well-known/x',
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
