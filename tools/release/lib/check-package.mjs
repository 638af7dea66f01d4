import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { TOOL } from './installed.mjs';
import { run } from './run-command.mjs';

/** What every package brings. */
const EXPECTED_FILES = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];

/** What none may bring: sources, tests, what compilers leave, anything that may hold a secret. */
const UNWANTED_FILE =
  /(^|\/)(src|node_modules|out-tsc|test-output|\.nx)\/|\.(spec|int-spec)\.|\.tsbuildinfo$|\.map$|(^|\/)(\.env|\.npmrc|tsconfig[^/]*)$|\.(pem|key)$/;

/** What none may say in its package.json: it is for the workspace alone, or runs code where it is installed. */
const UNWANTED_FIELDS = ['nx', 'scripts', 'devDependencies', 'private', 'allowScripts', 'workspaces'];

/**
 * Folders of people's machines, put together here so that this file does not hold one itself. The user `node` is that of
 * the images of Node.js: nobody.
 */
const MACHINE_PATH = new RegExp(
  String.raw`(?<![\w.~/-])/(?!home/node\b)(?:${['home', 'work', 'root', 'Users'].join('|')})/[\w.-]+/`,
);

/** Node.js reads it, people do not: what was bundled or minified is not searched for paths. */
const TEXT_BYTES_MAX = 1_000_000;

/**
 * Looks at a packed package as a stranger would get it.
 *
 * @param {string} tarball path of the `.tgz`
 * @returns {Promise<string[]>} what is wrong with it, in words; empty if nothing is
 */
export async function checkPackage(tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    await run('tar', ['-xzf', tarball, '-C', folder], { cwd: folder });
    const root = join(folder, 'package');
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return [
      ...checkFiles(root),
      ...checkManifest(manifest),
      ...(await checkByPublint(root, manifest)),
      ...(await checkByAttw(tarball, manifest)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkFiles(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  const naming = files.filter((file) => {
    const text = /\.(tgz|mcpb|woff2|png|br|gz)$/.test(file) ? '' : readFileSync(join(root, file), 'latin1');
    return text.length <= TEXT_BYTES_MAX && MACHINE_PATH.test(text);
  });
  return [
    ...EXPECTED_FILES.filter((file) => !files.includes(file)).map((file) => `It has no ${file}.`),
    ...files.filter((file) => UNWANTED_FILE.test(file)).map((file) => `It brings ${file}.`),
    ...naming.map((file) => `${file} names a folder of somebody’s machine.`),
  ];
}

function checkManifest(manifest) {
  const dependencies = Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies });
  return [
    ...UNWANTED_FIELDS.filter((field) => field in manifest).map((field) => `package.json has "${field}".`),
    ...(JSON.stringify(manifest.exports ?? {}).includes('@paretostudio/source')
      ? ['An export leads to sources that are not there.']
      : []),
    ...dependencies
      .filter(([, range]) => !/^[\^~]?\d/.test(range))
      .map(([name, range]) => `It takes ${name} at "${range}".`),
    ...(manifest.engines?.node === undefined ? ['It does not say which Node.js it needs.'] : []),
  ];
}

async function checkByPublint(root, manifest) {
  const { messages } = await publint({ pkgDir: root, level: 'suggestion', strict: true, pack: false });
  return messages.map((message) => `publint: ${formatMessage(message, manifest, { color: false })}`);
}

/**
 * Are the types right? Judged for ES modules and for `require` of ES modules, which every Node.js that we support can:
 * the packages are ES modules alone, on purpose. So two findings are meant and ignored: that CommonJS gets an ES module
 * (`cjs-resolves-to-esm`), and what TypeScript's old `node10` resolution makes of an exports map, which it cannot read.
 */
async function checkByAttw(tarball, manifest) {
  const hasTypes = JSON.stringify(manifest.exports ?? {}).includes('"types"');
  if (!hasTypes) return [];
  const program = join(TOOL, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const options = [
    '--profile',
    'node16',
    '--ignore-rules',
    'cjs-resolves-to-esm',
    '--format',
    'ascii',
    '--no-color',
    '--no-emoji',
  ];
  try {
    await run(process.execPath, [program, tarball, ...options], { cwd: TOOL });
    return [];
  } catch (error) {
    return [`attw: ${error.message}`];
  }
}
