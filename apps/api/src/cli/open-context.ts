import { mkdirSync } from 'node:fs';
import { EmbeddedPostgresError } from '@paretostudio/embedded-postgres';
import { migrate, openStorage } from '@paretostudio/entities';
import { CredentialRing, PepperRing } from '@paretostudio/key-crypto';
import { type Config, ensureSecrets } from '@paretostudio/host';
import { createStudioContext, type StudioContext } from '@paretostudio/studio';
import { openDatabase, type OpenDatabase } from '../bootstrap/open-database.js';
import { findRunning } from '../bootstrap/running-database.js';

/** The studio behind a command, and how to leave it. */
export interface OpenContext {
  readonly context: StudioContext;
  close(): Promise<void>;
}

/**
 * Opens the studio for one command: on `DATABASE_URL`, on the embedded database of a server that runs, or on the
 * embedded database started for as long as the command takes.
 *
 * @throws {@link EmbeddedPostgresError} Or whatever else keeps the database from being reached.
 */
export async function openContext(config: Config): Promise<OpenContext> {
  mkdirSync(config.dataDir, { recursive: true });
  const secrets = ensureSecrets(config);
  const database = await joinOrOpen(config);
  try {
    await migrate(database.url);
    const storage = await openStorage({
      url: database.url,
      applicationName: 'paretostudio-command',
      poolSizeMax: 2,
    });
    const context = createStudioContext({
      storage,
      peppers: PepperRing.parse(secrets.keyPeppers),
      credentials: CredentialRing.parse(secrets.credentialKeys),
      egress: config.egressAllow,
      cookieSecret: Buffer.from(secrets.cookieSecret),
      billing: config.billing,
      signUp: config.signUp,
    });
    const close = async () => {
      await context.gateway.close();
      await storage.close();
      await database.stop();
    };
    return { context, close };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function joinOrOpen(config: Config): Promise<OpenDatabase> {
  try {
    return await openDatabase(config);
  } catch (error) {
    const url = findRunning(config.dataDir);
    const isTaken = error instanceof EmbeddedPostgresError && error.code === 'already_running';
    if (!isTaken || url === null) throw error;
    return { url, embedded: true, stop: () => Promise.resolve() };
  }
}
