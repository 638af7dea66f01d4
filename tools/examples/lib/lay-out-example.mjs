import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORKSPACE } from '../../release/lib/workspace.mjs';
import { SCOPE } from './package-source.mjs';

const EXAMPLES = fileURLToPath(new URL('..', import.meta.url));

/** What an example makes when somebody runs it where it stands. */
const MADE = new Set(['node_modules', 'dist', 'package-lock.json']);

/** Lists the examples: the folders here that are projects. */
export function listExamples() {
  return readdirSync(EXAMPLES)
    .sort()
    .filter((name) => existsSync(join(EXAMPLES, name, 'package.json')));
}

/** Lists the packages of this repository that an example asks for. */
export function packagesOf(name) {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(EXAMPLES, name, 'package.json'), 'utf8'),
  );
  return Object.keys({ ...dependencies, ...devDependencies }).filter((dependency) =>
    dependency.startsWith(SCOPE),
  );
}

/**
 * Copies an example into an empty folder and has it ask for the packages under test.
 *
 * @param {string} name
 * @param {string} folder outside the repository, whose own packages would be found otherwise
 * @param {import('./package-source.mjs').PackageSource} packages
 */
export function layOutExample(name, folder, { specifierOf, all, npmrc }) {
  cpSync(join(EXAMPLES, name), folder, {
    recursive: true,
    filter: (source) => !MADE.has(basename(source)),
  });
  bringFiles(name, folder);
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const group of [manifest.dependencies ?? {}, manifest.devDependencies ?? {}]) {
    for (const [dependency, version] of Object.entries(group)) {
      if (dependency.startsWith(SCOPE)) group[dependency] = specifierOf(dependency, version);
    }
  }
  if (Object.keys(all).length > 0) manifest.overrides = { ...manifest.overrides, ...all };
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, '.npmrc'), npmrc);
}

/**
 * Brings what an example tests and others show: whole files, or the first block of code that follows a line of a page.
 * An example lists it in `brought.json`.
 */
function bringFiles(name, folder) {
  const list = join(EXAMPLES, name, 'brought.json');
  if (!existsSync(list)) return;
  for (const { to, from, after, language } of JSON.parse(readFileSync(list, 'utf8'))) {
    const text = readFileSync(join(WORKSPACE, from), 'utf8');
    const target = join(folder, to);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, after === undefined ? text : blockAfter(text, after, language, from));
  }
}

function blockAfter(page, line, language, from) {
  const [, rest] = page.split(`${line}\n`);
  const [, block] = rest?.match(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm')) ?? [];
  if (block === undefined) throw new Error(`No block of ${language} follows "${line}" in ${from}.`);
  return block;
}
