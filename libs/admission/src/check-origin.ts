import type { Refusal } from './refusal.js';

/**
 * Refuses a key that a browser page of another origin sent.
 *
 * Call it only when a key was sent. Programs send no `Origin` and pass; a page does, and would have to hold the key,
 * which is then public.
 *
 * @param origin - The raw `Origin` field; untrusted.
 * @param allowed - Origins that may, such as `chrome-extension://<id>` or the server's own.
 * @returns `browser_origin_refused`, or `null` when it may pass.
 */
export function checkOrigin(
  origin: string | readonly string[] | undefined,
  allowed: readonly string[] = [],
): Refusal | null {
  return isForeignOrigin(origin, allowed)
    ? {
        code: 'browser_origin_refused',
        detail:
          'The key was sent by a browser page of another origin. A key that a page holds is public: call from a server instead.',
      }
    : null;
}

/**
 * Tells whether an `Origin` field names somebody who is not on the list.
 *
 * @param origin - The raw field. Absent is nobody, so `false`; `null`, empty and several values are foreign always,
 *   even when listed.
 * @param allowed - Origins, compared as a whole without regard to case or a trailing slash. No wildcards.
 */
export function isForeignOrigin(
  origin: string | readonly string[] | undefined,
  allowed: readonly string[] = [],
): boolean {
  if (origin === undefined) {
    return false;
  }
  const values = typeof origin === 'string' ? [origin] : origin;
  const [only] = values;
  if (values.length !== 1 || only === undefined || only === '' || only === 'null') {
    return true;
  }
  const wanted = normalize(only);
  return !allowed.some((candidate) => normalize(candidate) === wanted);
}

function normalize(origin: string): string {
  const lower = origin.trim().toLowerCase();
  return lower.endsWith('/') ? lower.slice(0, -1) : lower;
}
