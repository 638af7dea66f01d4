import fc from 'fast-check';
import { BASE62 } from './api-key-format.js';
import { generateApiKey } from './generate-api-key.js';
import { parseApiKey, type ApiKeyDefect } from './parse-api-key.js';

const KEY = 'psk_0123456789ABCDEFGHIJKLMNOPQRSTUV4PZz5w';

/** Keys of arbitrary bytes below 248, none of which is thrown away: 39 are what one key asks for. */
const generatedKeys = fc
  .uint8Array({ max: 247, minLength: 39, maxLength: 39 })
  .map((bytes) => generateApiKey({ randomBytes: () => bytes }));

function accepted(candidates: Iterable<string>): string[] {
  return [...candidates].filter((candidate) => parseApiKey(candidate).ok);
}

function* changesOfOne(key: string): Generator<string> {
  for (let at = 0; at < key.length; at += 1) {
    for (const other of `${BASE62}_ -é\0`) {
      if (other !== key[at]) yield key.slice(0, at) + other + key.slice(at + 1);
    }
  }
}

function* swapsOfNeighbours(key: string): Generator<string> {
  for (let at = 0; at + 1 < key.length; at += 1) {
    const swapped = key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2);
    if (swapped !== key) yield swapped;
  }
}

function* truncations(key: string): Generator<string> {
  for (let at = 0; at < key.length; at += 1) {
    yield key.slice(0, at);
    yield key.slice(at + 1);
    yield key.slice(0, at) + key.slice(at + 1);
  }
}

function* additionsOfOne(key: string): Generator<string> {
  for (let at = 0; at <= key.length; at += 1) {
    for (const added of `${BASE62}_ \n`) yield key.slice(0, at) + added + key.slice(at);
  }
}

describe('parseApiKey', () => {
  it('accepts a key of the first release, so that the format never changes under issued keys', () => {
    expect(parseApiKey(KEY)).toEqual({ ok: true, key: KEY });
  });

  it('accepts every generated key', () => {
    fc.assert(
      fc.property(generatedKeys, (key) => parseApiKey(key).ok),
      { numRuns: 1_000 },
    );
  });

  it('refuses every change of one character, at every position', () => {
    fc.assert(
      fc.property(generatedKeys, (key) => expect(accepted(changesOfOne(key))).toEqual([])),
      { numRuns: 20 },
    );
  });

  it('refuses every swap of two neighbours', () => {
    fc.assert(
      fc.property(generatedKeys, (key) => expect(accepted(swapsOfNeighbours(key))).toEqual([])),
      { numRuns: 1_000 },
    );
  });

  it('refuses every truncation, at either end or by one character inside', () => {
    fc.assert(
      fc.property(generatedKeys, (key) => expect(accepted(truncations(key))).toEqual([])),
      { numRuns: 200 },
    );
  });

  it('refuses every addition of one character', () => {
    fc.assert(
      fc.property(generatedKeys, (key) => expect(accepted(additionsOfOne(key))).toEqual([])),
      { numRuns: 20 },
    );
  });

  it.each<[string, string, ApiKeyDefect, RegExp]>([
    ['the placeholder of the documentation', 'psk_your_key_here', 'placeholder', /put your own key/],
    ['an empty text', '', 'prefix', /empty/],
    ['the prefix in capitals', KEY.replace('psk_', 'PSK_'), 'prefix', /exactly this letter case/],
    ['another product’s key', 'sk-0123456789', 'prefix', /begins with "psk_"/],
    ['the scheme before the key', `Bearer ${KEY}`, 'prefix', /authentication scheme/],
    ['a key in quotation marks', `"${KEY}"`, 'prefix', /quotation marks/],
    ['a space before the key', ` ${KEY}`, 'prefix', /white space/],
    ['a line end after the key', `${KEY}\n`, 'length', /43 were sent.*white space/],
    ['the prefix alone', 'psk_', 'length', /42 characters; 4 were sent/],
    ['a key of one character less', KEY.slice(0, -1), 'length', /41 were sent/],
    ['a key of one character more', `${KEY}0`, 'length', /43 were sent/],
    ['a text of 257 characters', KEY.padEnd(257, '0'), 'length', /more than 256/],
    ['a text of 257 characters without the prefix', 'x'.repeat(257), 'prefix', /more than 256/],
    ['a hyphen', KEY.replace('A', '-'), 'alphabet', /letters a-z, A-Z and digits/],
    ['a letter beyond ASCII', KEY.replace('A', 'À'), 'alphabet', /letters a-z, A-Z and digits/],
    ['a NUL', KEY.replace('A', '\0'), 'alphabet', /letters a-z, A-Z and digits/],
    ['a lone surrogate', KEY.replace('A', '\ud800'), 'alphabet', /letters a-z, A-Z and digits/],
    ['a look-alike, O for 0', KEY.replace('0', 'O'), 'checksum', /mistyped/],
  ])('refuses %s and says what is wrong', (_name, presented, reason, message) => {
    expect(parseApiKey(presented)).toEqual({
      ok: false,
      reason,
      message: expect.stringMatching(message) as string,
    });
  });

  it('accepts a key of another prefix under that prefix alone', () => {
    const key = generateApiKey({ prefix: 'mcp_key_' });

    expect(parseApiKey(key, { prefix: 'mcp_key_' })).toEqual({ ok: true, key });
    expect(parseApiKey(key)).toMatchObject({ ok: false, reason: 'prefix' });
    expect(parseApiKey('mcp_key_your_key_here', { prefix: 'mcp_key_' })).toMatchObject({
      reason: 'placeholder',
    });
  });

  it('counts the prefix into the checksum: the same body under another prefix is refused', () => {
    expect(parseApiKey(KEY.replace('psk_', 'pks_'), { prefix: 'pks_' })).toMatchObject({
      reason: 'checksum',
    });
  });

  it('answers any text without throwing', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.string({ unit: 'binary', minLength: 38, maxLength: 38 }).map((body) => `psk_${body}`),
    );
    fc.assert(
      fc.property(anyText, (text) => !parseApiKey(text).ok),
      { numRuns: 2_000 },
    );
  });

  it('never repeats in a message what was presented', () => {
    const damaged = fc
      .tuple(generatedKeys, fc.constantFrom('', ' ', '"', 'Bearer '), fc.constantFrom('', '\n', 'x'))
      .map(([key, before, after]) => ({ key, presented: before + key + after }));
    fc.assert(
      fc.property(damaged, ({ key, presented }) => {
        const parsed = parseApiKey(presented);
        const message = parsed.ok ? '' : parsed.message;
        for (let at = 4; at + 6 <= key.length; at += 1) expect(message).not.toContain(key.slice(at, at + 6));
      }),
    );
  });

  it('refuses an invalid prefix as a mistake of the caller', () => {
    expect(() => parseApiKey(KEY, { prefix: 'psk' })).toThrow(RangeError);
  });
});
