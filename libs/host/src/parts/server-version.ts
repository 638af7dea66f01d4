import { readFileSync } from 'node:fs';

const MANIFEST = new URL('../../package.json', import.meta.url);

/** The version of the server programs, which is this library's: all projects of the product have the same. */
export const SERVER_VERSION: string = (JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string })
  .version;
