// Makes what the start of the program is measured against: a server of the same SDK that has nothing, bundled alike.
// Usage: node tools/bundle-empty-server.mjs <file.mjs>; then `node <file.mjs>` serves stdio.
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { BUNDLE_OPTIONS, PROJECT } from './bundle-options.mjs';

const EMPTY_SERVER = `
  import { Server } from '@modelcontextprotocol/sdk/server/index.js';
  import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
  await new Server({ name: 'empty', version: '0' }, { capabilities: {} }).connect(new StdioServerTransport());
`;

await build({
  ...BUNDLE_OPTIONS,
  // It keeps the validator that its SDK makes at start.
  plugins: [],
  stdin: { contents: EMPTY_SERVER, resolveDir: PROJECT, loader: 'js' },
  outfile: resolve(process.argv[2]),
});
