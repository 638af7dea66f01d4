import type { INestApplication, ModuleMetadata } from '@nestjs/common';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';

/** Both platforms that Nest runs on, for `describe.each`. */
export const PLATFORMS = ['express', 'fastify'] as const;

/** The name of a platform. */
export type Platform = (typeof PLATFORMS)[number];

/** Starts an application of the given parts on a platform; the caller closes it. */
export async function startApp(platform: Platform, metadata: ModuleMetadata): Promise<INestApplication> {
  const module = await Test.createTestingModule(metadata).compile();
  if (platform === 'express') {
    const app = module.createNestApplication(new ExpressAdapter());
    return app.init();
  }
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
