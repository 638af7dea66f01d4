import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
