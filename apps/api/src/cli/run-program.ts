import { runServer } from '../bootstrap/run-server.js';
import { readEnvironment } from '../config/env.js';
import { openContext } from './open-context.js';
import { runCommand } from './run-command.js';

/** Runs one command line on this process: its environment, its streams, its exit code. */
export async function runProgram(args: readonly string[]): Promise<void> {
  process.exitCode = await runCommand(args, {
    start: () => runServer(readEnvironment),
    readConfig: readEnvironment,
    open: () => openContext(readEnvironment()),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  });
}
