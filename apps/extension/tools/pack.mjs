// Packs what is built as a zip, the same bytes for the same sources.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(PROJECT, 'dist');
const ARTIFACTS = join(PROJECT, 'artifacts');
/** The earliest that a zip can say. */
const TIME = new Date(1980, 0, 1);
const ZIP_BYTES_MAX = 500_000;

const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => statSync(join(DIST, name)).isFile())
  .sort();
if (!names.includes('manifest.json')) throw new Error(`${DIST} has no manifest.json.`);
const files = Object.fromEntries(
  names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(DIST, name))]),
);

rmSync(ARTIFACTS, { recursive: true, force: true });
mkdirSync(ARTIFACTS);
const file = join(ARTIFACTS, `paretostudio-extension-${version}.zip`);
const zip = zipSync(files, { level: 9, mtime: TIME });
writeFileSync(file, zip);
console.log(`${file}: ${(zip.length / 1000).toFixed(0)} kB`);
if (zip.length > ZIP_BYTES_MAX) throw new Error(`${file} is larger than ${ZIP_BYTES_MAX} bytes.`);
