import type { Command } from 'commander';
import { backUp, type BackupOptions } from '../backup/back-up.js';
import { restore, type RestoreOptions } from '../backup/restore.js';
import { reportOf, type InstallationRunner } from './command-runner.js';

/** Adds what writes the whole installation into one file, and what brings it back. */
export function addBackupCommands(program: Command, run: InstallationRunner): void {
  program
    .command('backup <file>')
    .description(
      'write the database and the secrets of DATA_DIR into one new .tgz file, while the server goes on',
    )
    .option('--without-secrets', 'leave the secrets of DATA_DIR out', false)
    .action((file: string, options: BackupOptions) =>
      run(async (readConfig) =>
        reportOf(await backUp(readConfig(), file, options), (made) => ({
          json: made,
          lines: [
            `${made.rows} rows of ${made.tables} tables, schema level ${made.schemaLevel}, are in ${made.file} (${made.bytes} bytes).`,
            made.secrets.length > 0
              ? `With the secrets ${made.secrets.join(', ')}: keep the file as you keep them.`
              : 'No secrets are in it: keep those of the configuration beside it, or the keys in it are lost.',
          ],
        })),
      ),
    );
  program
    .command('restore <file>')
    .description('bring a backup into an empty database; the server must be stopped')
    .option('--check', 'check the file alone, and change nothing', false)
    .option(
      '--without-secrets',
      'leave the secrets of the backup alone; those that are configured here serve',
      false,
    )
    .option(
      '--replace-secrets',
      'put the secrets of the backup where others are; those are kept beside them',
      false,
    )
    .option('--accept-lost-keys', 'restore although API keys or credentials in it cannot be read here', false)
    .action((file: string, options: RestoreOptions) =>
      run(async (readConfig) =>
        reportOf(await restore(readConfig(), file, options), (done) => ({
          json: done,
          lines: [
            `The backup of ${done.createdAt} (version ${done.productVersion}, schema level ${done.schemaLevel}) is whole: ${done.rows} rows of ${done.tables} tables.`,
            ...(options.check
              ? ['Nothing was changed.']
              : [`It was restored, and the schema is at level ${done.restoredLevel ?? done.schemaLevel}.`]),
            ...done.notes,
          ],
        })),
      ),
    );
}
