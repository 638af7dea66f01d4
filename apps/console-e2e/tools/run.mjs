// `npm run test:browser [-- <jest arguments>]`: the console in Chromium, against the built server.
import { fileURLToPath } from 'node:url';
import { runSuite } from '../../../tools/jest/run-suite.mjs';
import { findChromium, NO_CHROMIUM } from './find-chromium.mjs';

const chromium = findChromium(process.env);
if (chromium === null) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
await runSuite({
  project: fileURLToPath(new URL('..', import.meta.url)),
  config: 'browser.config.cjs',
  env: { CHROMIUM_PATH: chromium },
});
