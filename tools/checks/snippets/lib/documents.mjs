import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that the whole repository stands in. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/\/$/, '');

const PAGES = 'apps/docs/pages';
/** Made from READMEs, which are looked at where they stand, and from docstrings. */
const MADE = `${PAGES}/reference/packages/`;

/** Lists the documents whose snippets are checked, from the top of the repository. */
export function documents() {
  const pages = readdirSync(`${ROOT}/${PAGES}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${PAGES}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !path.startsWith(MADE));
  return [...pages.sort(), ...['libs', 'tools/examples'].flatMap(readmesIn)];
}

function readmesIn(folder) {
  if (!existsSync(`${ROOT}/${folder}`)) return [];
  return readdirSync(`${ROOT}/${folder}`)
    .map((name) => `${folder}/${name}/README.md`)
    .filter((path) => existsSync(`${ROOT}/${path}`));
}
