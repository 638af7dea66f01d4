// Looks through the built site for what leads nowhere, and for what a strict Content-Security-Policy would refuse.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILES_URL, REPOSITORY } from '../.vitepress/repository.mjs';
import { problemsOf, readPage } from './page-problems.mjs';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const files = new Set(
  readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((each) => each.replaceAll('\\', '/')),
);
const pages = new Map(
  [...files]
    .filter((name) => name.endsWith('.html'))
    .map((name) => [addressOf(name), readPage(readFileSync(join(DIST, name), 'utf8'))]),
);
const site = {
  pages,
  hasFile: (path) => files.has(path),
  hasSource: (path) => existsSync(join(REPOSITORY, path)),
  filesUrl: FILES_URL,
};
const problems = [...pages].flatMap(([address, page]) =>
  problemsOf(address, page, site).map((problem) => `${address}: ${problem}`),
);
console.log(`${pages.size} pages, ${problems.length} problems`);
for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length > 0 || pages.size < 2 ? 1 : 0;

function addressOf(name) {
  return `/docs/${name.replace(/(^|\/)index\.html$|\.html$/, '$1')}`;
}
