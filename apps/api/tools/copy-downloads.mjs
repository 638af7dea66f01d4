// Puts what the server gives away beside what is built of it: the package of the stdio program and its bundle, and the
// browser extension.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const DOWNLOADS = join(PROJECT, 'dist/downloads');

/** What each project packs, by its ending. */
const OFFERED = { '../mcp-stdio': ['.tgz', '.mcpb'], '../extension': ['.zip'] };

rmSync(DOWNLOADS, { recursive: true, force: true });
mkdirSync(DOWNLOADS, { recursive: true });
for (const [project, endings] of Object.entries(OFFERED)) {
  const artifacts = join(PROJECT, project, 'artifacts');
  for (const ending of endings) {
    const names = readdirSync(artifacts).filter((name) => name.endsWith(ending));
    if (names.length === 0) throw new Error(`${artifacts} has no ${ending} file.`);
    for (const name of names) cpSync(join(artifacts, name), join(DOWNLOADS, name));
    console.log(names.join('\n'));
  }
}
