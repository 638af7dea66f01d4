import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, readyHttpApp, type RegisteredRoute, type ServerParts } from '@paretostudio/host';
import { AppModule } from './app.module.js';

/**
 * Makes the application, ready to listen or to be asked in a test; it ends nothing of its parts.
 *
 * @param onRoute - Hears of every route that is registered.
 */
export async function createApp(
  parts: ServerParts,
  onRoute?: (route: RegisteredRoute) => void,
): Promise<NestFastifyApplication> {
  return readyHttpApp(await createHttpApp(parts, AppModule.on(parts), onRoute));
}
