import { StorageUnavailableError } from '@paretostudio/entities';
import { type Config, EnvironmentError, SchemaBehindError, SERVER_VERSION } from '@paretostudio/host';
import type { Outcome } from '@paretostudio/studio';
import { Command, CommanderError } from 'commander';
import { addAccountsCommands } from './accounts-commands.js';
import { addBackupCommands } from './backup-commands.js';
import type { CommandWork, InstallationWork } from './command-runner.js';
import { addCredentialsCommands } from './credentials-commands.js';
import { addDoctorCommand } from './doctor-command.js';
import { addKeysCommands } from './keys-commands.js';
import { addMembersCommands } from './members-commands.js';
import { addMigrateCommand } from './migrate-command.js';
import { addPeppersCommands } from './peppers-commands.js';
import { addStartCommand } from './start-command.js';
import type { OpenContext } from './open-context.js';
import { renderMessage, renderRefusal, renderReport, type Report } from './report.js';

/** What a command needs of the world. */
export interface CommandWorld {
  /** Starts the server, which then has the process for itself. */
  start(): Promise<void>;
  /** Reads the configuration; throws what is wrong with it. */
  readConfig(): Config;
  open(): Promise<OpenContext>;
  out(text: string): void;
  err(text: string): void;
}

/** The exit codes of the command. */
export const EXIT = { done: 0, refused: 1, usage: 2, unavailable: 3 } as const;

/**
 * Runs one command line and gives its exit code: 0 done, 1 refused (nothing was changed) or something was found wrong,
 * 2 not understood, 3 the studio cannot be reached. No command at all is `start`.
 *
 * Nothing is asked. Results go to standard output, everything else to standard error.
 *
 * @param args - Without the program's own name.
 */
export async function runCommand(args: readonly string[], world: CommandWorld): Promise<number> {
  let exitCode: number = EXIT.done;
  const program = makeProgram(world, (code) => (exitCode = code));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return exitCodeOf(error, world);
  }
}

/**
 * Makes the tree of all commands with their options, which runs one of them when it is parsed.
 *
 * @param end - Told the exit code of a command that came to its end.
 */
export function makeProgram(world: CommandWorld, end: (exitCode: number) => void): Command {
  const program = new Command('paretostudio')
    .description('Runs a ParetoStudio server, and looks after it from its own machine.')
    .version(SERVER_VERSION)
    .option('--json', 'write one JSON document instead of lines')
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.out(text), writeErr: (text) => world.err(text) });
  const tell = (outcome: Outcome<Report>) =>
    end(tellOutcome(outcome, world, program.opts<{ json?: boolean }>().json ?? false));
  const run = async (work: CommandWork) => tell(await onOpenStudio(work, world));
  const runOnInstallation = async (work: InstallationWork) => tell(await work(() => world.readConfig()));
  addStartCommand(program, () => world.start());
  addMigrateCommand(program, runOnInstallation);
  addDoctorCommand(program, runOnInstallation);
  addBackupCommands(program, runOnInstallation);
  addPeppersCommands(program, runOnInstallation);
  addCredentialsCommands(program, run, runOnInstallation);
  for (const add of [addAccountsCommands, addKeysCommands, addMembersCommands]) add(program, run);
  inheritSettings(program);
  return program;
}

async function onOpenStudio(work: CommandWork, world: CommandWorld): Promise<Outcome<Report>> {
  const { context, close } = await world.open();
  try {
    return await work(context);
  } finally {
    await close();
  }
}

function tellOutcome(outcome: Outcome<Report>, world: CommandWorld, asJson: boolean): number {
  if (!outcome.ok) {
    world.err(renderRefusal(outcome.refusal, asJson));
    return EXIT.refused;
  }
  world.out(renderReport(outcome.value, asJson));
  return outcome.value.failed === true ? EXIT.refused : EXIT.done;
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
    error instanceof SchemaBehindError ||
    (error instanceof Error && error.name === 'EmbeddedPostgresError');
  if (!isKnown) throw error;
  world.err(renderMessage(error.message));
  return EXIT.unavailable;
}
