import { EnvironmentError, type Config } from '@paretostudio/host';
import { fail, ok, type Check } from './check.js';
import { checkConfiguration } from './check-configuration.js';
import { checkDatabase } from './check-database.js';
import { checkDataDir } from './check-data-dir.js';
import { checkPort } from './check-port.js';
import { checkSecrets } from './check-secrets.js';

export type { Check } from './check.js';

/**
 * Looks an installation over, and goes on past what it finds wrong. Nothing is changed; an embedded database that does
 * not run is started for it, and stopped.
 *
 * @param readConfig - Reads the configuration; what it throws about it is a finding.
 */
export async function examine(readConfig: () => Config): Promise<readonly Check[]> {
  const node = ok('Node.js', `${process.versions.node} on ${process.platform} ${process.arch}.`);
  const config = configOf(readConfig);
  if ('verdict' in config) return [node, config];
  return [
    node,
    ...checkConfiguration(config),
    ...checkDataDir(config),
    ...checkSecrets(config),
    ...(await checkPort(config)),
    ...(await checkDatabase(config)),
  ];
}

function configOf(readConfig: () => Config): Config | Check {
  try {
    return readConfig();
  } catch (error) {
    if (error instanceof EnvironmentError) return fail('configuration', error.problems.join('; '));
    throw error;
  }
}
