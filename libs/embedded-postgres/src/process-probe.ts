import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What tells one process from another that later gets the same pid. */
export interface ProcessFacts {
  /** Changes when a pid is reused: boot and start time of the process. Opaque; compare for equality alone. */
  readonly startToken: string;
  /** The command line, argument by argument where the system tells them apart, else in one piece. */
  readonly command: readonly string[];
}

/**
 * Looks at a process of this machine.
 *
 * A zombie counts as gone: it holds no file and no port, and where nobody reaps it (PID 1 of a container) it would
 * look alive for ever.
 *
 * @returns `null` when no such process lives.
 */
export function probeProcess(pid: number): ProcessFacts | null {
  if (!Number.isInteger(pid) || pid < 1) return null;
  return process.platform === 'linux' ? probeLinux(pid) : probeWithPs(pid);
}

/** Whether signals to the pid find a process, zombies included. */
export function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function probeLinux(pid: number): ProcessFacts | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name stands in parentheses and may hold anything; the fields after the last one are state, ppid, ...
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const startTicks = fields[19];
  if (state === 'Z' || state === 'X' || startTicks === undefined) return null;
  const boot = readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  const command = (readOrNull(`/proc/${pid}/cmdline`) ?? '').split('\0').slice(0, -1);
  return { startToken: `${boot}:${startTicks}`, command };
}

function probeWithPs(pid: number): ProcessFacts | null {
  const ps = spawnSync('ps', ['-ww', '-o', 'stat=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  const line = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/m.exec(ps.stdout ?? '');
  if (!line || line[1]?.startsWith('Z')) return null;
  return { startToken: line[2] ?? '', command: [line[3] ?? ''] };
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null; // the process went away between two looks
  }
}
