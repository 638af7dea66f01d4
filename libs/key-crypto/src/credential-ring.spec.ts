import { inspect } from 'node:util';
import { CredentialRing, type SealedText } from './credential-ring.js';
import { UnsealError } from './unseal-error.js';

const OLD = { id: '2025', secret: Buffer.alloc(32, 1) };
const NEW = { id: '2026', secret: Buffer.alloc(32, 2) };
const TEXT = 'Bearer sésame 🔑';
const CONTEXT = 'connection:a:b';

/** Sealed by another implementation of AES-256-GCM: key 00..1f, nonce 64..6f, authenticated `2026:connection:a:b`. */
const KNOWN = {
  key: { id: '2026', secret: Buffer.from(Array.from({ length: 32 }, (_, index) => index)) },
  sealed: {
    keyId: '2026',
    bytes: Buffer.from(
      '6465666768696a6b6c6d6e6f0a7ebf141c9b76edfdcb2c89b7004a0ddd5697128f4aa1091ffa3711bcd0fb9316acf4',
      'hex',
    ),
  },
};

function line(...keys: { id: string; secret: Buffer }[]): string {
  return keys.map(({ id, secret }) => `${id}:${secret.toString('base64url')}`).join(',');
}

function errorOf(open: () => unknown): unknown {
  try {
    return { opened: open() };
  } catch (error) {
    return error;
  }
}

function expectNotAuthentic(ring: CredentialRing, sealed: SealedText, context = CONTEXT): void {
  expect(errorOf(() => ring.open(sealed, context))).toEqual(new UnsealError(sealed.keyId, 'not_authentic'));
}

