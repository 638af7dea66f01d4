/** Longest credential that is looked at, in code units; above it, a credential is malformed. */
export const CREDENTIAL_LENGTH_MAX = 256;

/** Header fields by lower-case name, as Node and Fetch-to-object conversions give them. */
export interface HeaderFields {
  readonly [name: string]: string | readonly string[] | undefined;
}

/** The header field that a credential came in, by its lower-case name. */
export type CredentialField = 'authorization' | 'x-api-key';

/**
 * What the header fields say about who calls.
 *
 * `none`: no key was sent; an `Authorization` of another scheme counts as none. `key`: exactly one key, not yet
 * checked, and the field that it came in. `malformed`: a field for a key is there, but holds none. `conflict`: more than one credential; which of
 * them is meant is not guessed.
 */
export type CredentialReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'key'; readonly presented: string; readonly field: CredentialField }
  | { readonly kind: 'malformed'; readonly detail: string }
  | { readonly kind: 'conflict'; readonly detail: string };

/**
 * Reads the API key from `Authorization: Bearer <key>` or `X-API-Key: <key>`.
 *
 * Untrusted input of any shape; never throws, and no answer but `key` repeats any of it. Query string, cookies and
 * body are not looked at. A field sent twice, as an array or joined by commas, is a conflict, and so are both fields
 * at once, also when they agree.
 *
 * @param headers - Lower-case names. Node drops a second `Authorization` unseen; read `headersDistinct` to catch it.
 * @see RFC 6750, section 2.1
 */
export function readCredential(headers: HeaderFields): CredentialReading {
  const bearer = readBearer(headers['authorization']);
  const header = readApiKeyHeader(headers['x-api-key']);
  if (bearer.kind === 'conflict' || header.kind === 'none') {
    return bearer;
  }
  return bearer.kind === 'none' ? header : conflict('The request carries both Authorization and X-API-Key.');
}

function readBearer(field: string | readonly string[] | undefined): CredentialReading {
  const value = singleValue(field, 'Authorization');
  if (typeof value !== 'string') {
    return value;
  }
  const space = value.search(/[ \t]/);
  const scheme = space === -1 ? value : value.slice(0, space);
  if (scheme.toLowerCase() !== 'bearer') {
    return scheme === '' ? malformed('The Authorization header is empty.') : { kind: 'none' };
  }
  return readToken(value.slice(scheme.length), 'authorization');
}

function readApiKeyHeader(field: string | readonly string[] | undefined): CredentialReading {
  const value = singleValue(field, 'X-API-Key');
  return typeof value === 'string' ? readToken(value, 'x-api-key') : value;
}

function singleValue(
  field: string | readonly string[] | undefined,
  name: string,
): string | CredentialReading {
  if (field === undefined) {
    return { kind: 'none' };
  }
  if (typeof field === 'string') {
    return trimSpace(field);
  }
  if (!Array.isArray(field) || field.length > 1) {
    return conflict(`The ${name} header was sent more than once.`);
  }
  const [only] = field as readonly unknown[];
  return only === undefined ? { kind: 'none' } : trimSpace(String(only));
}

function readToken(text: string, field: CredentialField): CredentialReading {
  const name = field === 'authorization' ? 'Authorization' : 'X-API-Key';
  if (text.length > CREDENTIAL_LENGTH_MAX * 2) {
    return malformed(`The ${name} header is too long to hold an API key.`);
  }
  const token = trimSpace(text);
  if (token === '') {
    return malformed(`The ${name} header holds no API key.`);
  }
  if (token.split(',').filter((part) => part.trim() !== '').length > 1) {
    return conflict(`The ${name} header holds more than one credential.`);
  }
  if (token.length > CREDENTIAL_LENGTH_MAX) {
    return malformed(`The ${name} header is too long to hold an API key.`);
  }
  if (!/^[\x21-\x2b\x2d-\x7e]+$/.test(token)) {
    return malformed(`The ${name} header holds characters that no API key has.`);
  }
  return { kind: 'key', presented: token, field };
}

/** Optional white space of HTTP is space and tab; other white space is a character like any other. */
function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) {
    start++;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) {
    end--;
  }
  return text.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function malformed(detail: string): CredentialReading {
  return { kind: 'malformed', detail };
}

function conflict(detail: string): CredentialReading {
  return { kind: 'conflict', detail };
}
