/** The host of an address, for the audit log: a path or query may hold what is secret to somebody. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
