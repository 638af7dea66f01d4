#!/usr/bin/env node
/**
 * Writes `docs/sizes.md`: what each package weighs, packed as it is published. Build first, with everything that the
 * server brings: `npm run build`.
 *
 *   node tools/release/sizes.mjs            writes the table
 *   node tools/release/sizes.mjs --check    changes nothing; fails where a package is more than a few percent off
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bytesIn } from './lib/consumer.mjs';
import { TOOL } from './lib/installed.mjs';
import { packStaged } from './lib/pack-staged.mjs';
import { compareSizes, sizesTable, weigh } from './lib/package-sizes.mjs';
import { listPublishable, WORKSPACE } from './lib/workspace.mjs';

const file = join(TOOL, 'docs/sizes.md');
const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
try {
  const tarballs = packStaged(
    listPublishable().map(({ root }) => root),
    folder,
  );
  const sizes = [...tarballs.values()].map(weigh);
  if (process.argv.includes('--check')) {
    const differences = compareSizes(readFileSync(file, 'utf8'), sizes);
    for (const difference of differences) console.error(difference);
    if (differences.length > 0) process.exitCode = 1;
    else console.log(`${sizes.length} packages weigh what the table says.`);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    const tslibKb = Math.round(bytesIn(join(WORKSPACE, 'node_modules/tslib')) / 1000);
    writeFileSync(file, sizesTable(sizes, tslibKb));
    console.log(`${sizes.length} packages weighed.`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
