import { createPublicKey, type KeyObject } from 'node:crypto';
import { parsed, problem, type ParsedVariable } from './variable.js';

/** A public key under which reports of leaked keys are signed. */
export interface LeakReportKey {
  /** The name that a report calls it by: 1 to 128 of `A-Z`, `a-z`, `0-9`, `_` and `-`. */
  readonly id: string;
  /** On the curve P-256. */
  readonly key: KeyObject;
}

const KEYS_MAX = 16;
const ID = /^[\w-]{1,128}$/;

/**
 * Reads the public keys of the partners that report leaked keys, in one of two forms: the JSON that GitHub publishes
 * them in, as it is (`{"public_keys": [{"key_identifier", "key"}]}`), or `identifier:base64` entries, comma-separated,
 * each with the DER form of the key.
 *
 * All of them are good at once, so that one can follow another.
 */
export function leakReportKeys(text: string): ParsedVariable<readonly LeakReportKey[]> {
  const entries = text.startsWith('{') ? entriesOfJson(text) : entriesOfList(text);
  if (entries === null) {
    return problem('must be the JSON that GitHub publishes, or a list of identifier:base64');
  }
  if (entries.length === 0 || entries.length > KEYS_MAX) return problem(`must have 1 to ${KEYS_MAX} keys`);
  const keys: LeakReportKey[] = [];
  for (const [index, { id, der }] of entries.entries()) {
    if (!ID.test(id)) return problem(`has no usable identifier in entry ${index + 1}`);
    if (keys.some((each) => each.id === id)) return problem(`has the identifier of entry ${index + 1} twice`);
    const key = publicKeyOf(der);
    if (key === null) return problem(`has no public key of the curve P-256 in entry ${index + 1}`);
    keys.push({ id, key });
  }
  return parsed(keys);
}

interface Entry {
  readonly id: string;
  /** The key in DER, written in base64. */
  readonly der: string;
}

function entriesOfList(text: string): readonly Entry[] {
  return text.split(',').map((part) => {
    const [id = '', der = ''] = part.trim().split(':', 2);
    return { id, der };
  });
}

function entriesOfJson(text: string): readonly Entry[] | null {
  try {
    const { public_keys: list } = JSON.parse(text) as { public_keys?: unknown };
    if (!Array.isArray(list)) return null;
    return list.map((each: { key_identifier?: unknown; key?: unknown } | null) => ({
      id: String(each?.key_identifier ?? ''),
      der: String(each?.key ?? '').replace(/-----(BEGIN|END) PUBLIC KEY-----|\s/g, ''),
    }));
  } catch {
    // Not JSON: the problem says which forms there are.
    return null;
  }
}

function publicKeyOf(der: string): KeyObject | null {
  if (!/^[A-Za-z0-9+/]{1,1000}={0,2}$/.test(der)) return null;
  try {
    const key = createPublicKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null;
  } catch {
    // Not a key: the problem says which entry it is.
    return null;
  }
}
