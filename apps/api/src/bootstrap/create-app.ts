import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { serveDocs } from '../docs/serve-docs.js';
import { createHttpAdapter } from './http-adapter.js';
import { NestLogger } from './nest-logger.js';
import { observeRequests } from './observe-requests.js';
import type { ServerParts } from './server-parts.js';

/** Makes the application, ready to listen or to be asked in a test; it ends nothing of its parts. */
export async function createApp(parts: ServerParts): Promise<NestFastifyApplication> {
  const adapter = await createHttpAdapter(parts.config, parts.logger);
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
