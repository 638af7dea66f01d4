const LENGTH_MAX = 1_024;

/**
 * Makes the place that somebody wants to be led to one of this site's pages.
 *
 * @param next - Untrusted. Judged as a browser reads it, which passes over tabs and line breaks and takes a backslash
 *   for a slash.
 * @returns Path, query and fragment of a page of ours; `/` for anything else.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || next.length > LENGTH_MAX || !next.startsWith('/')) return '/';
  const origin = 'http://our-site.invalid';
  if (!URL.canParse(next, origin)) return '/';
  const url = new URL(next, origin);
  const path = url.pathname + url.search + url.hash;
  // A path of `//host`, which resolving `/.//host` leaves, would be read as a host once more.
  return url.origin === origin && !path.startsWith('//') ? path : '/';
}
