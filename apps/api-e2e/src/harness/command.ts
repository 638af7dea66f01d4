import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROGRAM = fileURLToPath(new URL('../../../api/dist/cli/main.js', import.meta.url));
const LIMIT_MS = 45_000;

/** What became of one command line. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command to its end, in exactly the given environment. */
export async function runStudioCommand(
  environment: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Ran> {
  const options = { env: environment, timeout: LIMIT_MS };
  return promisify(execFile)(process.execPath, [PROGRAM, ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      err: error.stderr,
    }),
  );
}

/** Starts the built command and does not wait for it; its exit is told by the event `close`. */
export function spawnStudioCommand(
  environment: Readonly<Record<string, string>>,
  ...args: string[]
): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args], { env: environment, stdio: 'ignore' });
}
