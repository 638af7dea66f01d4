import { succeed } from '@paretostudio/studio';
import type { Command } from 'commander';
import { retireSecret } from '../secrets/retire-secret.js';
import { rotateSecret } from '../secrets/rotate-secret.js';
import { findSecretUses } from '../secrets/secret-use.js';
import { reportOf, type InstallationRunner } from './command-runner.js';
import { reportRetired, reportRotated, reportUsed } from './secret-reports.js';

/** Adds what is done with the peppers that API keys are digested under. */
export function addPeppersCommands(program: Command, run: InstallationRunner): void {
  const peppers = program
    .command('peppers')
    .description('rotate the secrets that API keys are digested under');
  peppers
    .command('status')
    .description('count the live keys under each pepper')
    .action(() =>
      run(async (readConfig) =>
        succeed(reportUsed(await findSecretUses(readConfig(), 'keyPeppers'), 'live keys')),
      ),
    );
  peppers
    .command('rotate')
    .description(
      'add a new pepper: keys are moved to it when they are used next, once the server was restarted',
    )
    .action(() =>
      run(async (readConfig) => reportOf(rotateSecret(readConfig(), 'keyPeppers'), reportRotated)),
    );
  peppers
    .command('retire <id>')
    .description('take an older pepper out; refused while a live key needs it')
    .action((id: string) =>
      run(async (readConfig) => reportOf(await retireSecret(readConfig(), 'keyPeppers', id), reportRetired)),
    );
}
