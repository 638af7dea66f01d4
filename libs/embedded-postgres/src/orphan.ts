import { rmSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { postmasterPath, readPostmasterFile } from './postmaster-file.js';
import { isSignalable, probeProcess } from './process-probe.js';
import { waitUntil } from './wait-until.js';

/** The setting by which a server says that this library started it; shown in process lists too. */
export const CLUSTER_NAME_SETTING = 'cluster_name=embedded-postgres';

const FAST_STOP_MS = 30_000;
const IMMEDIATE_STOP_MS = 10_000;

/**
 * Ends the server that a killed program left behind on a data folder, so that a new one can open it.
 *
 * Only a process that is visibly our server of this very folder is signalled: a pid that was reused belongs to
 * somebody else, and the stale announcement with that pid is removed. To be called with the folder claimed.
 *
 * @throws {@link EmbeddedPostgresError} `already_running` when a server that this library did not start has the
 *   folder, `stop_failed` when the orphan does not end.
 */
export async function stopOrphan(dataDir: string): Promise<void> {
  const announced = readPostmasterFile(dataDir);
  if (announced === null) return;
  const { pid } = announced;
  switch (judgePostmaster(probeProcess(pid)?.command ?? null, dataDir)) {
    case 'ours':
      await endProcess(pid);
      return forgetEnded(dataDir, pid);
    case 'foreign':
      throw new EmbeddedPostgresError(
        'already_running',
        `A PostgreSQL server started by something else (process ${pid}) has ${dataDir} open. Stop it first.`,
      );
    case 'unrelated':
      forgetEnded(dataDir, pid);
  }
}

/**
 * Takes the announcement of a server that has ended away where PostgreSQL would believe it: it takes any pid that can
 * be signalled for a running server, somebody else's and that of a process which nobody has reaped yet.
 */
function forgetEnded(dataDir: string, pid: number): void {
  if (readPostmasterFile(dataDir)?.pid === pid && isSignalable(pid)) {
    rmSync(postmasterPath(dataDir), { force: true });
  }
}

/**
 * Judges a process by its command line.
 *
 * @param command - `null` when the process is gone.
 * @returns `ours` for a server of this data folder with our mark, `foreign` for one without it, `unrelated` for
 *   anything else.
 */
export function judgePostmaster(
  command: readonly string[] | null,
  dataDir: string,
): 'ours' | 'foreign' | 'unrelated' {
  if (command === null) return 'unrelated';
  const line = ` ${command.join(' ')} `;
  if (!/^ (\S*\/)?postgres /.test(line) || !line.includes(` -D ${dataDir} `)) return 'unrelated';
  return line.includes(` -c ${CLUSTER_NAME_SETTING} `) ? 'ours' : 'foreign';
}

async function endProcess(pid: number): Promise<void> {
  const startToken = probeProcess(pid)?.startToken;
  const gone = () => probeProcess(pid)?.startToken !== startToken;
  for (const [signal, patienceMs] of [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', IMMEDIATE_STOP_MS],
  ] as const) {
    if (!gone()) process.kill(pid, signal);
    if (await waitUntil(gone, patienceMs)) return;
  }
  throw new EmbeddedPostgresError(
    'stop_failed',
    `The PostgreSQL left over from an earlier run (process ${pid}) does not end.`,
  );
}
