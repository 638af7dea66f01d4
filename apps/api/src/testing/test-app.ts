import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openStorage, type Storage } from '@paretostudio/entities';
import { createTestDatabase } from '@paretostudio/entities/testing';
import { PasswordHasher } from '@paretostudio/studio';
import request from 'supertest';
import { createApp, type RegisteredRoute } from '../bootstrap/create-app.js';
import { createLogger } from '../bootstrap/logger.js';
import { makeServerParts } from '../bootstrap/make-server-parts.js';
import type { ServerParts } from '../bootstrap/server-parts.js';
import { readConfig } from '../config/env.js';

/** Secrets of tests alone. */
const SECRETS = {
  keyPeppers: `p1:${Buffer.alloc(32, 7).toString('base64url')}`,
  cookieSecret: 'of-tests-alone-0123456789-abcdefghij',
};

/** The application on a database of its own, asked over a real socket. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly parts: ServerParts;
  readonly storage: Storage;
  /** Every route that is registered, Nest's or not. */
  readonly routes: readonly RegisteredRoute[];
  /** Where requests are sent to. */
  readonly http: ReturnType<typeof request>;
  /** Everything that was logged so far, as text. */
  logged(): string;
  close(): Promise<void>;
}

/**
 * Starts the application for a spec.
 *
 * @param environment - Variables over the defaults.
 */
export async function startTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const storage = await openStorage({ url: database.url });
  let lines = '';
  const config = readConfig({ LOG_LEVEL: 'debug', ...environment });
  const logger = createLogger(config.logLevel, { write: (line: string) => void (lines += line) });
  const passwords = new PasswordHasher({ memoryKib: 64, passes: 1 });
  const parts = makeServerParts({ config, secrets: SECRETS, storage, logger, passwords });
  const routes: RegisteredRoute[] = [];
  const app = await createApp(parts, (route) => void routes.push(route));
  await app.listen(0, '127.0.0.1');
  return {
    app,
    parts,
    storage,
    routes,
    http: request(app.getHttpServer()),
    logged: () => lines,
    async close() {
      await app.close();
      await storage.close();
      await database.drop();
    },
  };
}
