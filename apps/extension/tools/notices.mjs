import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE_FOLDER = /^\0?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes down whose work is inside of the bundle: name, version, licence and its text for each package.
 *
 * @param {Iterable<string>} modules paths of all files that something in the bundle is made of
 * @throws {Error} if a package has no licence text: then it may not be given away
 */
export function noticesOf(modules) {
  const folders = new Set([...modules].map((path) => PACKAGE_FOLDER.exec(path)?.[1]).filter(Boolean));
  const notices = new Set([...folders].map(noticeOf));
  return `The extension contains the following packages.\n\n${[...notices].sort().join('\n\n')}\n`;
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence text.`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}`;
}
