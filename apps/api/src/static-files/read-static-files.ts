import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { StaticEncoding, StaticFile } from './static-file.js';

/** How an answer may be encoded, best first; each has its file beside the plain one, made when the pages are built. */
const ENCODINGS: Readonly<Record<StaticEncoding, string>> = { br: '.br', gzip: '.gz' };
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Reads built pages into memory, so that what is served is of one build even while another is written.
 *
 * @param folder - May be absent, as in a build without these pages.
 * @returns Null where there is no `index.html`. Files of kinds that pages do not have are left out.
 */
export function readStaticFiles(folder: string): readonly StaticFile[] | null {
  if (statSync(join(folder, 'index.html'), { throwIfNoEntry: false }) === undefined) return null;
  const names = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
  );
  return [...names]
    .filter((name) => TYPES[extname(name)] !== undefined)
    .map((name) => readStaticFile(folder, name, names));
}

function readStaticFile(folder: string, name: string, names: ReadonlySet<string>): StaticFile {
  const content = readFileSync(join(folder, name));
  const encoded = Object.entries(ENCODINGS)
    .filter(([, ending]) => names.has(name + ending))
    .map(
      ([encoding, ending]) =>
        [encoding as StaticEncoding, readFileSync(join(folder, name + ending))] as const,
    );
  return {
    path: `/${name}`,
    mediaType: TYPES[extname(name)] ?? 'application/octet-stream',
    content,
    encoded: new Map(encoded),
    digest: createHash('sha256').update(content).digest('base64url').slice(0, 22),
  };
}
