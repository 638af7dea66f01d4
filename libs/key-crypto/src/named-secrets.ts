import { createSecretKey, type KeyObject } from 'node:crypto';

/** A server-side secret, and the id that is stored beside whatever was made with it. */
export interface NamedSecret {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** A secret that is in use: its bytes are out of reach of printing, cloning and serialising. */
export interface ActiveSecret {
  readonly id: string;
  readonly secret: KeyObject;
}

/** What one kind of secret is called in messages, and how long it is. */
export interface SecretKind {
  /** Lower case, in the singular; its plural takes an `s`. */
  readonly noun: string;
  readonly bytesMin: number;
  /** Absent: as long as one likes. */
  readonly bytesMax?: number;
  /** Most secrets that may be in use at once. */
  readonly countMax: number;
}

/** The newest secret, and those that are still good for what was made before it. */
export type ActiveSecrets = readonly [newest: ActiveSecret, ...older: ActiveSecret[]];

/** Neither a colon nor a comma is among them, so an id ends where something else begins. */
const ID = /^[a-z0-9_-]{1,32}$/;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/**
 * Reads secrets from one line of configuration: `id:secret` parts joined by commas, newest first, each secret in
 * base64url without padding, white space around a part ignored.
 *
 * @throws {@link RangeError} If a part is malformed. The message counts parts from 1 and repeats nothing of the text.
 */
export function parseSecrets(text: string, kind: SecretKind): readonly NamedSecret[] {
  return text.split(',').map((part, index) => {
    const [id, secret, ...rest] = part.trim().split(':');
    if (id === undefined || secret === undefined || rest.length > 0) {
      throw new RangeError(`${nameOf(kind, index)} must be written as "id:secret".`);
    }
    if (!BASE64URL.test(secret)) {
      throw new RangeError(`${nameOf(kind, index)}: the secret must be in base64url.`);
    }
    return { id, secret: Buffer.from(secret, 'base64url') };
  });
}

/**
 * Takes secrets into use, newest first. The bytes are copied.
 *
 * @throws {@link RangeError} If there are none or too many, if an id is no id or stands there twice, or if a secret has
 *   another length than its kind asks for.
 */
export function activateSecrets(secrets: readonly NamedSecret[], kind: SecretKind): ActiveSecrets {
  const { noun, countMax } = kind;
  if (secrets.length > countMax) {
    throw new RangeError(`At most ${countMax} ${noun}s may be active at once.`);
  }
  if (new Set(secrets.map(({ id }) => id)).size !== secrets.length) {
    throw new RangeError(`Two ${noun}s have the same id.`);
  }
  const [newest, ...older] = secrets.map((secret, index) => activate(secret, kind, index));
  if (newest === undefined) throw new RangeError(`At least one ${noun} is needed.`);
  return [newest, ...older];
}

/** Tells whether a text may be the id of a secret. */
export function isSecretId(text: string): boolean {
  return ID.test(text);
}

function activate({ id, secret }: NamedSecret, kind: SecretKind, index: number): ActiveSecret {
  if (!isSecretId(id)) {
    throw new RangeError(`${nameOf(kind, index)}: the id must be 1 to 32 of a-z, 0-9, "_" and "-".`);
  }
  const { bytesMin, bytesMax = Number.POSITIVE_INFINITY } = kind;
  if (secret.byteLength < bytesMin || secret.byteLength > bytesMax) {
    const bound = bytesMin === bytesMax ? 'exactly' : 'at least';
    throw new RangeError(`${nameOf(kind, index)}: the secret must have ${bound} ${bytesMin} bytes.`);
  }
  return { id, secret: createSecretKey(secret) };
}

function nameOf({ noun }: SecretKind, index: number): string {
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${index + 1}`;
}
