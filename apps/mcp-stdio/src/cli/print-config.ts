import {
  CLIENT_IDS,
  explainSetupInput,
  isClientId,
  PACKAGE_NAME,
  renderSetup,
  setupFor,
  type OperatingSystem,
} from '@paretostudio/client-setup';
import { checkAddress } from '../config/check-address.js';
import type { CommandLine } from '../config/command-line.js';
import type { Environment } from '../config/env.js';
import { log } from '../stdio/log.js';
import { VERSION } from '../version.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';

/**
 * Prints what to put where so that one client starts this program, or asks the server itself.
 *
 * The key is never in it: a terminal keeps what it shows.
 *
 * @param client - The name of a client as a person typed it.
 */
export function printConfig(
  client: string,
  options: CommandLine,
  environment: Environment,
  print: (text: string) => void,
): ExitCode {
  if (!isClientId(client)) {
    log(`there is no client "${client.slice(0, 64)}"; there are ${CLIENT_IDS.join(', ')}`);
    return EXIT_CODE.notUnderstood;
  }
  if (options.connection !== null) {
    log(
      'there is no configuration for one connection; print the one without --connection, and add --connection <id> to its arguments or /conn_<id> to its address',
    );
    return EXIT_CODE.refused;
  }
  const address = checkAddress(options.url ?? environment.apiUrl, true);
  if (!address.ok) {
    log(address.problem);
    return EXIT_CODE.refused;
  }
  const serverUrl = address.value;
  const packageSpec = `${serverUrl}/downloads/${PACKAGE_NAME}-${VERSION}.tgz`;
  // The program itself takes ids with what stands before them in addresses, too.
  const agentId = (options.agent ?? environment.agent)?.replace(/^agent_/i, '');
  const input = { serverUrl, packageSpec, key: null, os: operatingSystem(), agentId };
  const problem = explainSetupInput(input);
  if (problem !== null) {
    log(problem);
    return EXIT_CODE.refused;
  }
  print(renderSetup(setupFor(client, input)));
  return EXIT_CODE.done;
}

function operatingSystem(): OperatingSystem {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'darwin' ? 'macos' : 'linux';
}
