// `npm run studio -- <command>`: the operator's command, built if need be.
import './node-version.mjs';
import { runBuilt } from './run-built.mjs';

await runBuilt('apps/api/dist/cli/main.js');
