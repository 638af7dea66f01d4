import type { Command } from 'commander';
import { resealCredentials, succeed } from '@paretostudio/studio';
import { retireSecret } from '../secrets/retire-secret.js';
import { rotateSecret } from '../secrets/rotate-secret.js';
import { findSecretUses } from '../secrets/secret-use.js';
import { reportOf, type CommandRunner, type InstallationRunner } from './command-runner.js';
import { reportRetired, reportRotated, reportUsed } from './secret-reports.js';

/** Adds what is done with the keys that credentials of connections are kept under. */
export function addCredentialsCommands(
  program: Command,
  run: CommandRunner,
  runOnInstallation: InstallationRunner,
): void {
  const credentials = program
    .command('credentials')
    .description('rotate the keys that credentials of connections are kept under');
  credentials
    .command('status')
    .description('count the credentials under each key')
    .action(() =>
      runOnInstallation(async (readConfig) =>
        succeed(reportUsed(await findSecretUses(readConfig(), 'credentialKeys'), 'credentials')),
      ),
    );
  credentials
    .command('rotate')
    .description('add a new key: the server moves all credentials to it when it is started again')
    .action(() =>
      runOnInstallation(async (readConfig) =>
        reportOf(rotateSecret(readConfig(), 'credentialKeys'), reportRotated),
      ),
    );
  credentials
    .command('reencrypt')
    .description('move all credentials to the newest key now; a running server must know that key')
    .action(() =>
      run(async (context) => {
        const moved = await resealCredentials(context);
        const lost = `${moved.lost} do not open under any key of CREDENTIAL_KEYS: put the key back, or enter them again.`;
        return {
          ok: true,
          value: {
            json: moved,
            lines: [`${moved.resealed} credentials were moved.`, ...(moved.lost > 0 ? [lost] : [])],
            failed: moved.lost > 0,
          },
        };
      }),
    );
  credentials
    .command('retire <id>')
    .description('take an older key out; refused while a credential needs it')
    .action((id: string) =>
      runOnInstallation(async (readConfig) =>
        reportOf(await retireSecret(readConfig(), 'credentialKeys', id), reportRetired),
      ),
    );
}
