import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** How an answer may be encoded, best first; each has its file beside the plain one, made when the console is built. */
const ENCODINGS = { br: '.br', gzip: '.gz' } as const;
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
const PAGE = '/index.html';

/** An encoding of HTTP that a file is kept in. */
export type ConsoleEncoding = keyof typeof ENCODINGS;

/** A file of the built console, in memory. */
export interface ConsoleFile {
  /** Its path on the server, with the slash in front. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: Buffer;
  /** The encodings that were made of it, best first. */
  readonly encoded: ReadonlyMap<ConsoleEncoding, Buffer>;
  /** Tells this content from any other; without quotes. */
  readonly digest: string;
}

/** The built console. */
export interface ConsoleFiles {
  /** What every address of the console shows. */
  readonly page: ConsoleFile;
  /** Everything that the page loads. */
  readonly others: readonly ConsoleFile[];
}

/**
 * Reads the built console into memory, so that what is served is of one build even while another is written.
 *
 * @param folder - May be absent, as in a build without the console.
 * @returns Null where there is no page. Files of kinds that a console does not have are left out.
 */
export function readConsoleFiles(folder: string): ConsoleFiles | null {
  if (statSync(join(folder, PAGE), { throwIfNoEntry: false }) === undefined) return null;
  const names = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
  );
  const files = [...names]
    .filter((name) => TYPES[extname(name)] !== undefined)
    .map((name) => readConsoleFile(folder, name, names));
  const page = files.find(({ path }) => path === PAGE);
  if (page === undefined) return null;
  return { page, others: files.filter((file) => file !== page) };
}

function readConsoleFile(folder: string, name: string, names: ReadonlySet<string>): ConsoleFile {
  const content = readFileSync(join(folder, name));
  const encoded = Object.entries(ENCODINGS)
    .filter(([, ending]) => names.has(name + ending))
    .map(
      ([encoding, ending]) =>
        [encoding as ConsoleEncoding, readFileSync(join(folder, name + ending))] as const,
    );
  return {
    path: `/${name}`,
    mediaType: TYPES[extname(name)] ?? 'application/octet-stream',
    content,
    encoded: new Map(encoded),
    digest: createHash('sha256').update(content).digest('base64url').slice(0, 22),
  };
}
