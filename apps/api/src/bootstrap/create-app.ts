import fastifyCookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, readyHttpApp, type RegisteredRoute, type ServerParts } from '@paretostudio/host';
import { AppModule } from '../app.module.js';
import type { ConsoleFiles } from '../console-pages/console-files.js';
import { serveConsole } from '../console-pages/serve-console.js';
import { acceptFiles } from '../library/accept-files.js';
import { serveDocs } from '../docs/serve-docs.js';

/** What the application may have beside its parts. */
export interface AppOptions {
  /** The console to serve; null or left out serves none. */
  readonly consoleFiles?: ConsoleFiles | null;
  /** Hears of every route that is registered. */
  readonly onRoute?: (route: RegisteredRoute) => void;
}

/** Makes the application, ready to listen or to be asked in a test; it ends nothing of its parts. */
export async function createApp(
  parts: ServerParts,
  { consoleFiles = null, onRoute }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const app = await createHttpApp(parts, AppModule.on(parts), onRoute);
  await app.register(fastifyCookie);
  acceptFiles(app.getHttpAdapter().getInstance());
  if (consoleFiles !== null) serveConsole(app.getHttpAdapter().getInstance(), consoleFiles);
  serveDocs(app);
  return readyHttpApp(app);
}
