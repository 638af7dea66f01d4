import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const BACKUP = 0x18;
const HAS_CREDENTIAL = 0x40;

/** What a test may have wrong about an answer. */
export interface AnswerOptions {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly verified?: boolean;
  /** Default: one more than the last. */
  readonly counter?: number;
  readonly crossOrigin?: boolean;
}

/** An authenticator in memory with one passkey (ES256), which answers as a browser would hand its answers on. */
export class SoftAuthenticator {
  readonly credentialId = randomBytes(16);
  readonly #privateKey: KeyObject;
  readonly #publicKey: Buffer;
  #counter = 0;

  /** @param origin - Of the page that asks. */
  constructor(private readonly origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#privateKey = privateKey;
    this.#publicKey = map([
      [int(1), int(2)],
      [int(3), int(-7)],
      [int(-1), int(1)],
      [int(-2), bytes(Buffer.from(x, 'base64url'))],
      [int(-3), bytes(Buffer.from(y, 'base64url'))],
    ]);
  }

  /** Answers the options of a new passkey. */
  create(asked: Record<string, unknown>, options: AnswerOptions = {}): Record<string, unknown> {
    const { challenge, rp } = asked as { challenge: string; rp: { id: string } };
    const clientDataJSON = this.#clientData('webauthn.create', challenge, options);
    const length = Buffer.from([0, this.credentialId.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.credentialId, this.#publicKey]);
    const authData = Buffer.concat([this.#head(rp.id, HAS_CREDENTIAL, options), attested]);
    const attestationObject = map([
      [text('fmt'), text('none')],
      [text('attStmt'), map([])],
      [text('authData'), bytes(authData)],
    ]);
    return this.#answer({ clientDataJSON, attestationObject, transports: ['internal'] });
  }

  /** Answers the options of a sign-in. */
  get(asked: Record<string, unknown>, options: AnswerOptions = {}): Record<string, unknown> {
    const { challenge, rpId } = asked as { challenge: string; rpId: string };
    const clientDataJSON = this.#clientData('webauthn.get', challenge, options);
    const authenticatorData = this.#head(rpId, 0, options);
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJSON).digest()]);
    return this.#answer({
      clientDataJSON,
      authenticatorData,
      signature: sign('sha256', signed, this.#privateKey),
    });
  }

  #clientData(type: string, challenge: string, options: AnswerOptions): Buffer {
    const { origin = this.origin, crossOrigin = false } = options;
    return Buffer.from(
      JSON.stringify({ type, challenge: options.challenge ?? challenge, origin, crossOrigin }),
    );
  }

  #head(rpId: string, flag: number, { verified = true, counter, rpId: other }: AnswerOptions): Buffer {
    this.#counter = counter ?? this.#counter + 1;
    const flags = USER_PRESENT | (verified ? USER_VERIFIED : 0) | BACKUP | flag;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.#counter);
    const hash = createHash('sha256')
      .update(other ?? rpId)
      .digest();
    return Buffer.concat([hash, Buffer.from([flags]), count]);
  }

  #answer(parts: Record<string, Buffer | string[]>): Record<string, unknown> {
    const id = this.credentialId.toString('base64url');
    const response = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        Buffer.isBuffer(part) ? part.toString('base64url') : part,
      ]),
    );
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

/** The head of a CBOR item: its kind and a number. */
function head(kind: number, number: number): Buffer {
  if (number < 24) return Buffer.from([(kind << 5) | number]);
  if (number < 256) return Buffer.from([(kind << 5) | 24, number]);
  return Buffer.from([(kind << 5) | 25, number >> 8, number & 255]);
}

function int(value: number): Buffer {
  return value < 0 ? head(1, -1 - value) : head(0, value);
}

function bytes(value: Buffer): Buffer {
  return Buffer.concat([head(2, value.length), value]);
}

function text(value: string): Buffer {
  return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
}

function map(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([head(5, entries.length), ...entries.flat()]);
}
