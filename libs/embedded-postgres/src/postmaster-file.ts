import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running PostgreSQL server writes of itself into its data folder. */
export interface PostmasterFile {
  readonly pid: number;
  /** True once it takes connections. */
  readonly ready: boolean;
}

/** Names the file in which a server of this data folder announces itself. */
export function postmasterPath(dataDir: string): string {
  return join(dataDir, 'postmaster.pid');
}

/** Reads what the server of a data folder says of itself; `null` when none has announced itself. */
export function readPostmasterFile(dataDir: string): PostmasterFile | null {
  let lines: string[];
  try {
    lines = readFileSync(postmasterPath(dataDir), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 1 ? { pid, ready: lines[7]?.trim() === 'ready' } : null;
}
