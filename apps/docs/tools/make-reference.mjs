// Writes the pages of every published package: what its README says, and what its docstrings say of each entry.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { embeddable } from '../.vitepress/markdown/include-sources.mjs';
import { publishedPackages } from '../.vitepress/published.mjs';
import { PAGES, REPOSITORY } from '../.vitepress/repository.mjs';
import { PACKAGE_PAGES } from '../.vitepress/sources.mjs';
import { describeEntries } from './describe-entries.mjs';
import { repairAnchors } from './repair-anchors.mjs';

const OUT = `${REPOSITORY}/${PAGES}/${PACKAGE_PAGES}`;

const packages = publishedPackages();
const entries = packages.flatMap((each) => each.entries);
rmSync(OUT, { recursive: true, force: true });

await describeEntries(entries, OUT);
rmSync(`${OUT}/README.md`);
const texts = repairAnchors(
  new Map(entries.map(({ page }) => [`${page}.md`, readFileSync(`${OUT}/${page}.md`, 'utf8')])),
);
for (const { name, page } of entries) {
  const description = `Every export of ${name}, from its docstrings.`;
  writePage(page, { title: name, description }, texts.get(`${page}.md`));
}
for (const each of packages)
  writePage(each.page, { title: each.name, description: each.description }, textOf(each));
writePage(
  'index',
  { title: 'Packages', description: 'What is published, and what each is for.' },
  overview(),
);

function writePage(page, frontmatter, text) {
  const lines = Object.entries(frontmatter).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const file = `${OUT}/${page}.md`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${lines.join('\n')}\neditLink: false\n---\n\n${text}`);
}

/** The README without its heading and its first sentence, which is the description, and with the way to the entries. */
function textOf({ folder, entries: own }) {
  const readme = readFileSync(`${REPOSITORY}/${folder}/README.md`, 'utf8');
  const links = own.map(({ name, page }) => `[\`${name}\`](./${page}.md)`).join(' · ');
  return `${links === '' ? '' : `Exports: ${links}\n\n`}${embeddable(readme, `${folder}/README.md`)}`;
}

function overview() {
  const rows = packages.map(
    ({ name, page, description, isUniversal }) =>
      `| [\`${name}\`](./${page}.md) | ${description} | ${isUniversal ? 'anywhere' : 'Node.js'} |`,
  );
  return `| package | what it is for | runs |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}
