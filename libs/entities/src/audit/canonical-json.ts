/** What JSON can say and PostgreSQL's jsonb can keep. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * Writes a value as JSON in the one form that hashes are taken over: names sorted by code unit, no spaces, dates as
 * ISO 8601 in UTC, members that are undefined left out.
 *
 * What jsonb cannot keep is replaced the same way each time: a NUL, and half of a surrogate pair, by U+FFFD; a number
 * that is not finite by null.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonicalValue(value));
}

/** Brings a value into the form that {@link canonicalJson} writes. */
export function canonicalValue(value: unknown): JsonValue {
  if (value === null || typeof value === 'boolean') {
    return value;
  }
  if (typeof value === 'string') {
    return storableText(value);
  }
  if (typeof value === 'number') {
    // -0 is written as 0 by JSON and jsonb alike.
    return Number.isFinite(value) ? value : null;
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (Array.isArray(value)) {
    return value.map(canonicalValue);
  }
  if (typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(members.map(([name, member]) => [storableText(name), canonicalValue(member)]));
  }
  return typeof value === 'bigint' ? value.toString() : null;
}

/** Replaces what PostgreSQL's text cannot keep, NULs and lone surrogates, by U+FFFD. */
export function storableText(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');
}
