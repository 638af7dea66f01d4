/** What a kind of page needs beyond the least. */
export interface PagePolicyOptions {
  /** Inline scripts that were built into the pages, each as a source of the policy: `'sha256-…'`. */
  readonly scriptHashes?: readonly string[];
  /** Directives for what else is loaded, from this server. */
  readonly loads?: readonly string[];
  /** Names of policies by which text may turn into HTML. */
  readonly trustedTypes?: readonly string[];
}

/**
 * Writes what pages of this server may do: run and load what this server has, and nothing else. No inline style, no
 * frame around them, and no text that turns into script (Trusted Types). Pictures of other sites are left out on
 * purpose: loading one would tell that site who is looking.
 */
export function pagePolicy({ scriptHashes = [], loads = [], trustedTypes = [] }: PagePolicyOptions): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ...loads,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    ...(trustedTypes.length > 0 ? [`trusted-types ${trustedTypes.join(' ')}`] : []),
  ].join('; ');
}
