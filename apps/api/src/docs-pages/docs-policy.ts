import { createHash } from 'node:crypto';
import { pagePolicy } from '../static-files/page-policy.js';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs;

/**
 * What the documentation's pages may do: the least that pages may, the few lines of script inside them that choose the
 * appearance before anything is drawn, each named by its hash, and turning text into HTML through the framework's own
 * policy alone.
 *
 * @param pages - The HTML of each page, as it was built.
 */
export function docsPolicy(pages: readonly string[]): string {
  const scripts = pages.flatMap((page) => [...page.matchAll(INLINE_SCRIPT)].map(([, script = '']) => script));
  const hashes = [...new Set(scripts)].map(hashOf).sort();
  return pagePolicy({ scriptHashes: hashes, trustedTypes: ['vue'] });
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
