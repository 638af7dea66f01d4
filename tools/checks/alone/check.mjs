#!/usr/bin/env node
/**
 * Proves that the libraries and the server live without the workspace: packs them as they are published, installs
 * the tarballs in empty folders elsewhere, imports every export from ES modules and from CommonJS, starts a
 * ten-line guarded service on them, and starts the server.
 *
 *   node tools/checks/alone/check.mjs [--keep]
 *
 * Needs the package registry (it installs third-party dependencies). `--keep` leaves the folders for a look.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { packStaged } from '../../release/lib/pack-staged.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'paretostudio-alone-'));
const GUARD_LIBS = [
  'key-crypto',
  'permissions',
  'quotas',
  'entities',
  'admission',
  'guard',
  'passport-api-key',
];
const UNIVERSAL_LIBS = ['library-files', 'client-setup', 'api-client'];
const MCP_LIBS = [...GUARD_LIBS, 'library-files', 'mcp-gateway', 'studio', 'mcp-server', 'host'];
const SERVER_LIBS = [...MCP_LIBS, 'client-setup', 'embedded-postgres', 'oauth'];

const packageOf = (directory) => JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed:\n${result.stdout}\n${result.stderr}`);
  return result.stdout;
}

/** Makes an empty project with these tarballs and packages and installs it as a user would. */
function install(name, dependencies, { type = 'module' } = {}) {
  const target = join(folder, name);
  mkdirSync(target);
  const manifest = { name, private: true, type, dependencies, overrides: packageOf(root).overrides };
  writeFileSync(join(target, 'package.json'), JSON.stringify(manifest, null, 2));
  run('npm', ['install', '--no-audit', '--no-fund', '--omit=dev', '--prefer-offline'], { cwd: target });
  return target;
}

/** The tarball of each project, by its name; filled once everything is built. */
let tarballs = {};
const tarballDependencies = (libraries) =>
  Object.fromEntries(libraries.map((library) => [`@paretostudio/${library}`, `file:${tarballs[library]}`]));
