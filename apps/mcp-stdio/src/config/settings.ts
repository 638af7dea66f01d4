import { checkAddress } from './check-address.js';
import { checkKey } from './check-key.js';
import { checkTarget, type Target } from './check-target.js';
import { accept, type Checked } from './checked.js';
import type { CommandLine } from './command-line.js';
import type { Environment } from './env.js';

/** Everything that the program needs to reach its server. */
export interface Settings {
  readonly key: string;
  /** The server's address, without a final slash. */
  readonly address: string;
  readonly target: Target;
}

/**
 * Puts the settings together; an option goes before the variable of the same meaning.
 *
 * @returns The settings, or the first thing that is wrong with them: the key is looked at first.
 */
export function readSettings(options: CommandLine, environment: Environment): Checked<Settings> {
  const key = checkKey(environment.apiKey);
  if (!key.ok) return key;
  const address = checkAddress(options.url ?? environment.apiUrl, environment.allowHttp);
  if (!address.ok) return address;
  // The option names the one thing to serve; a variable that says otherwise is of an older configuration.
  const agent = options.agent ?? (options.connection === null ? environment.agent : null);
  const target = checkTarget(agent, options.connection);
  if (!target.ok) return target;
  return accept({ key: key.value, address: address.value, target: target.value });
}
