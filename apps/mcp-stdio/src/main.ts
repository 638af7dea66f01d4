import { runProgram } from './run-program.js';
import { claimStdout } from './stdio/claim-stdout.js';
import { log } from './stdio/log.js';

const output = claimStdout();
// Nobody reads the log any more: that is no reason to end.
process.stderr.on('error', () => undefined);
process.on('unhandledRejection', (reason) => log(`unexpected: ${describe(reason)}`));
process.on('uncaughtException', (error) => {
  log(`unexpected, the program ends: ${describe(error)}`);
  process.exit(70);
});

const exitCode = await runProgram(process.argv.slice(2), { input: process.stdin, output }, stopBySignal);
// What was written is on its way before the program ends; connections that are kept open do not hold it up.
await new Promise<void>((resolve) => output.end(resolve));
process.exit(exitCode);

/** The second signal of a kind ends the program the way the system does. */
function stopBySignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
