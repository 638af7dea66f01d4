import { Console } from 'node:console';
import { Writable } from 'node:stream';

/**
 * Takes stdout for the protocol alone: whatever else writes to it afterwards, `console.log` included, goes to stderr.
 *
 * @returns The only way to stdout from now on.
 */
export function claimStdout(): Writable {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write;
  globalThis.console = new Console(stderr, stderr);
  const wire = new Writable({
    decodeStrings: false,
    write(chunk: string | Uint8Array, _encoding, callback) {
      write(chunk, callback);
    },
  });
  // A reader that goes away ends the program in good order; who serves it listens for that.
  stdout.on('error', (error) => wire.destroy(error));
  wire.on('error', () => undefined);
  return wire;
}
