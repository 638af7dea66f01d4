/**
 * What the console's page may do: run and load what this server has, and nothing else. No inline script or style, no
 * frame around it, and no text that turns into script (Trusted Types). Icons of other sites are left out on purpose:
 * loading one would tell that site who is looking.
 */
export const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
