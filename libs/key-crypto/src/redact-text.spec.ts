import fc from 'fast-check';
import { generateApiKey } from './generate-api-key.js';
import { redactBytes, redactText } from './redact-text.js';

const KEY = 'psk_0123456789ABCDEFGHIJKLMNOPQRSTUV4PZz5w';
const MASK = 'psk_0123…[redacted]';

const keys = fc
  .uint8Array({ max: 247, minLength: 39, maxLength: 39 })
  .map((bytes) => generateApiKey({ randomBytes: () => bytes }));

/** Every five neighbouring characters of a key after the four that may be shown. */
function secretPieces(key: string): string[] {
  return Array.from({ length: key.length - 8 - 4 }, (_, index) => key.slice(8 + index, 13 + index));
}

function expectNothingLeaks(redacted: string, key: string, known = ''): void {
  for (const piece of secretPieces(key)) {
    if (!known.includes(piece)) expect(redacted).not.toContain(piece);
  }
}

describe('redactText', () => {
  it.each([
    ['a header', `Authorization: Bearer ${KEY}`, `Authorization: Bearer ${MASK}`],
    ['a URL', `/v1/me?key=${KEY}&x=1`, `/v1/me?key=${MASK}&x=1`],
    ['a percent-encoded URL', `/v1/me?key=${KEY.replace('_', '%5F')}&x=1`, `/v1/me?key=${MASK}&x=1`],
    [
      'a URL encoded twice',
      `next=%2Fme%3Fkey%3D${KEY.replace('_', '%255f')}%26x`,
      `next=%2Fme%3Fkey%3D${MASK}%26x`,
    ],
    ['JSON', JSON.stringify({ key: KEY }), `{"key":"${MASK}"}`],
    [
      'JSON inside JSON',
      JSON.stringify(JSON.stringify({ key: `${KEY}\n` })),
      `"{\\"key\\":\\"${MASK}\\\\n\\"}"`,
    ],
    ['a JSON escape', `"${KEY.replace('_', '\\u005f')}"`, `"${MASK}"`],
    ['a script escape', `'${KEY.replace('_', '\\x5F')}'`, `'${MASK}'`],
    ['Markdown', `key: ${KEY.replace('_', '\\_')}.`, `key: ${MASK}.`],
    ['HTML', `<b>${KEY.replace('_', '&#95;')}</b>`, `<b>${MASK}</b>`],
    ['letters that are escaped too', KEY.replace('567', '%35\\u0036%2537'), MASK],
    ['first letters that are escaped, of which none is shown', KEY.replace('0', '%30'), 'psk_…[redacted]'],
    ['capitals', KEY.toUpperCase(), MASK],
    ['two keys in a row', KEY + KEY, MASK],
    ['a key after a piece of one', `psk_aaaaaaaa${KEY}`, 'psk_aaaa…[redacted]'],
    ['a key after a prefix', `psk_${KEY}`, `psk_${MASK}`],
    ['a key after a prefix and a piece too short', `psk_abc${KEY}`, `psk_abc${MASK}`],
    ['a key in a longer word', `x${KEY}y_z`, `x${MASK}`],
    ['a mistyped key', KEY.replace('8', 'x'), MASK],
    ['a truncated key', KEY.slice(0, 12), MASK],
    ['a text where its prefix is lost', `key=${KEY.slice(4)}.`, 'key=[redacted].'],
    ['a longer word where its prefix is lost', `ab${KEY.slice(4)}cd`, 'ab[redacted]cd'],
    ['HTTP Basic', `Basic ${Buffer.from(`${KEY}:`).toString('base64')}`, 'Basic [redacted]'],
  ])('takes the key out of %s and leaves the rest', (_name, text, expected) => {
    expect(redactText(text)).toBe(expected);
  });

  it('takes access tokens out as it does keys, beside them and without their prefix too', () => {
    const token = generateApiKey({ prefix: 'pst_' });
    const shown = `pst_${token.slice(4, 8)}…[redacted]`;
    expect(redactText(`${token} ${KEY}`)).toBe(`${shown} ${MASK}`);
    expect(redactText(`token=${token.slice(4)}.`)).toBe('token=[redacted].');
    expect(redactText(redactText(`psk_aaaaaaaa${token} pst_aaaaaaaa${KEY}`))).toBe(
      redactText(`psk_aaaaaaaa${token} pst_aaaaaaaa${KEY}`),
    );
    expect(redactText(`pst_aaaaaaaa${KEY}`)).not.toContain('45678');
    expect(redactText(token, { prefix: 'psk_' })).toBe(token);
  });

  it.each([
    ['the placeholder', 'psk_your_key_here'],
    ['a mask', 'psk_0123…4PZz5w'],
    ['the prefix in a sentence', 'Keys begin with psk_ and have 42 characters.'],
    ['fewer than eight characters', 'psk_abcdefg.'],
    ['other words of that length', 'a'.repeat(38) + ' ' + '0123456789abcdef'.repeat(8)],
    ['other base64', Buffer.from('nothing to be seen in here, whatever it is').toString('base64')],
  ])('leaves %s as it is', (_name, text) => {
    expect(redactText(text)).toBe(text);
  });

  it('lets no key through, whatever text stands around it', () => {
    const around = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.constantFrom('psk_', 'psk', '_', '%5F', '\\u005f', '\\', 'a', 'cHNrX', '"', '&#95;', ' '), {
        maxLength: 12,
      }),
    );
    const texts = fc.tuple(around, keys, around, keys, around).map(([a, one, b, two, c]) => {
      const [before, between, after] = [a, b, c].map((part) =>
        typeof part === 'string' ? part : part.join(''),
      );
      return {
        text: `${before}${one}${between}${two}${after}`,
        one,
        two,
        known: `${before} ${between} ${after}`,
      };
    });
    fc.assert(
      fc.property(texts, ({ text, one, two, known }) => {
        const redacted = redactText(text);
        expectNothingLeaks(redacted, one, known);
        expectNothingLeaks(redacted, two, known);
      }),
      { numRuns: 2_000 },
    );
  });

  it('lets no key through that was encoded once or more often', () => {
    const encodings = fc.constantFrom<(text: string) => string>(
      JSON.stringify,
      encodeURIComponent,
      (text) => encodeURIComponent(text).replaceAll('_', '%5F'),
      (text) => text.replaceAll('_', '\\u005f'),
      (text) => text.replaceAll('_', '&#x5f;'),
    );
    fc.assert(
      fc.property(keys, fc.array(encodings, { maxLength: 4 }), (key, steps) => {
        expectNothingLeaks(redactText(steps.reduce((text, encode) => encode(text), `a ${key} b`)), key);
      }),
      { numRuns: 1_000 },
    );
  });

  it('lets no key through in base64, at any offset and in either alphabet', () => {
    const encodings = fc.constantFrom<BufferEncoding>('base64', 'base64url');
    fc.assert(
      fc.property(
        fc.string({ maxLength: 9 }),
        keys,
        fc.string({ maxLength: 9 }),
        encodings,
        (before, key, after, encoding) => {
          const redacted = redactText(`Basic ${Buffer.from(before + key + after).toString(encoding)}`);
          const decoded = Buffer.from(redacted.replace('Basic ', '').split('[')[0]!, 'base64').toString(
            'latin1',
          );
          expect(redacted).toContain('[redacted]');
          expect(decoded).not.toContain(key.slice(0, 8));
        },
      ),
    );
  });

  it('changes nothing more when it is applied twice', () => {
    fc.assert(
      fc.property(fc.string(), keys, fc.string(), (before, key, after) => {
        const once = redactText(before + key + after);
        expect(redactText(once)).toBe(once);
      }),
    );
  });

  it('finds the keys of another prefix, its inner underscores encoded or not', () => {
    const key = generateApiKey({ prefix: 'mcp_key_' });
    const expected = `${key.slice(0, 12)}…[redacted]`;

    expect(redactText(key, { prefix: 'mcp_key_' })).toBe(expected);
    expect(redactText(key.replaceAll('_', '%5F'), { prefix: 'mcp_key_' })).toBe(expected);
    expect(redactText(Buffer.from(`u:${key}`).toString('base64'), { prefix: 'mcp_key_' })).toMatch(
      /^\w{0,4}\[redacted\]$/,
    );
  });

  it.each([
    ['backslashes', 'psk_0123456' + '\\'.repeat(1_000_000)],
    ['percent signs', 'psk_0123456' + '%25'.repeat(300_000)],
    ['prefixes', 'psk_'.repeat(250_000)],
    ['starts of base64', 'cHNrX'.repeat(200_000) + '!'],
    ['zeros', '0'.repeat(1_000_000)],
    ['ampersands', 'psk_0123456' + '&#0'.repeat(300_000)],
  ])('takes a time linear in a hostile text of %s', (_name, text) => {
    // A quadratic search would take minutes here and end in the time limit of the runner.
    expect(typeof redactText(text)).toBe('string');
  });
});

describe('redactBytes', () => {
  it('takes the key out of text in bytes and keeps every other byte', () => {
    const redacted = redactBytes(Buffer.concat([Buffer.of(0xff, 0x00), Buffer.from(`é ${KEY} ü`)]), 'psk_');

    expect(Buffer.from(redacted)).toEqual(Buffer.concat([Buffer.of(0xff, 0x00), Buffer.from(`é ${MASK} ü`)]));
  });

  it('answers the same bytes when they hold no key', () => {
    const bytes = Buffer.from([0, 255, 128]);

    expect(redactBytes(bytes, 'psk_')).toBe(bytes);
  });
});
