import { EnvironmentError } from '@paretostudio/host';
import { Command, CommanderError } from 'commander';
import { StorageUnavailableError } from '@paretostudio/entities';
import { addAccountsCommands } from './accounts-commands.js';
import type { CommandWork } from './command-runner.js';
import { addKeysCommands } from './keys-commands.js';
import { addMembersCommands } from './members-commands.js';
import type { OpenContext } from './open-context.js';
import { renderRefusal, renderReport } from './report.js';

/** What a command needs of the world. */
export interface CommandWorld {
  open(): Promise<OpenContext>;
  out(text: string): void;
  err(text: string): void;
}

/** The exit codes of the command. */
export const EXIT = { done: 0, refused: 1, usage: 2, unavailable: 3 } as const;

/**
 * Runs one command line and gives its exit code: 0 done, 1 refused (nothing was changed), 2 not understood, 3 the
 * studio cannot be reached.
 *
 * Nothing is asked. Results go to standard output, everything else to standard error.
 *
 * @param args - Without the program's own name.
 */
export async function runCommand(args: readonly string[], world: CommandWorld): Promise<number> {
  let exitCode: number = EXIT.done;
  const program = new Command('studio')
    .description('Runs the accounts, keys and members of a ParetoStudio server from its own machine.')
    .option('--json', 'write one JSON document instead of lines')
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.out(text), writeErr: (text) => world.err(text) });
  const run = async (work: CommandWork) => {
    exitCode = await runWork(work, world, program.opts<{ json?: boolean }>().json ?? false);
  };
  for (const add of [addAccountsCommands, addKeysCommands, addMembersCommands]) add(program, run);
  inheritSettings(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return exitCodeOf(error, world);
  }
}

async function runWork(work: CommandWork, world: CommandWorld, asJson: boolean): Promise<number> {
  const { context, close } = await world.open();
  try {
    const outcome = await work(context);
    if (outcome.ok) world.out(renderReport(outcome.value, asJson));
    else world.err(renderRefusal(outcome.refusal, asJson));
    return outcome.ok ? EXIT.done : EXIT.refused;
  } finally {
    await close();
  }
}

/** Commander copies these settings to a subcommand when it is made, which is before they can be chained on. */
function inheritSettings(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    inheritSettings(child);
  }
}

function exitCodeOf(error: unknown, world: CommandWorld): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const isKnown =
    error instanceof EnvironmentError ||
    error instanceof StorageUnavailableError ||
    (error instanceof Error && error.name === 'EmbeddedPostgresError');
  if (!isKnown) throw error;
  world.err(`${error.message}\n`);
  return EXIT.unavailable;
}
