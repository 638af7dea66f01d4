// Makes what a server gives away: the npm package and the bundle for Claude Desktop. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packMcpb } from './pack-mcpb.mjs';

/** A tarball beyond this would make `npx` slow to start the first time; in bytes. */
const TARBALL_BYTES_MAX = 1_000_000;

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..');
const ARTIFACTS = join(PROJECT, 'artifacts');
const { name, version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

rmSync(ARTIFACTS, { recursive: true, force: true });
mkdirSync(ARTIFACTS);
execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', ARTIFACTS], {
  cwd: PROJECT,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
await packMcpb(PROJECT, join(ARTIFACTS, `${name}-${version}.mcpb`));

for (const ending of ['tgz', 'mcpb']) {
  const file = join(ARTIFACTS, `${name}-${version}.${ending}`);
  const { size } = statSync(file);
  console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
  if (size > TARBALL_BYTES_MAX) throw new Error(`${file} is larger than ${TARBALL_BYTES_MAX} bytes.`);
}
