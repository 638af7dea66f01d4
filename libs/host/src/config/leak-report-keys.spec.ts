import { generateKeyPairSync } from 'node:crypto';
import { leakReportKeys } from './leak-report-keys.js';

const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const DER = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const PEM = publicKey.export({ format: 'pem', type: 'spki' }) as string;
const OTHER_CURVE = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  .publicKey.export({ format: 'der', type: 'spki' })
  .toString('base64');
const PRIVATE = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ format: 'der', type: 'pkcs8' })
  .toString('base64');

const idsOf = (text: string) => {
  const read = leakReportKeys(text);
  return read.ok ? read.value.map(({ id }) => id) : read.problem;
};

describe('leakReportKeys', () => {
  it('reads what GitHub publishes as it is, the keys that are not current too', () => {
    const published = {
      public_keys: [
        { key_identifier: 'first', key: PEM, is_current: false },
        { key_identifier: 'second', key: PEM, is_current: true },
      ],
    };
    expect(idsOf(JSON.stringify(published))).toEqual(['first', 'second']);
    expect(idsOf(JSON.stringify(published, null, 2))).toEqual(['first', 'second']);
  });

  it('reads a list of identifiers and keys in base64, and both forms yield the same key', () => {
    const list = leakReportKeys(`first:${DER}, second:${DER}`);
    if (!list.ok) throw new Error(list.problem);
    expect(list.value.map(({ id, key }) => [id, key.equals(publicKey)])).toEqual([
      ['first', true],
      ['second', true],
    ]);
  });

  it.each([
    ['no key', 'first:', 'has no public key of the curve P-256 in entry 1'],
    ['garbage for a key', 'first:AAAA', 'has no public key of the curve P-256 in entry 1'],
    ['a key on another curve', `first:${OTHER_CURVE}`, 'has no public key of the curve P-256 in entry 1'],
    ['a private key', `first:${PRIVATE}`, 'has no public key of the curve P-256 in entry 1'],
    ['no identifier', `:${DER}`, 'has no usable identifier in entry 1'],
    ['an identifier twice', `a:${DER},a:${DER}`, 'has the identifier of entry 2 twice'],
    ['an empty list', '{"public_keys":[]}', 'must have 1 to 16 keys'],
    [
      'more than 16 keys',
      Array.from({ length: 17 }, (_, id) => `k${id}:${DER}`).join(),
      'must have 1 to 16 keys',
    ],
    [
      'broken JSON',
      '{"public_keys":',
      'must be the JSON that GitHub publishes, or a list of identifier:base64',
    ],
    ['other JSON', '{"keys":[]}', 'must be the JSON that GitHub publishes, or a list of identifier:base64'],
    ['null in the list', '{"public_keys":[null]}', 'has no usable identifier in entry 1'],
  ])('refuses %s in words that repeat nothing of it', (_what, text, words) => {
    expect(idsOf(text)).toBe(words);
  });
});
