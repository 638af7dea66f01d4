import type { Quota } from './quota.js';

const METER = 'requests';

/**
 * Reads from an answer how many requests are left, so that nobody has to ask for it.
 *
 * @param now - The clock of this machine: the answer tells seconds, not an instant.
 * @returns Null where the answer does not tell: not every one does, and a server may let pages read only some fields.
 * @see draft-ietf-httpapi-ratelimit-headers-11
 */
export function quotaOfHeaders(headers: Headers, now: Date): Quota | null {
  const state = itemOf(headers.get('RateLimit'));
  const policy = itemOf(headers.get('RateLimit-Policy'));
  const limit = numberOf(policy, 'q');
  const remaining = numberOf(state, 'r');
  const seconds = numberOf(state, 't');
  if (limit === null || remaining === null || seconds === null) return null;
  return { limit, remaining, resetAt: new Date(now.getTime() + seconds * 1000) };
}

function itemOf(field: string | null): string {
  return field?.split(',').find((item) => item.trim().startsWith(`"${METER}"`)) ?? '';
}

function numberOf(item: string, name: string): number | null {
  const digits = new RegExp(`;\\s*${name}=(\\d{1,15})(?=\\s*(?:;|$))`).exec(item)?.[1];
  return digits === undefined ? null : Number(digits);
}
