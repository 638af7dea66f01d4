import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const WORKSPACE = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Runs work while a program of ours serves in a process of its own; it tells its port, or its `ports`, in a message.
 *
 * @param {import('node:child_process').ForkOptions} [options] how it is started, beside its environment
 */
export async function whileServing(program, env, work, options = {}) {
  const child = fork(program, { ...options, env: { ...process.env, NODE_ENV: 'production', ...env } });
  try {
    const [told] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`))),
    ]);
    return await work({ ...told, pid: child.pid });
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}

/** What the environment of a server says that is to serve from a database of `withStudioDatabase`. */
export function studioEnvironment({ server, pepperText }) {
  return {
    DATABASE_URL: server.url,
    KEY_PEPPERS: pepperText,
    CREDENTIAL_KEYS: `bench:${randomBytes(32).toString('base64url')}`,
    COOKIE_SECRET: randomBytes(32).toString('base64url'),
  };
}

/** Runs work while the built API serves in a process of its own. */
export async function whileApiServes(env, work) {
  const port = await freePort();
  const child = fork(join(WORKSPACE, 'apps/api/dist/main.js'), {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    await untilReady(port, child);
    return await work({ port, pid: child.pid });
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}

/** Resolves as soon as `/readyz` answers 200. */
export async function untilReady(port, child) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** What a process holds in memory, in MiB. */
export function residentMiB(pid) {
  const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kib) / 1024;
}

const TICKS_PER_SECOND = 100;

/** Processor time that a process has taken so far, in seconds; it counts in hundredths. */
export function cpuSeconds(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Runs a load and adds what one process spent on each call of it, without the client and the database. */
export async function withCpuOf(pid, load) {
  const before = cpuSeconds(pid);
  const result = await load();
  return { ...result, serverCpuMicros: ((cpuSeconds(pid) - before) / result.count) * 1e6 };
}
