import { createHash } from 'node:crypto';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs;

/**
 * What the documentation's pages may do: run and load what this server has, and the few lines of script inside them
 * that choose the appearance before anything is drawn, each named by its hash. No inline style, no frame around them,
 * and text turns into HTML through the framework's own policy alone (Trusted Types).
 *
 * @param pages - The HTML of each page, as it was built.
 */
export function docsPolicy(pages: readonly string[]): string {
  const scripts = pages.flatMap((page) => [...page.matchAll(INLINE_SCRIPT)].map(([, script = '']) => script));
  const hashes = [...new Set(scripts)].map(hashOf).sort();
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vue',
  ].join('; ');
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
