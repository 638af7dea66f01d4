import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder beside a file that is being made, for the owner alone. */
export interface WorkFolder {
  readonly path: string;
  /** Takes it away with everything in it; to be called last. */
  remove(): void;
}

/**
 * Makes a folder beside the file that is to be made, so that both are on one disk, and takes away what killed processes
 * left there for the same file.
 */
export function makeWorkFolder(file: string): WorkFolder {
  const folder = dirname(file);
  const prefix = `.${basename(file)}.making-`;
  for (const name of readdirSync(folder)) {
    const [pid = ''] = name.startsWith(prefix) ? name.slice(prefix.length).split('-') : [];
    if (/^\d+$/.test(pid) && !isAlive(Number(pid))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
  // mkdtemp makes it with mode 0700.
  const path = mkdtempSync(join(folder, `${prefix}${process.pid}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
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
