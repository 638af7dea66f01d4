import fc from 'fast-check';
import { queryMentionsKey } from './query-mentions-key.js';

describe('queryMentionsKey', () => {
  it.each([
    '/v1/me?api_key=x',
    '/v1/me?API-Key=x',
    '/v1/me?apikey=x',
    '/v1/me?page=2&key=x',
    '/v1/me?access_token=x',
    '/v1/me?x-api-key=x',
    '/v1/me?authorization=Bearer%20x',
    '/v1/me?q=psk_0123',
    '/v1/me?psk_0123',
    '/v1/me?q=%70sk%5f0123',
    '/v1/me?%61pi_key=x',
    'https://studio.example/v1/me?token=x#top',
    '?key=x',
  ])('sees it in %s', (url) => {
    expect(queryMentionsKey(url)).toBe(true);
  });

  it.each([
    '',
    '/v1/api-keys',
    '/v1/psk_0123',
    '/v1/me?',
    '/v1/me?key=',
    '/v1/me?key',
    '/v1/usage?groupBy=day,key',
    '/v1/prompts?q=monkey&cursor=abc',
    '/v1/me#?api_key=x',
    '/v1/me?q=%zz',
  ])('sees none in %s', (url) => {
    expect(queryMentionsKey(url)).toBe(false);
  });

  it('looks for the prefix given', () => {
    expect(queryMentionsKey('/?q=acme_1', 'acme_')).toBe(true);
    expect(queryMentionsKey('/?q=psk_1', 'acme_')).toBe(false);
  });

  it('survives any text, and looks at the first 8192 code units alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (url) => typeof queryMentionsKey(url) === 'boolean'),
    );
    expect(queryMentionsKey(`/?${'a'.repeat(9000)}&key=x`)).toBe(false);
    expect(queryMentionsKey(`/?${'&'.repeat(1_000_000)}`)).toBe(false);
  });
});
