import { openStorage } from '@paretostudio/entities';
import { CredentialRing, PepperRing } from '@paretostudio/key-crypto';
import { type Config, ensureSecrets, prepareSchema } from '@paretostudio/host';
import { createStudioContext, type StudioContext } from '@paretostudio/studio';
import { joinOrOpenDatabase } from '../bootstrap/with-database.js';

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
  const database = await joinOrOpenDatabase(config);
  try {
    const secrets = ensureSecrets(config);
    await prepareSchema(config, database.url);
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
      publicOrigin: () => config.publicUrl?.origin ?? `http://127.0.0.1:${config.port}`,
      // A running server delivers what a command has to send; nothing is shown on its terminal for that.
      mail: config.smtpUrl === null ? 'none' : 'smtp',
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
