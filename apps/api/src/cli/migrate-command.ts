import type { Command } from 'commander';
import { migrateDatabase } from '../schema/migrate-database.js';
import { reportOf, type InstallationRunner } from './command-runner.js';

/** Adds what brings the database to the schema of this program. */
export function addMigrateCommand(program: Command, run: InstallationRunner): void {
  program
    .command('migrate')
    .description(
      'bring the database to the schema of this program; safe to repeat, and beside running servers',
    )
    .option('--status', 'tell what would be done, and change nothing', false)
    .action(({ status }: { status: boolean }) =>
      run(async (readConfig) =>
        reportOf(await migrateDatabase(readConfig(), { statusOnly: status }), (levels) => ({
          json: levels,
          lines: [
            levels.from === levels.to
              ? `The schema is at level ${levels.to}, the newest that this program knows.`
              : `${status ? 'The schema would go' : 'The schema went'} from level ${levels.from} to ${levels.to}.`,
          ],
        })),
      ),
    );
}
