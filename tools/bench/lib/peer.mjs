import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(new URL('../peers/package.json', import.meta.url));

/** Imports a package from the folder of peers, which is apart from the workspace's own packages. */
export function importPeer(name) {
  return import(pathToFileURL(require.resolve(name)).href);
}
