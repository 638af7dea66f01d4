// Makes what a server gives away: the npm package and the bundle for Claude Desktop. The same sources give the same bytes.
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
// eslint-disable-next-line @nx/enforce-module-boundaries -- what a server gives away is what a release publishes
import { packStaged } from '../../../tools/release/lib/pack-staged.mjs';
import { packMcpb } from './pack-mcpb.mjs';

/** A tarball beyond this would make `npx` slow to start the first time; in bytes. */
const TARBALL_BYTES_MAX = 1_000_000;

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..');
const ARTIFACTS = join(PROJECT, 'artifacts');
const { name, version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

rmSync(ARTIFACTS, { recursive: true, force: true });
mkdirSync(ARTIFACTS);
const tarball = packStaged(['apps/mcp-stdio'], join(ARTIFACTS, 'staged')).get('mcp-stdio');
copyFileSync(tarball, join(ARTIFACTS, basename(tarball)));
rmSync(join(ARTIFACTS, 'staged'), { recursive: true });
await packMcpb(PROJECT, join(ARTIFACTS, `${name}-${version}.mcpb`));

for (const ending of ['tgz', 'mcpb']) {
  const file = join(ARTIFACTS, `${name}-${version}.${ending}`);
  const { size } = statSync(file);
  console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
  if (size > TARBALL_BYTES_MAX) throw new Error(`${file} is larger than ${TARBALL_BYTES_MAX} bytes.`);
}
