// Makes the one file that is published: the program with everything it imports, and the notices of what is inside.
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { collectNotices } from './collect-notices.mjs';
import { leaveOutValidators } from './leave-out-validators.mjs';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUTPUT = join(PROJECT, 'dist', 'paretostudio-mcp.js');
const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

rmSync(join(PROJECT, 'dist'), { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: PROJECT,
  entryPoints: ['src/main.ts'],
  outfile: OUTPUT,
  bundle: true,
  minify: true,
  // Names stay in the traces that people send us.
  keepNames: false,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  conditions: ['@paretostudio/source'],
  define: { BUNDLED_VERSION: JSON.stringify(version) },
  banner: {
    // Some packages inside are CommonJS and call `require` for modules of Node.js.
    js: "#!/usr/bin/env node\nimport{createRequire as _cr}from'node:module';const require=_cr(import.meta.url);",
  },
  legalComments: 'none',
  metafile: true,
  plugins: [leaveOutValidators],
  logLevel: 'warning',
});
chmodSync(OUTPUT, 0o755);
writeFileSync(join(PROJECT, 'dist', 'THIRD-PARTY-NOTICES.txt'), collectNotices(PROJECT, metafile));