describe('CredentialRing', () => {
  it('opens what another implementation sealed, so that stored credentials stay readable', () => {
    expect(CredentialRing.of([KNOWN.key]).open(KNOWN.sealed, CONTEXT)).toBe(TEXT);
  });

  it.each(['', TEXT, '\0', 'x'.repeat(100_000)])('opens what it sealed, to the same text', (text) => {
    const ring = CredentialRing.of([NEW]);
    const sealed = ring.seal(text, CONTEXT);

    expect(sealed).toEqual({ keyId: '2026', bytes: expect.any(Uint8Array) as Uint8Array });
    expect(sealed.bytes).toHaveLength(12 + Buffer.byteLength(text) + 16);
    expect(ring.open(sealed, CONTEXT)).toBe(text);
  });

  it('draws a nonce for each text: a thousand seals of one text have nothing in common', () => {
    const ring = CredentialRing.of([NEW]);
    const sealed = Array.from({ length: 1_000 }, () => Buffer.from(ring.seal(TEXT, CONTEXT).bytes));

    expect(new Set(sealed.map((bytes) => bytes.toString('hex', 0, 12))).size).toBe(1_000);
    expect(new Set(sealed.map((bytes) => bytes.toString('hex', 12))).size).toBe(1_000);
  });

  it('refuses a sealed text of which any one bit was changed', () => {
    const ring = CredentialRing.of([KNOWN.key]);
    const { keyId, bytes } = KNOWN.sealed;
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expectNotAuthentic(ring, { keyId, bytes: changed });
    }
  });

  it('refuses a sealed text that was cut or made longer, down to nothing', () => {
    const ring = CredentialRing.of([KNOWN.key]);
    const { keyId, bytes } = KNOWN.sealed;
    for (let length = 0; length < bytes.length; length += 1) {
      expectNotAuthentic(ring, { keyId, bytes: bytes.subarray(0, length) });
    }
    expectNotAuthentic(ring, { keyId, bytes: Buffer.concat([bytes, Buffer.from([0])]) });
  });

  it.each(['connection:a:c', 'connection:a', '', ' connection:a:b', 'connection:a:b\ud800'])(
    'opens nothing in the other context %j',
    (context) => {
      const ring = CredentialRing.of([NEW]);
      expectNotAuthentic(ring, ring.seal(TEXT, CONTEXT), context);
    },
  );

  it('opens nothing under the same key by another id, and nothing under another key by the same id', () => {
    const sealed = CredentialRing.of([NEW]).seal(TEXT, CONTEXT);

    expectNotAuthentic(CredentialRing.of([{ ...NEW, id: 'other' }]), { ...sealed, keyId: 'other' });
    expectNotAuthentic(CredentialRing.of([{ ...OLD, id: '2026' }]), sealed);
  });

  it('takes no part of the context for the id of the key', () => {
    const sealed = CredentialRing.of([{ ...NEW, id: 'a' }]).seal(TEXT, 'b:c');

    expectNotAuthentic(CredentialRing.of([{ ...NEW, id: 'a' }]), sealed, 'b');
    expectNotAuthentic(CredentialRing.of([{ ...NEW, id: 'a-b' }]), { ...sealed, keyId: 'a-b' }, 'c');
  });

  it('seals under the newest and opens under every active key, until one is retired', () => {
    const stored = CredentialRing.of([OLD]).seal(TEXT, CONTEXT);
    const rotated = CredentialRing.of([NEW, OLD]);

    expect(rotated.newestId).toBe('2026');
    expect(rotated.open(stored, CONTEXT)).toBe(TEXT);
    expect(rotated.seal(TEXT, CONTEXT).keyId).toBe('2026');
    expect(errorOf(() => CredentialRing.of([NEW]).open(stored, CONTEXT))).toEqual(
      new UnsealError('2025', 'unknown_key'),
    );
  });

  it('names the key in what it refuses, and neither the text nor the context', () => {
    const ring = CredentialRing.of([NEW]);
    const sealed = ring.seal(TEXT, CONTEXT);

    expect(String(errorOf(() => ring.open({ ...sealed, keyId: 'gone' }, CONTEXT)))).toBe(
      'UnsealError: A text is sealed under the credential key "gone", which is not configured.',
    );
    expect(String(errorOf(() => ring.open(sealed, 'other')))).toBe(
      'UnsealError: A text that is sealed under the credential key "2026" is damaged, or was sealed for something else.',
    );
  });

  it.each(['', 'A\nline of its own', 'p'.repeat(33)])('repeats no id that is none: %j', (keyId) => {
    const error = errorOf(() => CredentialRing.of([NEW]).open({ keyId, bytes: Buffer.alloc(28) }, CONTEXT));

    expect(String(error)).toBe(
      'UnsealError: A text is sealed under a credential key whose id is no id, which is not configured.',
    );
  });

  it.each([
    ['text', '\ud83d', CONTEXT],
    ['context', TEXT, 'a\udc00b'],
  ])(
    'refuses to seal half of a character, which would come back as another one: %s',
    (_name, text, context) => {
      expect(() => CredentialRing.of([NEW]).seal(text, context)).toThrow(
        new RangeError('A text to seal and its context must be well-formed Unicode.'),
      );
    },
  );

  it('keeps its keys when the caller wipes the bytes', () => {
    const secret = Buffer.from(NEW.secret);
    const ring = CredentialRing.of([{ id: '2026', secret }]);
    secret.fill(0);

    expect(CredentialRing.of([NEW]).open(ring.seal(TEXT, CONTEXT), CONTEXT)).toBe(TEXT);
  });

  it('shows no key when it is printed or serialised', () => {
    const secret = Buffer.from('a secret of thirty-two character');
    const ring = CredentialRing.of([{ id: 'c', secret }]);
    const shown = inspect(ring, { showHidden: true, depth: 9 }) + JSON.stringify(ring);

    for (const encoding of ['utf8', 'hex', 'base64', 'base64url'] as const) {
      expect(shown).not.toContain(secret.toString(encoding).slice(0, 8));
    }
  });

  describe('parse', () => {
    const secret = NEW.secret.toString('base64url');

    it('reads one line, newest first, with white space around the parts', () => {
      const ring = CredentialRing.parse(` ${line(NEW)} , ${line(OLD)}\n`);

      expect(ring.newestId).toBe('2026');
      expect(ring.open(CredentialRing.of([OLD]).seal(TEXT, CONTEXT), CONTEXT)).toBe(TEXT);
    });

    it.each([
      ['an empty text', '', 'Credential key 1 must be written as "id:secret".'],
      ['a secret without an id', secret, 'Credential key 1 must be written as "id:secret".'],
      ['a trailing comma', `${line(NEW)},`, 'Credential key 2 must be written as "id:secret".'],
      [
        'an id in capitals',
        `C:${secret}`,
        'Credential key 1: the id must be 1 to 32 of a-z, 0-9, "_" and "-".',
      ],
      ['a secret with padding', `c:${secret}=`, 'Credential key 1: the secret must be in base64url.'],
      [
        'a secret of 31 bytes',
        line({ id: 'c', secret: Buffer.alloc(31) }),
        'Credential key 1: the secret must have exactly 32 bytes.',
      ],
      [
        'a secret of 33 bytes',
        line(NEW, { id: 'c', secret: Buffer.alloc(33) }),
        'Credential key 2: the secret must have exactly 32 bytes.',
      ],
      ['two alike ids', `${line(NEW)},${line(NEW)}`, 'Two credential keys have the same id.'],
      [
        'nine keys',
        line(...Array.from({ length: 9 }, (_, index) => ({ id: `c${index}`, secret: NEW.secret }))),
        'At most 8 credential keys may be active at once.',
      ],
    ])('refuses %s without repeating the text', (_name, text, message) => {
      expect(() => CredentialRing.parse(text)).toThrow(new RangeError(message));
    });
  });

  it('refuses to be empty', () => {
    expect(() => CredentialRing.of([])).toThrow(new RangeError('At least one credential key is needed.'));
  });
});
