import { checkServerUrl, isUnencrypted } from './check-server-url.js';

describe('checkServerUrl', () => {
  it.each([
    ['https://studio.example.org', 'https://studio.example.org'],
    [' https://Studio.Example.org/ \n', 'https://studio.example.org'],
    ['https://studio.example.org/settings/developer?tab=1#top', 'https://studio.example.org'],
    ['studio.example.org', 'https://studio.example.org'],
    ['studio.example.org:8443', 'https://studio.example.org:8443'],
    ['localhost:3000', 'http://localhost:3000'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['[::1]:3000', 'http://[::1]:3000'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
  ])('makes of %j the origin %s', (typed, value) => {
    expect(checkServerUrl(typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['', /Enter the address/],
    ['   ', /Enter the address/],
    ['not an address', /no web address/],
    ['https://', /no web address/],
    [`https://${'a'.repeat(600)}.org`, /no web address/],
    ['ftp://studio.example.org', /https:\/\/ or http:\/\//],
    ['file:///etc/passwd', /no web address/],
    ['chrome-extension://abc/popup.html', /https:\/\/ or http:\/\//],
    ['https://user:secret@studio.example.org', /Leave user name and password out/],
  ])('refuses %j and says why', (typed, message) => {
    expect(checkServerUrl(typed)).toEqual({ ok: false, message: expect.stringMatching(message) as string });
  });
});

describe('isUnencrypted', () => {
  it.each([
    ['https://studio.example.org', false],
    ['http://127.0.0.1:3000', false],
    ['http://localhost:3000', false],
    ['http://[::1]:3000', false],
    ['http://studio.internal', true],
    ['http://127.0.0.1.evil.example', true],
    ['http://localhost.evil.example', true],
  ])('tells of %s: %s', (url, expected) => {
    expect(isUnencrypted(url)).toBe(expected);
  });
});
