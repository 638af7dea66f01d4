// Puts the built documentation beside what is built of the server, which serves it from there.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(PROJECT, '../docs/dist');
const DOCS = join(PROJECT, 'dist/docs-site');

if (!existsSync(join(BUILT, 'index.html'))) throw new Error(`${BUILT} has no index.html.`);
rmSync(DOCS, { recursive: true, force: true });
cpSync(BUILT, DOCS, { recursive: true });
