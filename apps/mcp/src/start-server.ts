import { randomBytes } from 'node:crypto';
import { openStorage } from '@paretostudio/entities';
import {
  type Config,
  type Drain,
  listen,
  type Logger,
  makeServerParts,
  prepareSchema,
  withDrain,
} from '@paretostudio/host';
import { createApp } from './create-app.js';

/**
 * Starts the server: schema, storage, application, and then the socket.
 *
 * The schema is brought up to date as the API does it, unless MIGRATE says never: whichever program starts first does
 * the work, and any number that start at once take turns.
 *
 * @returns The address that was listened on.
 * @throws Whatever kept it from starting; what was started is stopped again.
 */
export function startServer(config: Config): Promise<string> {
  return withDrain(config.logLevel, (logger, drain) => start(config, logger, drain));
}

async function start(config: Config, logger: Logger, drain: Drain): Promise<string> {
  const { databaseUrl, keyPeppers, credentialKeys } = config;
  if (databaseUrl === null || keyPeppers === null || credentialKeys === null) {
    throw new TypeError('The configuration was not read for the program that serves MCP alone.');
  }
  await prepareSchema(config, databaseUrl);
  const storage = await openStorage({ url: databaseUrl, applicationName: 'paretostudio-mcp' });
  drain.add({ name: 'flush and close the storage', run: () => storage.close() });
  // Nobody signs in here: the secret of sessions is thrown away with the process.
  const cookieSecret = randomBytes(32).toString('base64url');
  const secrets = { keyPeppers, credentialKeys, cookieSecret };
  const parts = makeServerParts({ config, secrets, storage, logger, drain });
  return listen(await createApp(parts), parts);
}
