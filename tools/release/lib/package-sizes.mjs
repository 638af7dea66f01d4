import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesIn } from './consumer.mjs';

const OURS = '@paretostudio/';

/** A size may differ from the table by so much of it, … */
const DRIFT_MAX = 0.05;

/** … or by so many kB, whichever is more: small packages grow by a sentence in their README. */
const DRIFT_KB_MAX = 2;

/**
 * What one package weighs.
 *
 * @typedef {object} PackageSize
 * @property {string} name
 * @property {number} packedKb what is downloaded
 * @property {number} unpackedKb what it takes on disk, the files alone
 * @property {string[]} dependencies that come with it, by name
 */

/**
 * Weighs a packed package.
 *
 * @param {string} tarball path of the `.tgz`
 * @returns {PackageSize}
 */
export function weigh(tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'weigh-'));
  try {
    execFileSync('tar', ['-xzf', tarball, '-C', folder]);
    const manifest = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8'));
    return {
      name: manifest.name,
      packedKb: kilobytes(statSync(tarball).size),
      unpackedKb: kilobytes(bytesIn(join(folder, 'package'))),
      dependencies: Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).sort(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes the table of sizes.
 *
 * @param {readonly PackageSize[]} sizes of all packages
 * @param {number} tslibKb what `tslib` weighs unpacked, the one package of others that most of them bring
 * @returns {string} Markdown
 */
export function sizesTable(sizes, tslibKb) {
  const rows = sizes.map(
    (size) =>
      `| \`${size.name}\` | ${size.packedKb} kB | ${size.unpackedKb} kB | ${nameDependencies(size.dependencies)} | ${installedKb(size, sizes, tslibKb)} |`,
  );
  return [
    '# Sizes of the packages',
    '',
    'Packed is what is downloaded, unpacked what the package itself takes on disk. Installed is the package with everything that',
    'it depends on, told where nothing but packages of this workspace and `tslib` comes with it.',
    '',
    'Made by `node tools/release/sizes.mjs`; the rehearsal of a release fails when a package is more than a few percent off.',
    '',
    '| package | packed | unpacked | of this workspace | of others | installed |',
    '| --- | ---: | ---: | --- | --- | ---: |',
    ...rows,
    '',
  ].join('\n');
}

function installedKb({ name }, sizes, tslibKb) {
  const all = new Set();
  const add = (each) => {
    if (all.has(each)) return;
    all.add(each);
    sizes.find((size) => size.name === each)?.dependencies.forEach(add);
  };
  add(name);
  const weights = [...all].map((each) =>
    each === 'tslib' ? tslibKb : sizes.find((size) => size.name === each)?.unpackedKb,
  );
  if (weights.includes(undefined)) return '';
  return `${weights.reduce((total, weight) => total + weight, 0)} kB`;
}

/**
 * Tells which packages are not as large as a table says, or have other dependencies; a few percent are let pass.
 *
 * @param {string} table as {@link sizesTable} wrote it
 * @param {readonly PackageSize[]} sizes as they are now
 * @returns {string[]} one sentence for each difference
 */
export function compareSizes(table, sizes) {
  const rows = new Map(
    [
      ...table.matchAll(
        /^\| `(?<name>[^`]+)` \| (?<packed>\d+) kB \| (?<unpacked>\d+) kB \| (?<rest>.*) \| [^|]* \|$/gm,
      ),
    ].map(({ groups }) => [groups.name, groups]),
  );
  const gone = [...rows.keys()].filter((name) => !sizes.some((size) => size.name === name));
  return [
    ...gone.map((name) => `${name} is not published any more.`),
    ...sizes.flatMap((size) => differencesOf(rows.get(size.name), size)),
  ];
}

function differencesOf(row, { name, packedKb, unpackedKb, dependencies }) {
  if (row === undefined) return [`${name} is not in the table.`];
  const found = [];
  if (!isNear(Number(row.packed), packedKb))
    found.push(`${name}: ${row.packed} kB packed in the table, ${packedKb} kB now.`);
  if (!isNear(Number(row.unpacked), unpackedKb))
    found.push(`${name}: ${row.unpacked} kB unpacked in the table, ${unpackedKb} kB now.`);
  if (row.rest !== nameDependencies(dependencies))
    found.push(`${name} has other dependencies: ${nameDependencies(dependencies)}.`);
  return found;
}

const isNear = (told, now) => Math.abs(told - now) <= Math.max(DRIFT_KB_MAX, told * DRIFT_MAX);
const kilobytes = (bytes) => Math.round(bytes / 1000);
const isOurs = (name) => name.startsWith(OURS);
const listed = (names) => names.map((name) => `\`${name.replace(OURS, '')}\``).join(', ');

/** Two cells: packages of this workspace, without their scope, and those of others. */
function nameDependencies(names) {
  return `${listed(names.filter(isOurs))} | ${listed(names.filter((name) => !isOurs(name)))}`;
}
