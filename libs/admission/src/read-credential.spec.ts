import fc from 'fast-check';
import { CREDENTIAL_LENGTH_MAX, readCredential, type HeaderFields } from './read-credential.js';
import { refusalOfCredential } from './refusal-of-credential.js';

const KEY = 'psk_abc';

function kindOf(headers: HeaderFields): string {
  return readCredential(headers).kind;
}

describe('readCredential', () => {
  it.each<[string, HeaderFields]>([
    ['Bearer', { authorization: `Bearer ${KEY}` }],
    ['bearer in any case', { authorization: `bEaReR ${KEY}` }],
    ['white space around it', { authorization: ` Bearer \t  ${KEY}\t ` }],
    ['X-API-Key', { 'x-api-key': KEY }],
    ['X-API-Key in white space', { 'x-api-key': ` ${KEY} ` }],
    ['an array of one', { authorization: [`Bearer ${KEY}`], 'x-api-key': [] }],
    ['X-API-Key beside another scheme', { authorization: 'Basic YTpi', 'x-api-key': KEY }],
  ])('reads one key from %s', (_name, headers) => {
    expect(readCredential(headers)).toMatchObject({ kind: 'key', presented: KEY });
  });

  it('tells which field the credential came in', () => {
    expect(readCredential({ authorization: `Bearer ${KEY}` })).toMatchObject({ field: 'authorization' });
    expect(readCredential({ authorization: 'Basic YTpi', 'x-api-key': KEY })).toEqual({
      kind: 'key',
      presented: KEY,
      field: 'x-api-key',
    });
  });

  it.each<[string, HeaderFields]>([
    ['nothing', {}],
    ['undefined', { authorization: undefined, 'x-api-key': undefined }],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['a scheme that only begins like Bearer', { authorization: `Bearerx ${KEY}` }],
    ['a key without a scheme', { authorization: KEY }],
    ['a key in other headers', { cookie: KEY, 'api-key': KEY }],
  ])('finds no key in %s', (_name, headers) => {
    expect(readCredential(headers)).toEqual({ kind: 'none' });
  });

  it.each<[string, HeaderFields]>([
    ['both headers', { authorization: `Bearer ${KEY}`, 'x-api-key': 'psk_other' }],
    ['both headers with the same key', { authorization: `Bearer ${KEY}`, 'x-api-key': KEY }],
    ['both headers, one without a key in it', { authorization: 'Bearer', 'x-api-key': KEY }],
    ['Authorization twice', { authorization: [`Bearer ${KEY}`, `Bearer ${KEY}`] }],
    [
      'Authorization twice beside X-API-Key',
      { authorization: ['Basic YTpi', 'Basic YTpi'], 'x-api-key': KEY },
    ],
    ['X-API-Key twice', { 'x-api-key': [KEY, KEY] }],
    ['X-API-Key twice, joined', { 'x-api-key': `${KEY}, ${KEY}` }],
    ['Bearer twice, joined', { authorization: `Bearer ${KEY}, Bearer ${KEY}` }],
  ])('does not choose between credentials: %s', (_name, headers) => {
    expect(kindOf(headers)).toBe('conflict');
  });

  it.each<[string, HeaderFields]>([
    ['Bearer alone', { authorization: 'Bearer' }],
    ['Bearer and spaces', { authorization: 'Bearer   ' }],
    ['two words', { authorization: `Bearer ${KEY} ${KEY}` }],
    ['an empty Authorization', { authorization: '' }],
    ['an empty X-API-Key', { 'x-api-key': ' ' }],
    ['a comma behind the key', { 'x-api-key': `${KEY},` }],
    ['quotes with a space', { 'x-api-key': '"psk abc"' }],
    ['a NUL', { 'x-api-key': 'psk_\u0000' }],
    ['a line break', { 'x-api-key': 'psk_a\r\nb' }],
    ['a no-break space', { authorization: 'Bearer psk_a\u00a0b' }],
    ['a lone surrogate', { authorization: 'Bearer psk_\ud800' }],
  ])('calls %s malformed', (_name, headers) => {
    expect(kindOf(headers)).toBe('malformed');
  });

  it('reads a credential of the greatest length and calls one that is longer malformed', () => {
    for (const headers of [
      (token: string) => ({ authorization: `Bearer ${token}` }),
      (token: string) => ({ 'x-api-key': token }),
    ]) {
      expect(kindOf(headers('a'.repeat(CREDENTIAL_LENGTH_MAX)))).toBe('key');
      expect(kindOf(headers('a'.repeat(CREDENTIAL_LENGTH_MAX + 1)))).toBe('malformed');
      expect(kindOf(headers('a'.repeat(1_000_000)))).toBe('malformed');
      expect(kindOf(headers(','.repeat(1_000_000)))).toBe('malformed');
    }
  });

  it('survives any header, and repeats nothing of it but a key', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `Bearer ${text}`),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.anything() as fc.Arbitrary<string>,
    );
    fc.assert(
      fc.property(
        fc.record({ authorization: value, 'x-api-key': value }, { requiredKeys: [] }),
        (headers) => {
          const reading = readCredential(headers);
          if (reading.kind === 'key') {
            expect(reading.presented).toMatch(/^[\x21-\x7e]{1,256}$/);
          } else if ('detail' in reading) {
            expect(reading.detail).toMatch(
              /^The (request|Authorization header|X-API-Key header) [a-zA-Z -]+\.$/,
            );
          }
        },
      ),
    );
  });
});

describe('refusalOfCredential', () => {
  it('refuses nothing when there is one key', () => {
    expect(refusalOfCredential({ kind: 'key', presented: KEY, field: 'x-api-key' })).toBeNull();
  });

  it('says how to send a key when none was sent', () => {
    expect(refusalOfCredential({ kind: 'none' }, '/v1/me')).toEqual({
      code: 'missing_credentials',
      detail:
        'The request carries no API key. Send one as "Authorization: Bearer <key>" or "X-API-Key: <key>".',
    });
  });

  it('says that a key in the query string is ignored, without repeating it', () => {
    const refusal = refusalOfCredential({ kind: 'none' }, `/v1/me?api_key=${KEY}`);
    expect(refusal?.code).toBe('missing_credentials');
    expect(refusal?.detail).toMatch(
      /^A key in the query string is ignored: send it in the Authorization header\./,
    );
    expect(refusal?.detail).not.toContain(KEY);
  });

  it('calls a malformed credential an invalid key, and two credentials an invalid request', () => {
    expect(refusalOfCredential(readCredential({ 'x-api-key': '' }))?.code).toBe('invalid_api_key');
    expect(refusalOfCredential(readCredential({ 'x-api-key': 'a,b' }))).toEqual({
      code: 'invalid_request',
      detail: 'The X-API-Key header holds more than one credential. Send exactly one credential.',
    });
  });
});
