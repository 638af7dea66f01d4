import { type Config, readConfig } from '@paretostudio/host';

/**
 * Reads and checks the configuration of this process; the only place that looks at its environment.
 *
 * @throws `EnvironmentError` with every problem at once.
 */
export function readEnvironment(): Config {
  return readConfig(process.env);
}
