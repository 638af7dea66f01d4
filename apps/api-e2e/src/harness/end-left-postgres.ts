import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ends the embedded PostgreSQL that a killed server left in its data folder, should a test not have got to it. */
export function endLeftPostgres(dataDir: string): void {
  let pid: number;
  try {
    pid = Number(readFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    // The file is there only while a server runs or was killed: without it nothing is left.
    return;
  }
  try {
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (commandLine.includes(dataDir)) process.kill(pid, 'SIGQUIT');
  } catch {
    // Gone, or a system without /proc, where the file alone does not say whose process it is.
  }
}
