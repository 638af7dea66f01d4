// Puts what the server gives away beside what is built of it: the package of the stdio program and its bundle.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const ARTIFACTS = join(PROJECT, '../mcp-stdio/artifacts');
const DOWNLOADS = join(PROJECT, 'dist/downloads');

const names = readdirSync(ARTIFACTS).filter((name) => /\.(tgz|mcpb)$/.test(name));
for (const ending of ['.tgz', '.mcpb']) {
  if (!names.some((name) => name.endsWith(ending))) throw new Error(`${ARTIFACTS} has no ${ending} file.`);
}
rmSync(DOWNLOADS, { recursive: true, force: true });
mkdirSync(DOWNLOADS, { recursive: true });
for (const name of names) cpSync(join(ARTIFACTS, name), join(DOWNLOADS, name));
console.log(names.join('\n'));
