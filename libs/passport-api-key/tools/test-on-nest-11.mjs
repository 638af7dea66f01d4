/**
 * Packs this library and those that it builds on as they are published, installs the tarballs with Nest 11 on Express in an empty project
 * outside the workspace, and runs `nest-11-smoke.mjs` there. Needs the npm registry.
 *
 *     node libs/passport-api-key/tools/test-on-nest-11.mjs
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
// eslint-disable-next-line @nx/enforce-module-boundaries -- packs what a release would publish
import { packStaged } from '../../../tools/release/lib/pack-staged.mjs';

const LIBRARIES = ['key-crypto', 'permissions', 'quotas', 'admission', 'guard', 'passport-api-key'];
const NEST_11 = {
  '@nestjs/common': '^11.0.0',
  '@nestjs/core': '^11.0.0',
  '@nestjs/passport': '^11.0.0',
  '@nestjs/platform-express': '^11.0.0',
  passport: '^0.7.0',
  'reflect-metadata': '^0.2.0',
  rxjs: '^7.8.0',
};

const here = dirname(fileURLToPath(import.meta.url));
const workspace = join(here, '..', '..', '..');
const project = mkdtempSync(join(tmpdir(), 'nest-11-'));

try {
  run('npx', ['tsc', '-b', 'libs/passport-api-key/tsconfig.lib.json'], workspace);
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest(), null, 2));
  cpSync(join(here, 'nest-11-smoke.mjs'), join(project, 'smoke.mjs'));
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], project);
  run('node', ['smoke.mjs'], project);
} finally {
  rmSync(project, { recursive: true, force: true });
}

/** A project whose dependencies are the packed libraries, each also for its siblings, and Nest 11. */
function manifest() {
  const roots = LIBRARIES.map((name) => `libs/${name}`);
  const tarballs = [...packStaged(roots, join(project, 'packed'))];
  const packed = Object.fromEntries(
    tarballs.map(([name, path]) => [`@paretostudio/${name}`, `file:${path}`]),
  );
  return { name: 'nest-11-smoke', private: true, type: 'module', dependencies: { ...packed, ...NEST_11 } };
}

function run(command, options, cwd) {
  execFileSync(command, options, { cwd, stdio: 'inherit' });
}
