import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOTS = ['apps/api', 'apps/console', 'apps/extension', 'apps/mcp-stdio', 'libs'];
const SHARED = ['nx.json', 'package-lock.json', 'tsconfig.base.json'];
const SKIPPED_FOLDERS = new Set([
  'artifacts',
  'dist',
  'docs',
  'node_modules',
  'out-tsc',
  'test-output',
  'tmp',
]);
const SKIPPED_FILES =
  /(\.spec\.tsx?|\.int-spec\.ts|\.md|^jest\.config\.cjs|^eslint\.config\.mjs|^tsconfig\.spec\.json)$/;

/**
 * Tells one state of the sources of the server, of its console and of the clients that it gives away, from another by
 * names, sizes and times of change; reads no content, so it takes milliseconds. A touched but equal file counts as
 * changed, which costs one build from Nx's cache.
 *
 * @param {string} workspace
 */
export function fingerprintSources(workspace) {
  const hash = createHash('sha256');
  const add = (path) => {
    const { mtimeMs, size } = statSync(join(workspace, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  for (const root of ROOTS) for (const path of filesUnder(workspace, root)) add(path);
  for (const path of SHARED) add(path);
  return hash.digest('hex');
}

function* filesUnder(workspace, folder) {
  const entries = readdirSync(join(workspace, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      // Below `src` everything is source, whatever it is called.
      if (folder.includes('/src') || !SKIPPED_FOLDERS.has(entry.name)) yield* filesUnder(workspace, path);
    } else if (!SKIPPED_FILES.test(entry.name)) {
      yield path;
    }
  }
}

/** The built entry points, the console and what the server gives away, as far as they are there. */
export function builtEntries(workspace) {
  const entries = readdirSync(join(workspace, 'libs')).map((name) => `libs/${name}/dist/index.js`);
  const served = ['apps/api/dist/console', 'apps/api/dist/downloads'].flatMap((folder) => [
    ...filesWithin(workspace, folder),
  ]);
  return ['apps/api/dist/main.js', ...entries, ...served].filter((path) =>
    statSync(join(workspace, path), { throwIfNoEntry: false }),
  );
}

function filesWithin(workspace, folder) {
  return existsSync(join(workspace, folder)) ? [...filesUnder(workspace, folder)] : [];
}
