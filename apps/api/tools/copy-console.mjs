// Puts the built console beside what is built of the server, which serves it from there.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(PROJECT, '../console/dist');
const CONSOLE = join(PROJECT, 'dist/console');

if (!existsSync(join(BUILT, 'index.html'))) throw new Error(`${BUILT} has no index.html.`);
rmSync(CONSOLE, { recursive: true, force: true });
cpSync(BUILT, CONSOLE, { recursive: true });
