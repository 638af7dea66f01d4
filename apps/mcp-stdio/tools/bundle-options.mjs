import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leaveOutValidators } from './leave-out-validators.mjs';

/** The folder of this project. */
export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * How everything that starts on stdio is bundled, so that what is compared differs in nothing else.
 *
 * @type {import('esbuild').BuildOptions}
 */
export const BUNDLE_OPTIONS = {
  absWorkingDir: PROJECT,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  // Measured: CommonJS would answer `initialize` 9 ms of 140 earlier, and take the `type` of the package.
  format: 'esm',
  conditions: ['@paretostudio/source'],
  banner: {
    // Some packages inside are CommonJS and call `require` for modules of Node.js.
    js: "#!/usr/bin/env node\nimport{createRequire as _cr}from'node:module';const require=_cr(import.meta.url);",
  },
  // They stand in THIRD-PARTY-NOTICES.txt, whole.
  legalComments: 'none',
  plugins: [leaveOutValidators],
  logLevel: 'warning',
};
