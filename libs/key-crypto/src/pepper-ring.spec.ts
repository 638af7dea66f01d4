import { inspect } from 'node:util';
import { generateApiKey } from './generate-api-key.js';
import { PepperRing } from './pepper-ring.js';

const OLD = { id: '2025', secret: Buffer.alloc(32, 1) };
const NEW = { id: '2026', secret: Buffer.alloc(32, 2) };
const KEY = generateApiKey();

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function line(...peppers: { id: string; secret: Buffer }[]): string {
  return peppers.map(({ id, secret }) => `${id}:${secret.toString('base64url')}`).join(',');
}

describe('PepperRing', () => {
  it('digests by HMAC-SHA-256, as the vectors of RFC 4231 and of NIST say', () => {
    const longPepper = PepperRing.of([{ id: 'rfc-4231-6', secret: Buffer.alloc(131, 0xaa) }]);
    expect(hex(longPepper.digest('Test Using Larger Than Block-Size Key - Hash Key First').digest)).toBe(
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    );
    const shortPepper = PepperRing.of([
      { id: 'nist', secret: Buffer.from(Array.from({ length: 32 }, (_, i) => i)) },
    ]);
    expect(hex(shortPepper.digest('Sample message for keylen<blocklen').digest)).toBe(
      'a28cf43130ee696a98f14a37678b56bcfcbdd9e5cf69717fecf5480f0ebdf790',
    );
  });

  it('writes under the newest and looks up under every active one, newest first', () => {
    const ring = PepperRing.of([NEW, OLD]);

    expect(ring.newestId).toBe('2026');
    expect(ring.ids).toEqual(['2026', '2025']);
    expect(ring.digest(KEY)).toEqual(PepperRing.of([NEW]).digest(KEY));
    expect(ring.candidates(KEY)).toEqual([
      PepperRing.of([NEW]).digest(KEY),
      PepperRing.of([OLD]).digest(KEY),
    ]);
  });

  it('finds a key again that was stored before the pepper was rotated, and not after that pepper was retired', () => {
    const stored = PepperRing.of([OLD]).digest(KEY);

    expect(PepperRing.of([NEW, OLD]).candidates(KEY)).toContainEqual(stored);
    expect(PepperRing.of([NEW]).candidates(KEY)).not.toContainEqual(stored);
  });

  it('keeps its secrets when the caller wipes the bytes', () => {
    const secret = Buffer.from(NEW.secret);
    const ring = PepperRing.of([{ id: '2026', secret }]);
    const before = ring.digest(KEY);
    secret.fill(0);

    expect(ring.digest(KEY)).toEqual(before);
  });

  it('shows no secret when it is printed or serialised', () => {
    const secret = Buffer.from('a secret of thirty-two characters');
    const ring = PepperRing.of([{ id: 'p', secret }]);
    const shown = inspect(ring, { showHidden: true, depth: 9 }) + JSON.stringify(ring);

    for (const encoding of ['utf8', 'hex', 'base64', 'base64url'] as const) {
      expect(shown).not.toContain(secret.toString(encoding).slice(0, 8));
    }
  });

  describe('parse', () => {
    it('reads one line, newest first, with white space around the parts', () => {
      const ring = PepperRing.parse(` ${line(NEW)} , ${line(OLD)}\n`);

      expect(ring.candidates(KEY)).toEqual(PepperRing.of([NEW, OLD]).candidates(KEY));
    });

    const secret = NEW.secret.toString('base64url');

    it.each([
      ['an empty text', '', 'Pepper 1 must be written as "id:secret".'],
      ['a secret without an id', secret, 'Pepper 1 must be written as "id:secret".'],
      ['a trailing comma', `${line(NEW)},`, 'Pepper 2 must be written as "id:secret".'],
      ['three parts', `a:b:${secret}`, 'Pepper 1 must be written as "id:secret".'],
      ['an empty id', `:${secret}`, 'Pepper 1: the id must be 1 to 32 of a-z, 0-9, "_" and "-".'],
      ['an id in capitals', `P:${secret}`, 'Pepper 1: the id must be 1 to 32 of a-z, 0-9, "_" and "-".'],
      [
        'an id of 33 characters',
        `${'p'.repeat(33)}:${secret}`,
        'Pepper 1: the id must be 1 to 32 of a-z, 0-9, "_" and "-".',
      ],
      ['a secret with padding', `p:${secret}=`, 'Pepper 1: the secret must be in base64url.'],
      [
        'a secret of 31 bytes',
        line({ id: 'p', secret: Buffer.alloc(31) }),
        'Pepper 1: the secret must have at least 32 bytes.',
      ],
      ['two alike ids', `${line(NEW)},${line(NEW)}`, 'Two peppers have the same id.'],
      [
        'nine peppers',
        line(...Array.from({ length: 9 }, (_, index) => ({ id: `p${index}`, secret: NEW.secret }))),
        'At most 8 peppers may be active at once.',
      ],
    ])('refuses %s without repeating the text', (_name, text, message) => {
      expect(() => PepperRing.parse(text)).toThrow(new RangeError(message));
    });

    it('takes an id of 32 characters and eight peppers', () => {
      const peppers = Array.from({ length: 8 }, (_, index) => ({
        id: `${index}`.padEnd(32, '_'),
        secret: NEW.secret,
      }));

      expect(PepperRing.parse(line(...peppers)).candidates(KEY)).toHaveLength(8);
    });
  });

  it('refuses to be empty', () => {
    expect(() => PepperRing.of([])).toThrow(new RangeError('At least one pepper is needed.'));
  });
});
