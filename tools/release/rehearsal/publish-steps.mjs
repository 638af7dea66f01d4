import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyWorkspace } from '../lib/copy-workspace.mjs';
import { published, publishingEnvironment, release } from '../lib/publishing.mjs';
import { run } from '../lib/run-command.mjs';
import { listPublishable, readJson, WORKSPACE } from '../lib/workspace.mjs';

/** What the second release of the rehearsal brings; its changelog must say so. */
const FEATURE = 'tell which release of a rehearsal it is';

/** The export that comes with it. */
export const FEATURE_EXPORT = 'REHEARSAL';

/** Copies the repository: nothing is written in the tree itself. */
export async function copy({ paths }) {
  await copyWorkspace(WORKSPACE, paths.copy);
}

/** Releases the version that the tree has, for the first time: built, staged, in the registry and tagged. */
export async function firstRelease({ paths, registryUrl }) {
  const { version } = readJson(join(paths.copy, 'package.json'));
  const where = { registryUrl, env: publishingEnvironment(registryUrl, paths.folder) };
  await release(paths.copy, [version, '--first-release'], where);
  await expectReleased(paths.copy, registryUrl, version);
}

/** Commits a feature and releases again: Nx finds the version in the commits, and the changelog says what came. */
export async function secondRelease({ paths, registryUrl }) {
  const before = readJson(join(paths.copy, 'package.json')).version;
  await commitFeature(paths.copy);
  await release(paths.copy, [], { registryUrl, env: publishingEnvironment(registryUrl, paths.folder) });
  const after = readJson(join(paths.copy, 'package.json')).version;
  assert.notEqual(after, before, 'the version of the repository');
  await expectReleased(paths.copy, registryUrl, after);
  const [newest] = readFileSync(join(paths.copy, 'libs/quotas/CHANGELOG.md'), 'utf8').split(/\n(?=## )/);
  assert.ok(newest.startsWith(`## ${after} `), `the first heading of the changelog: ${newest}`);
  assert.ok(newest.includes(`### Features\n\n- ${FEATURE}\n`), `what the changelog tells: ${newest}`);
}

async function commitFeature(folder) {
  const source = join(folder, 'libs/quotas/src');
  const code = `/** Names the release. */\nexport const ${FEATURE_EXPORT} = 'second';\n`;
  writeFileSync(join(source, 'rehearsal.ts'), code);
  writeFileSync(join(source, 'index.ts'), `export { ${FEATURE_EXPORT} } from './rehearsal.js';\n`, {
    flag: 'a',
  });
  await run('git', ['add', 'libs/quotas/src'], { cwd: folder });
  await run('git', ['commit', '--quiet', '-m', `feat(quotas): ${FEATURE}`], { cwd: folder });
}

/** Everything is in the registry at one version, tagged, and nothing is left to commit. */
async function expectReleased(folder, registryUrl, version) {
  const projects = listPublishable(folder);
  assert.ok(projects.length > 15, 'projects that are published');
  for (const { manifest } of projects) {
    assert.equal(
      (await published(registryUrl, manifest.name)).latest,
      version,
      `${manifest.name} in the registry`,
    );
  }
  const tags = await run('git', ['tag', '--points-at', 'HEAD'], { cwd: folder });
  assert.equal(tags.trim(), `v${version}`, 'the tag of the release');
  assert.equal(await run('git', ['status', '--porcelain'], { cwd: folder }), '', 'what is not committed');
}

/** Downloads each package as the registry has it; the checks of packages look at those files. */
export async function download({ paths, registryUrl }) {
  mkdirSync(paths.tarballs, { recursive: true });
  for (const { name, manifest } of listPublishable(paths.copy)) {
    const { tarball } = await published(registryUrl, manifest.name);
    writeFileSync(join(paths.tarballs, `${name}.tgz`), await tarball());
  }
}
