import fastifyCookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, readyHttpApp, type RegisteredRoute, type ServerParts } from '@paretostudio/server';
import { AppModule } from '../app.module.js';
import { acceptFiles } from '../library/accept-files.js';
import { serveDocs } from '../docs/serve-docs.js';

/**
 * Makes the application, ready to listen or to be asked in a test; it ends nothing of its parts.
 *
 * @param onRoute - Hears of every route that is registered.
 */
export async function createApp(
  parts: ServerParts,
  onRoute?: (route: RegisteredRoute) => void,
): Promise<NestFastifyApplication> {
  const app = await createHttpApp(parts, AppModule.on(parts), onRoute);
  await app.register(fastifyCookie);
  acceptFiles(app.getHttpAdapter().getInstance());
  serveDocs(app);
  return readyHttpApp(app);
}
