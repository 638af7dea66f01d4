import { EXIT_CODE, type ExitCode } from './cli/exit-code.js';
import { readCommandLine } from './config/command-line.js';
import { readEnvironment } from './config/env.js';
import { readSettings } from './config/settings.js';
import { placesOf } from './install/choose-base.js';
import { createInstallTools } from './install/create-install-tools.js';
import { serve, type Streams } from './serve.js';
import { log } from './stdio/log.js';
import { VERSION } from './version.js';

/**
 * Does what the command line says; with no option it serves until the client is done.
 *
 * @param args - Without the program's own name.
 * @param stopSignal - Asked for by who serves: its abort ends that in good order. Whatever else is done, the system may
 *   end at once.
 * @returns What to end with; see `--help` for the meaning.
 */
export async function runProgram(
  args: readonly string[],
  streams: Streams,
  stopSignal: () => AbortSignal,
): Promise<ExitCode> {
  const commandLine = readCommandLine(args);
  if (!commandLine.ok) {
    log(`${commandLine.problem} (--help lists the options)`);
    return EXIT_CODE.notUnderstood;
  }
  const options = commandLine.value;
  const environment = readEnvironment();
  const print = (text: string) => void streams.output.write(text);
  // What a client does not need is loaded only for who asks for it.
  if (options.help) {
    print((await import('./cli/help.js')).HELP);
    return EXIT_CODE.done;
  }
  if (options.version) {
    print(`${VERSION}\n`);
    return EXIT_CODE.done;
  }
  if (options.printConfig !== null) {
    const { printConfig } = await import('./cli/print-config.js');
    return printConfig(options.printConfig, options, environment, print);
  }
  const settings = readSettings(options, environment);
  if (options.check) {
    const { check } = await import('./cli/check.js');
    return check(settings, print);
  }
  const places = placesOf(options.projectDir ?? environment.projectDir);
  await serve(settings, streams, stopSignal(), (upstream) => createInstallTools(upstream, places));
  return EXIT_CODE.done;
}
