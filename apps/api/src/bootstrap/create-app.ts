import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RouteOptions } from 'fastify';
import { AppModule } from '../app.module.js';
import { serveDocs } from '../docs/serve-docs.js';
import { createHttpAdapter } from './http-adapter.js';
import { NestLogger } from './nest-logger.js';
import { observeRequests } from './observe-requests.js';
import type { ServerParts } from './server-parts.js';

/** A route as the HTTP server knows it, whoever registered it. */
export type RegisteredRoute = Pick<RouteOptions, 'method' | 'url'>;

/**
 * Makes the application, ready to listen or to be asked in a test; it ends nothing of its parts.
 *
 * @param onRoute - Hears of every route that is registered.
 */
export async function createApp(
  parts: ServerParts,
  onRoute?: (route: RegisteredRoute) => void,
): Promise<NestFastifyApplication> {
  const adapter = await createHttpAdapter(parts.config, parts.logger);
  if (onRoute !== undefined) adapter.getInstance().addHook('onRoute', onRoute);
  observeRequests(adapter.getInstance(), parts);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(parts), adapter, {
    logger: new NestLogger(parts.logger),
    bodyParser: false,
    abortOnError: false,
  });
  serveDocs(app);
  await app.init();
  await adapter.getInstance().ready();
  return app;
}
