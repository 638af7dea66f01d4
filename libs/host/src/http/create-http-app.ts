import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RouteOptions } from 'fastify';
import { endConnectionsOfDraining } from '../lifecycle/end-connections.js';
import { NestLogger } from '../logging/nest-logger.js';
import { serveResourceMetadata } from '../oauth/serve-resource-metadata.js';
import type { ServerParts } from '../parts/server-parts.js';
import { shedRequests } from '../pressure/shed-requests.js';
import { createHttpAdapter } from './http-adapter.js';
import { observeRequests } from './observe-requests.js';

/** A route as the HTTP server knows it, whoever registered it. */
export type RegisteredRoute = Pick<RouteOptions, 'method' | 'url'>;

/**
 * Makes the application of a server program on the common HTTP ground, its routes not yet registered; the program may
 * add to it before it calls {@link readyHttpApp}. It ends nothing of its parts.
 *
 * @param module - The program's root module.
 * @param onRoute - Hears of every route that is registered.
 */
export async function createHttpApp(
  parts: ServerParts,
  module: DynamicModule,
  onRoute?: (route: RegisteredRoute) => void,
): Promise<NestFastifyApplication> {
  const adapter = createHttpAdapter(parts.config, parts.logger);
  shedRequests(adapter.getHttpServer(), parts);
  if (onRoute !== undefined) adapter.getInstance().addHook('onRoute', onRoute);
  adapter.getInstance().addHook('onListen', function (done) {
    const listening = this.server.address();
    if (listening !== null && typeof listening === 'object') parts.address.noteListening(listening.port);
    done();
  });
  observeRequests(adapter.getInstance(), parts);
  endConnectionsOfDraining(adapter.getInstance(), parts.drain);
  serveResourceMetadata(adapter.getInstance(), parts.config);
  return NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(parts.logger),
    bodyParser: false,
    abortOnError: false,
  });
}

/** Registers the routes: afterwards the application can listen, or be asked in a test. */
export async function readyHttpApp(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
