// Carries out the steps of the Containerfile in a folder, without a container engine, and starts its command:
//   node apps/api/tools/check-containerfile.mjs [--registry <url>] [--version <version>] [--staged <folder>]
// Without a registry, the staged packages of this workspace are served for it; tools/release/stage.mjs lays them out.
// What an engine adds, the user and the separation, is not checked.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { movedInto, readContainerfile } from './containerfile.mjs';
import { servePackages } from './package-registry.mjs';

const CONTAINERFILE = new URL('../Containerfile', import.meta.url);
const START_LIMIT_MS = 90_000;
const STOP_LIMIT_MS = 15_000;

const { values } = parseArgs({
  options: {
    registry: { type: 'string' },
    version: { type: 'string' },
    staged: { type: 'string', default: fileURLToPath(new URL('../../../tmp/packages', import.meta.url)) },
  },
});
const root = mkdtempSync(join(tmpdir(), 'containerfile-'));
chmodSync(root, 0o755);
const own = values.registry === undefined ? await servePackages(values.staged) : null;
async function carryOut(instructions) {
  const environment = { PATH: process.env.PATH, HOME: join(root, 'home/node'), ...registryVariables() };
  mkdirSync(environment.HOME, { recursive: true });
  const state = { environment, folder: root, arguments: {}, health: [], command: [] };
  for (const instruction of instructions)
    await STEPS[instruction.name]?.(movedInto(instruction.value, root), state);
  await runServer(state);
}

/** npm's settings are those of whoever runs the check, though the home of its steps is another. */
function registryVariables() {
  const userconfig = { npm_config_userconfig: join(homedir(), '.npmrc') };
  return own === null ? { ...userconfig, npm_config_registry: values.registry } : userconfig;
}

const STEPS = {
  ARG(value, state) {
    const [name, fallback] = value.split('=');
    state.arguments[name] = (name === 'VERSION' && values.version) || fallback;
  },
  ENV(value, { environment }) {
    const [name, ...rest] = value.split('=');
    environment[name] = rest.join('=');
  },
  WORKDIR(value, state) {
    state.folder = value;
    mkdirSync(value, { recursive: true });
    // The registry of our scope alone: the other packages come from where they always do.
    if (own !== null) writeFileSync(join(value, '.npmrc'), `@paretostudio:registry=${own.url}\n`);
  },
  async RUN(value, { environment, folder, arguments: args }) {
    console.log(`RUN ${value.replaceAll(root, '')}`);
    // Not at once, as `spawnSync` would: the registry lives in this process.
    const child = spawn('sh', ['-c', value], {
      cwd: folder,
      env: { ...args, ...environment },
      stdio: 'inherit',
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code !== 0) throw new Error(`It ended with ${code}: RUN ${value}`);
  },
  HEALTHCHECK(value, state) {
    state.health = JSON.parse(value.slice(value.indexOf('CMD ') + 4));
  },
  CMD(value, state) {
    state.command = JSON.parse(value);
  },
};

async function runServer({ environment, folder, health, command }) {
  const env = { ...environment, PORT: String(await freePort()), PUBLIC_URL: 'https://studio.example.org' };
  const server = spawn(command[0], command.slice(1), { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (log += chunk));
  const ended = new Promise((resolve) => server.once('close', (code, signal) => resolve({ code, signal })));
  try {
    const deadline = Date.now() + START_LIMIT_MS;
    while (spawnSync(health[0], health.slice(1), { cwd: folder, env }).status !== 0) {
      if (server.exitCode !== null || Date.now() > deadline)
        throw new Error(`It does not become healthy:\n${log}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    server.kill('SIGTERM');
    const limit = new Promise((resolve) => setTimeout(resolve, STOP_LIMIT_MS, { code: 'no end' }).unref());
    const { code, signal } = await Promise.race([ended, limit]);
    if (code !== 0) throw new Error(`It ended with ${code ?? signal}:\n${log}`);
  } finally {
    server.kill('SIGKILL');
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

try {
  await carryOut(readContainerfile(readFileSync(CONTAINERFILE, 'utf8')));
  console.log('The Containerfile: its steps run, its server starts, is healthy, and stops in order.');
} finally {
  await own?.close();
  rmSync(root, { recursive: true, force: true });
}
