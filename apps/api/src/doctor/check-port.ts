import { createServer } from 'node:net';
import type { Config } from '@paretostudio/host';
import { fail, ok, warn, type Check } from './check.js';

const WAIT_MS = 2_000;
const NAME = 'port';

/** Looks whether the server could listen, or already does. */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Check[]> {
  const code = await tryToListen(host, port);
  const address = `${host} port ${port}`;
  if (code === null) return [ok(NAME, `${address} is free: no server listens there.`)];
  if (code === 'EADDRINUSE') {
    return [
      (await answersAsServer(host, port))
        ? ok(NAME, `A server of this kind answers on ${address}.`)
        : fail(NAME, `${address} is taken by another program: stop that one, or set PORT.`),
    ];
  }
  return [warn(NAME, `${address} cannot be listened on by this user (${code}).`)];
}

function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

async function answersAsServer(host: string, port: number): Promise<boolean> {
  const name =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${name}:${port}/healthz`, { signal: AbortSignal.timeout(WAIT_MS) });
    return answer.ok && answer.headers.has('x-request-id');
  } catch {
    return false; // that is the answer
  }
}
