import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const START_MS_MAX = 90_000;

/** Starts a ParetoStudio server of the test's own, with an empty database in a folder of its own. */
export async function startStudio() {
  const folder = await mkdtemp(join(tmpdir(), 'studio-'));
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const program = spawn('node_modules/.bin/paretostudio', [], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (text) => (output += text));
  const ended = once(program, 'close');

  const until = Date.now() + START_MS_MAX;
  while (!(await isReady(baseUrl))) {
    if (program.exitCode !== null || Date.now() > until)
      throw new Error(`The server did not start:\n${output}`);
    await sleep(100);
  }
  const cookie = await signUp(baseUrl);
  return {
    baseUrl,
    /** Makes a key of the one account that there is. */
    async makeKey(permissions) {
      const { id, key } = await post(`${baseUrl}/v1/api-keys`, { name: 'A test', permissions }, { cookie });
      return { id, key };
    },
    revoke: ({ id }) => post(`${baseUrl}/v1/api-keys/${id}/revoke`, {}, { cookie }),
    async stop() {
      program.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function signUp(baseUrl) {
  const person = { email: 'test@example.org', password: 'a long password of a test', name: 'Test' };
  const answer = await fetch(`${baseUrl}/v1/auth/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  return answer.headers.get('set-cookie').split(';')[0];
}

async function post(url, body, headers) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

function isReady(baseUrl) {
  return fetch(`${baseUrl}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Finds a port that is free at this moment. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
