import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Storage } from '@paretostudio/entities';
import type { RegisteredRoute, ServerParts } from '@paretostudio/host';
import { createTestParts } from '@paretostudio/host/testing';
import type { PaymentProvider } from '@paretostudio/studio';
import request from 'supertest';
import { type AppOptions, createApp } from '../bootstrap/create-app.js';

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
 * @param pages - The pages that it serves; none unless given.
 * @param payments - Who takes payments; nobody unless given.
 */
export async function startTestApp(
  environment: Record<string, string> = {},
  pages: Omit<AppOptions, 'onRoute'> = {},
  payments?: PaymentProvider,
): Promise<TestApp> {
  const { parts, logged, close } = await createTestParts(environment, undefined, payments);
  const routes: RegisteredRoute[] = [];
  const app = await createApp(parts, { ...pages, onRoute: (route) => void routes.push(route) });
  await app.listen(0, '127.0.0.1');
  return {
    app,
    parts,
    storage: parts.storage,
    routes,
    http: request(app.getHttpServer()),
    logged,
    async close() {
      await app.close();
      await close();
    },
  };
}
