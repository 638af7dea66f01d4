import {
  copyFileSync,
  chmodSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packExtension } from '@anthropic-ai/mcpb';
import { mcpbManifest } from '@paretostudio/client-setup';
import { announcedTools } from './announced-tools.mjs';

const ENTRY_POINT = 'dist/paretostudio-mcp.js';

/** What is in the bundle beside its manifest; `package.json` says that the program is an ES module. */
const FILES = [ENTRY_POINT, 'dist/THIRD-PARTY-NOTICES.txt', 'package.json', 'README.md'];

/**
 * Packs the bundle that Claude Desktop installs with a click, checked by the format's own tool.
 *
 * @param {string} project the folder of the built program
 * @param {string} output the file to write
 */
export async function packMcpb(project, output) {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'paretostudio-mcpb-'));
  try {
    mkdirSync(join(folder, dirname(ENTRY_POINT)));
    for (const file of FILES) {
      copyFileSync(join(project, file), join(folder, file));
      chmodSync(join(folder, file), file === ENTRY_POINT ? 0o755 : 0o644);
    }
    const manifest = mcpbManifest({ version, entryPoint: ENTRY_POINT, tools: await announcedTools(project) });
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o644 });
    const isPacked = await atFixedTime(() =>
      packExtension({ extensionPath: folder, outputPath: output, silent: true }),
    );
    if (!isPacked) throw new Error('The manifest or the bundle is not valid: `mcpb pack` refused it.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The packer stamps every entry with the present moment; two builds of one source would differ. */
async function atFixedTime(work) {
  const { Date: RealDate } = globalThis;
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      if (args.length === 0) super(1980, 0, 1);
      else super(...args);
    }
  };
  try {
    return await work();
  } finally {
    globalThis.Date = RealDate;
  }
}
