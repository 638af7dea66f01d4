import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'running-database';

/** Writes where the embedded database can be reached while it runs; the address holds its password: mode 0600. */
export function rememberRunning(dataDir: string, url: string): void {
  const temporary = join(dataDir, `${FILE}.${process.pid}`);
  writeFileSync(temporary, `${url}\n`, { mode: 0o600 });
  renameSync(temporary, join(dataDir, FILE));
}

/** Takes the file away when the database stops. */
export function forgetRunning(dataDir: string): void {
  rmSync(join(dataDir, FILE), { force: true });
}

/** Tells when the embedded database was started that runs; null when none does, or where one crashed and is forgotten. */
export function runningSince(dataDir: string): Date | null {
  return statSync(join(dataDir, FILE), { throwIfNoEntry: false })?.mtime ?? null;
}

/** Reads the address that a running server wrote; null when there is none. After a crash it may lead nowhere. */
export function findRunning(dataDir: string): string | null {
  try {
    return readFileSync(join(dataDir, FILE), 'utf8').trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
