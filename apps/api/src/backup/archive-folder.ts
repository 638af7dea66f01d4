import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder beside a file that is being made, for the owner alone. */
export interface WorkFolder {
  readonly path: string;
  /** Takes it away with everything in it; to be called last. */
  remove(): void;
}

/** The same for every file: backups have a new name each time, and what a killed one left is found all the same. */
const PREFIX = '.paretostudio-backup-';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes a folder beside the file that is to be made, so that both are on one disk, and takes away what killed processes
 * left there. A signal that ends this process takes it away first: it holds rows and secrets.
 */
export function makeWorkFolder(file: string): WorkFolder {
  const folder = dirname(file);
  removeLeft(folder);
  // mkdtemp makes it with mode 0700.
  const path = mkdtempSync(join(folder, `${PREFIX}${process.pid}-`));
  const clear = () => rmSync(path, { recursive: true, force: true });
  const end = (signal: NodeJS.Signals) => {
    clear();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.once(signal, end);
  return {
    path,
    remove() {
      for (const signal of SIGNALS) process.removeListener(signal, end);
      clear();
    },
  };
}

function removeLeft(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [pid = ''] = name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-') : [];
    if (/^\d+$/.test(pid) && !isAlive(Number(pid))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
