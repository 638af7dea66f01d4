import type { Command } from 'commander';

/** Adds what starts the server: the command that is meant when none is given. */
export function addStartCommand(program: Command, start: () => Promise<void>): void {
  program
    .command('start', { isDefault: true })
    .description(
      'start the server and its console; without DATABASE_URL, with a database of its own in DATA_DIR',
    )
    .action(start);
}
