// `npm run test:cluster [-- <jest arguments>]`: several server processes on one database, at full load.
import { fileURLToPath } from 'node:url';
import { runSuite } from '../../../tools/jest/run-suite.mjs';

await runSuite({ project: fileURLToPath(new URL('..', import.meta.url)), config: 'cluster.config.cjs' });
