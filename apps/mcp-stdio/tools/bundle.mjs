// Makes the one file that is published: the program with everything it imports, and the notices of what is inside.
// Usage: node tools/bundle.mjs [folder, dist by default]
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { BUNDLE_OPTIONS, PROJECT } from './bundle-options.mjs';
import { collectNotices } from './collect-notices.mjs';

const FOLDER = process.argv[2] === undefined ? join(PROJECT, 'dist') : resolve(process.argv[2]);
const OUTPUT = join(FOLDER, 'paretostudio-mcp.js');
const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

rmSync(FOLDER, { recursive: true, force: true });
const { metafile } = await build({
  ...BUNDLE_OPTIONS,
  entryPoints: ['src/main.ts'],
  outfile: OUTPUT,
  define: { BUNDLED_VERSION: JSON.stringify(version) },
  metafile: true,
});
chmodSync(OUTPUT, 0o755);
writeFileSync(join(FOLDER, 'THIRD-PARTY-NOTICES.txt'), collectNotices(PROJECT, metafile));
