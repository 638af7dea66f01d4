import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * Chooses a loopback port: the one that this state folder had last time if it is free, else any free one.
 * Another program may take it before PostgreSQL does.
 */
export async function choosePort(stateDir: string): Promise<number> {
  const last = readLastPort(stateDir);
  if (last !== null && (await tryListen(last)) === last) return last;
  const free = await tryListen(0);
  if (free === null) throw new Error('no free port on 127.0.0.1');
  return free;
}

/** Keeps a port for the next start, so that saved connection settings stay right. */
export function rememberPort(stateDir: string, port: number): void {
  if (readLastPort(stateDir) !== port) writeFileSync(join(stateDir, 'port'), `${port}\n`);
}

function readLastPort(stateDir: string): number | null {
  try {
    const port = Number(readFileSync(join(stateDir, 'port'), 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function tryListen(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}
