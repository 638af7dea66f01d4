import { generateApiKey } from '@paretostudio/key-crypto';
import { leakPlaceOf } from './leak-place-of.js';

const place = (url: string | null, source: string | null = null) => leakPlaceOf('github', { url, source });

describe('leakPlaceOf', () => {
  it('keeps what the report says', () => {
    expect(place('https://example.com/a?b=c#L1', 'gist_content')).toEqual({
      reporter: 'github',
      url: 'https://example.com/a?b=c#L1',
      source: 'gist_content',
    });
  });

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['white space', ' \n\t'],
    ['what cannot be seen', '\u200b\u202e\u2028\u0000\ud800'],
  ])('takes %s for no place', (_what, text) => {
    expect(place(text, text)).toEqual({ reporter: 'github', url: null, source: null });
  });

  it('cuts an address after 2,048 characters and a kind of place after 64, between characters', () => {
    const { url, source } = place('😀'.repeat(3_000), '😀'.repeat(100));
    expect([[...(url ?? '')].length, [...(source ?? '')].length]).toEqual([2_048, 64]);
    expect(url).not.toMatch(/\p{Cs}/u);
  });

  it('lets no key through, wherever it stands and however it is written', () => {
    const key = generateApiKey();
    const body = key.slice('psk_'.length);
    for (const text of [
      key,
      `https://example.com/${key}`,
      `https://example.com/?q=${encodeURIComponent(`"${key}"`)}`,
      `https://example.com/psk%5F${body}`,
      `https://example.com/psk_\u200b${body}`,
      `${'x'.repeat(2_030)}${key}`,
    ]) {
      expect(place(text, text).url).not.toContain(body.slice(0, 8));
      expect(place(text, text).source ?? '').not.toContain(body.slice(0, 8));
    }
  });
});
