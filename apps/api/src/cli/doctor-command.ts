import type { Command } from 'commander';
import { examine } from '../doctor/examine.js';
import type { InstallationRunner } from './command-runner.js';
import { columns } from './report.js';

/** Adds what looks an installation over. */
export function addDoctorCommand(program: Command, run: InstallationRunner): void {
  program
    .command('doctor')
    .description(
      'look the installation over and list what is well, what is doubtful and what is wrong; changes nothing',
    )
    .action(() =>
      run(async (readConfig) => {
        const checks = await examine(readConfig);
        return {
          ok: true,
          value: {
            json: { checks },
            lines: columns(checks.map(({ verdict, name, finding }) => [verdict, name, finding])),
            failed: checks.some(({ verdict }) => verdict === 'fail'),
          },
        };
      }),
    );
}
