import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { migrate, openStorage } from '@paretostudio/entities';
import type { Config } from '../config/env.js';
import { ensureSecrets } from '../config/secrets.js';
import { Housekeeping } from '../housekeeping/housekeeping.js';
import { createApp } from './create-app.js';
import { Drain } from './drain.js';
import { finishRequests } from './finish-requests.js';
import { DRAIN_NOTICE_MS, DRAIN_REQUESTS_MS } from './limits.js';
import { createLogger, type Logger } from './logger.js';
import { makeServerParts } from './make-server-parts.js';
import { openDatabase } from './open-database.js';

/** A server that listens. */
export interface RunningServer {
  /** The address that was listened on, with the port that the system chose where it was asked to. */
  readonly url: string;
  readonly embeddedDatabase: boolean;
}

/**
 * Starts the whole server: secrets, database, schema, application, and then the socket.
 *
 * From the first step on SIGTERM and SIGINT stop what was started so far, the embedded database last.
 *
 * @throws Whatever kept it from starting; what was started is stopped again.
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const logger = createLogger(config.logLevel);
  const drain = new Drain(logger);
  drain.listen();
  try {
    return await start(config, logger, drain);
  } catch (error) {
    await drain.runSteps();
    throw error;
  }
}

async function start(config: Config, logger: Logger, drain: Drain): Promise<RunningServer> {
  mkdirSync(config.dataDir, { recursive: true });
  const secrets = ensureSecrets(config);
  const database = await openDatabase(config);
  drain.add({ name: 'stop the database', run: () => database.stop() });
  await migrate(database.url);
  const storage = await openStorage({ url: database.url });
  drain.add({ name: 'flush and close the storage', run: () => storage.close() });
  const parts = makeServerParts({ config, secrets, storage, logger, drain });
  const { clock } = parts.context;
  const housekeeping = new Housekeeping(storage.repositories, { ...config, clock, logger });
  housekeeping.start();
  drain.add({ name: 'end housekeeping', run: () => housekeeping.stop() });
  const app = await createApp(parts);
  drain.add({ name: 'finish requests', run: () => finishRequests(app, DRAIN_REQUESTS_MS) });
  await app.listen(config.port, config.host);
  drain.add({ name: 'let balancers see', run: () => setTimeout(config.production ? DRAIN_NOTICE_MS : 0) });
  return { url: await app.getUrl(), embeddedDatabase: database.embedded };
}
