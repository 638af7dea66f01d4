import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE_FOLDER = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes down whose work is inside the bundle: name, version, licence and its text for each package.
 *
 * @param {string} project the folder that the paths of the metafile are relative to
 * @param {import('esbuild').Metafile} metafile of the build
 * @throws if a package has no licence text: then it may not be given away
 */
export function collectNotices(project, metafile) {
  const bytesIn = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const used = bytesIn.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  const folders = new Set(used.map((path) => PACKAGE_FOLDER.exec(path)?.[1]).filter(Boolean));
  const notices = [...folders].map((folder) => noticeOf(join(project, folder)));
  return `paretostudio-mcp contains the following packages.\n\n${[...new Set(notices)].sort().join('\n\n')}\n`;
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (file === undefined || !existsSync(join(folder, file))) throw new Error(`${name} has no licence text.`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}`;
}
