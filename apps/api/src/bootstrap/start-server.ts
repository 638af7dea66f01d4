import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openStorage } from '@paretostudio/entities';
import {
  type Config,
  type Drain,
  ensureSecrets,
  Housekeeping,
  listen,
  type Logger,
  mailDeliveries,
  mailTransportOf,
  makeServerParts,
  prepareSchema,
  startNotices,
  withDrain,
} from '@paretostudio/host';
import { resealCredentials } from '@paretostudio/studio';
import { paymentsOf } from '../billing/payments-of.js';
import { SeatRounds } from '../billing/seat-rounds.js';
import { readConsoleFiles } from '../console-pages/console-files.js';
import { readDocsFiles } from '../docs-pages/docs-files.js';
import { createApp } from './create-app.js';
import { openDatabase } from './open-database.js';

/** A server that listens. */
export interface RunningServer {
  /** The address that was listened on, with the port that the system chose where it was asked to. */
  readonly url: string;
  readonly embeddedDatabase: boolean;
  /** Whether people find the console there. */
  readonly servesConsole: boolean;
  /** Whether people find the documentation there. */
  readonly servesDocs: boolean;
}

/** Filled by the target `console`, beside what is built of the sources. */
const CONSOLE = fileURLToPath(new URL('../console', import.meta.url));
/** Filled by the target `docs`. */
const DOCS = fileURLToPath(new URL('../docs-site', import.meta.url));

/**
 * Starts the whole server: secrets, database, schema, application, and then the socket.
 *
 * From the first step on SIGTERM and SIGINT stop what was started so far, the embedded database last.
 *
 * @throws Whatever kept it from starting; what was started is stopped again.
 */
export function startServer(config: Config): Promise<RunningServer> {
  return withDrain(config.logLevel, (logger, drain) => start(config, logger, drain));
}

async function start(config: Config, logger: Logger, drain: Drain): Promise<RunningServer> {
  mkdirSync(config.dataDir, { recursive: true });
  const secrets = ensureSecrets(config);
  const database = await openDatabase(config);
  drain.add({ name: 'stop the database', run: () => database.stop() });
  await prepareSchema(config, database.url);
  const storage = await openStorage({ url: database.url });
  drain.add({ name: 'flush and close the storage', run: () => storage.close() });
  const payments = await paymentsOf(config, logger);
  const parts = makeServerParts({ config, secrets, storage, logger, drain, payments });
  const { context } = parts;
  const housekeeping = new Housekeeping(storage.repositories, {
    usageRetentionDays: config.usageRetentionDays,
    clock: context.clock,
    logger,
    reseal: () => resealCredentials(context),
  });
  housekeeping.start();
  drain.add({ name: 'end housekeeping', run: () => housekeeping.stop() });
  const transport = await mailTransportOf(config);
  if (transport !== null) {
    const mails = mailDeliveries({ context, transport, logger });
    mails.start();
    drain.add({
      name: 'end the delivery of mails',
      run: () => mails.stop().finally(() => transport.close()),
    });
  }
  startNotices({ context, logger, egress: config.egressAllow, drain });
  if (payments !== null) {
    const seats = new SeatRounds(context, payments, logger);
    seats.start();
    drain.add({ name: 'end the matching of seats', run: () => seats.stop() });
  }
  const consoleFiles = config.surfaces.includes('console') ? readConsoleFiles(CONSOLE) : null;
  const docsFiles = readDocsFiles(DOCS);
  const url = await listen(await createApp(parts, { consoleFiles, docsFiles }), parts);
  return {
    url,
    embeddedDatabase: database.embedded,
    servesConsole: consoleFiles !== null,
    servesDocs: docsFiles !== null,
  };
}