const nestDependencies = () => ({
  ...packageOf(join(root, 'libs/passport-api-key')).devDependencies,
  ...packageOf(join(root, 'libs/entities')).devDependencies,
});
/** Types are for compilers, and what is of this workspace comes from the tarballs alone. */
const ofOthers = (dependencies) =>
  Object.fromEntries(Object.entries(dependencies).filter(([name]) => !/^@(types|paretostudio)\//.test(name)));

function everyEntry(library) {
  const { exports } = packageOf(join(root, 'libs', library));
  return Object.entries(exports)
    .filter(([, target]) => target.default !== undefined) // no JSON, and nothing that is there for specs alone
    .map(([path]) => `@paretostudio/${library}${path.slice(1)}`);
}

/** Runs a program until its address answers, hands it to `look`, then stops it by its pid. */
async function whileRunning(args, { cwd, env, url }, look) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  try {
    for (let attempt = 0; ; attempt++) {
      if (child.exitCode !== null || attempt > 300) throw new Error(`did not start:\n${output}`);
      if (
        await fetch(url).then(
          (response) => response.status < 500,
          () => false,
        )
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await look();
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
}

function expectEqual(actual, expected, what) {
  if (actual !== expected) throw new Error(`${what}: expected ${expected}, got ${actual}`);
}

const CHECKS = {
  'every export imports from an ES module and from CommonJS'() {
    const target = install('imports', {
      ...tarballDependencies([...MCP_LIBS, ...UNIVERSAL_LIBS]),
      ...ofOthers(nestDependencies()),
    });
    const entries = [...new Set([...MCP_LIBS, ...UNIVERSAL_LIBS])].flatMap(everyEntry);
    const count = `const names = Object.keys(m); if (!names.length || names.some((n) => m[n] === undefined)) throw new Error(e + ' exports nothing'); `;
    writeFileSync(
      join(target, 'esm.mjs'),
      `for (const e of ${JSON.stringify(entries)}) { const m = await import(e); ${count} }\n`,
    );
    writeFileSync(
      join(target, 'cjs.cjs'),
      `for (const e of ${JSON.stringify(entries)}) { const m = require(e); ${count} }\n`,
    );
    run(process.execPath, ['esm.mjs'], { cwd: target });
    run(process.execPath, ['cjs.cjs'], { cwd: target });
  },
  async 'a ten-line Nest service guards itself with the packed libraries'() {
    const target = join(folder, 'imports');
    cpSync(join(here, 'guarded-service.mjs'), join(target, 'guarded-service.mjs'));
    const url = 'http://127.0.0.1:4117/reports';
    const { startEmbeddedPostgres } = await import('../../../libs/embedded-postgres/dist/index.js');
    const database = await startEmbeddedPostgres({ stateDir: join(folder, 'postgres') });
    await database.ensureDatabase(pg);
    const env = { PORT: '4117', DATABASE_URL: database.url };
    const service = { cwd: target, env, url };
    await whileRunning(['guarded-service.mjs'], service, async () => {
      const key = readFileSync(join(target, 'key.txt'), 'utf8');
      const get = (headers) => fetch(url, { headers }).then((response) => response.status);
      expectEqual(await get({}), 401, 'without a key');
      expectEqual(
        await get({ 'x-api-key': `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}` }),
        401,
        'with a mistyped key',
      );
      expectEqual(await get({ authorization: `Bearer ${key}` }), 200, 'with the key');
      expectEqual(await get({ authorization: `Bearer ${key}` }), 429, 'one over the limit');
    }).finally(() => database.stop());
  },
  async 'the server starts without the workspace'() {
    const target = install('server', {
      ...tarballDependencies(SERVER_LIBS),
      '@paretostudio/server': `file:${tarballs.api}`,
    });
    const env = { PORT: '4118', DATA_DIR: join(target, 'data'), NODE_ENV: 'development' };
    const main = join('node_modules', '@paretostudio', 'server', 'dist', 'main.js');
    await whileRunning([main], { cwd: target, env, url: 'http://127.0.0.1:4118/readyz' }, async () => {
      expectEqual((await fetch('http://127.0.0.1:4118/readyz')).status, 200, 'readyz');
      expectEqual((await fetch('http://127.0.0.1:4118/v1/me')).status, 401, '/v1/me without a key');
      expectEqual((await postMcp('http://127.0.0.1:4118/mcp')).status, 401, '/mcp without a key');
      await expectConsole('http://127.0.0.1:4118/');
      const client = `http://127.0.0.1:4118/downloads/${basename(tarballs['mcp-stdio'])}`;
      expectEqual((await fetch(client)).status, 200, 'the client that the server gives away');
      const version = run('npx', ['-y', client, '--version'], { cwd: target });
      expectEqual(version.trim(), packageOf(root).version, '`npx -y <address> --version`');
    });
  },
  async 'the MCP server starts without the workspace and without the API'() {
    const target = install('mcp', {
      ...tarballDependencies(MCP_LIBS),
      '@paretostudio/mcp': `file:${tarballs.mcp}`,
    });
    const { startEmbeddedPostgres } = await import('../../../libs/embedded-postgres/dist/index.js');
    const database = await startEmbeddedPostgres({ stateDir: join(folder, 'postgres') });
    await database.ensureDatabase(pg);
    const env = {
      PORT: '4119',
      DATABASE_URL: database.url,
      KEY_PEPPERS: `p1:${randomBytes(32).toString('base64url')}`,
      CREDENTIAL_KEYS: `c1:${randomBytes(32).toString('base64url')}`,
    };
    const main = join('node_modules', '@paretostudio', 'mcp', 'dist', 'main.js');
    const program = { cwd: target, env, url: 'http://127.0.0.1:4119/readyz' };
    await whileRunning([main], program, async () => {
      expectEqual((await fetch(program.url)).status, 200, 'readyz');
      expectEqual((await postMcp('http://127.0.0.1:4119/mcp')).status, 401, '/mcp without a key');
      expectEqual((await fetch('http://127.0.0.1:4119/v1/me')).status, 404, 'no REST here');
    }).finally(() => database.stop());
  },
  'the stdio program has no dependency and runs from its tarball'() {
    const target = install('stdio', { 'paretostudio-mcp': `file:${tarballs['mcp-stdio']}` });
    const installed = readdirSync(join(target, 'node_modules')).filter((name) => !name.startsWith('.'));
    expectEqual(installed.join(), 'paretostudio-mcp', 'what is installed');
    const version = run('npx', ['paretostudio-mcp', '--version'], { cwd: target });
    expectEqual(version.trim(), packageOf(root).version, '--version');
    const { status, stderr } = spawnSync('npx', ['paretostudio-mcp', '--check'], {
      cwd: target,
      encoding: 'utf8',
      env: { ...process.env, PARETOSTUDIO_API_KEY: 'psk_your_key_here' },
    });
    expectEqual(status, 1, '--check with the placeholder');
    if (!stderr.includes('placeholder')) throw new Error(`--check does not say what is wrong: ${stderr}`);
  },
};

/** Asks for the console's page as a browser does, and for all that it loads. */
async function expectConsole(url) {
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expectEqual(page.headers.get('content-type'), 'text/html; charset=utf-8', 'the page of the console');
  const loaded = [...(await page.text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
  if (!loaded.some((path) => path.startsWith('/assets/'))) throw new Error('The page loads no script.');
  for (const path of loaded) expectEqual((await fetch(new URL(path, url))).status, 200, path);
}

function postMcp(url) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  return fetch(url, { method: 'POST', headers, body });
}

let passed = 0;
let failed = 0;
try {
  run('npx', ['nx', 'run-many', '-t', 'build']);
  run('npx', ['nx', 'run', 'api:assemble']);
  const libraries = new Set([...SERVER_LIBS, ...UNIVERSAL_LIBS]);
  const roots = [...[...libraries].map((name) => `libs/${name}`), 'apps/api', 'apps/mcp', 'apps/mcp-stdio'];
  tarballs = Object.fromEntries(packStaged(roots, folder));
  for (const [name, check] of Object.entries(CHECKS)) {
    try {
      await check();
      passed++;
      console.log(`ok      ${name}`);
    } catch (error) {
      failed++;
      console.log(`FAILED  ${name}\n${error.message}`);
    }
  }
} finally {
  if (process.argv.includes('--keep')) console.log(`kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
if (process.env.TEST_COUNTS_FILE)
  appendFileSync(process.env.TEST_COUNTS_FILE, JSON.stringify({ passed, failed, skipped: 0 }) + '\n');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
