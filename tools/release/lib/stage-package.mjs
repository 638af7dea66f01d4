import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleanManifest } from './clean-manifest.mjs';
import { stripComments } from './strip-comments.mjs';

/**
 * Lays out projects as they are published: for each one a folder with what its `files` name, README, CHANGELOG, the
 * LICENSE of the repository and a package.json without what only the workspace reads. Nothing is built: what is in
 * `dist` is taken, but for outputs whose source is gone, and for comments of code whose declarations have them.
 *
 * @param {readonly import('./workspace.mjs').Publishable[]} projects
 * @param {object} places
 * @param {string} places.workspace the repository
 * @param {string} places.destination where the folders are made; those of the same name are replaced
 * @returns {Map<string, string>} the folder of each project, by the project's name
 * @throws {Error} if a project is not built, or has a source map that leads to an absent source
 */
export function stagePackages(projects, { workspace, destination }) {
  const lists = packingLists(projects.map(({ root }) => join(workspace, root)));
  return new Map(
    projects.map((project) => {
      const target = join(destination, project.name);
      stageOne(project, { workspace, target, files: lists.get(project.manifest.name) });
      return [project.name, target];
    }),
  );
}

/** Asks npm which files it would pack of each folder, in one go: it knows `files`, ignored ones and its own exceptions. */
function packingLists(folders) {
  const output = execFileSync(
    'npm',
    ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error', ...folders],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  return new Map(JSON.parse(output).map(({ name, files }) => [name, files.map(({ path }) => path)]));
}

function stageOne({ name, root, manifest }, { workspace, target, files }) {
  const source = join(workspace, root);
  if (!files.some((file) => file.startsWith('dist/')))
    throw new Error(`${name} is not built: it has no dist.`);
  const kept = files.filter((file) => file !== 'package.json' && !isOrphan(source, file));
  if (existsSync(join(source, 'CHANGELOG.md')) && !kept.includes('CHANGELOG.md')) kept.push('CHANGELOG.md');
  rmSync(target, { recursive: true, force: true });
  for (const file of [...kept, 'LICENSE']) mkdirSync(dirname(join(target, file)), { recursive: true });
  for (const file of kept) copyFileSync(join(source, file), join(target, file));
  copyFileSync(join(workspace, 'LICENSE'), join(target, 'LICENSE'));
  const compiled = kept.filter((file) => file.endsWith('.js') && isCompiled(source, file));
  for (const file of compiled) rewrite(join(target, file), stripComments);
  refuseDanglingMaps(name, target, kept);
  writeManifest(target, manifest, kept);
}

function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function writeManifest(target, manifest, files) {
  const top = new Set([...files, 'LICENSE'].map((file) => file.split('/')[0]));
  const clean = cleanManifest(manifest, [...top]);
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(clean, null, 2)}\n`);
}

const COMPILED = /^dist\/(.+?)(?:\.d\.ts|\.js)$/;

/** Whether a file came from the compiler, which makes code and declarations of each source. */
function isCompiled(source, file) {
  const stem = COMPILED.exec(file)?.[1];
  return ['.d.ts', '.js'].every((ending) => existsSync(join(source, `dist/${stem}${ending}`)));
}

/** Whether a compiled file is left over from a source that was removed or renamed: the compiler does not take it away. */
function isOrphan(source, file) {
  if (!existsSync(join(source, 'src')) || !isCompiled(source, file)) return false;
  const stem = COMPILED.exec(file)?.[1];
  return !['.ts', '.tsx'].some((ending) => existsSync(join(source, `src/${stem}${ending}`)));
}

function refuseDanglingMaps(name, target, files) {
  for (const file of files.filter((path) => /\.(js|d\.ts)$/.test(path))) {
    const map = /^\/\/# sourceMappingURL=(?!data:)(\S+)$/m.exec(
      readFileSync(join(target, file), 'utf8'),
    )?.[1];
    if (map !== undefined && !existsSync(join(target, dirname(file), map))) {
      throw new Error(`${name}: ${file} names the source map ${map}, which is not in the package.`);
    }
  }
}
