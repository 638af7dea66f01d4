import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { readConfig, type ServerParts } from '@paretostudio/host';
import { AppModule } from '../app.module.js';

/** Makes the application for its routes alone: nothing behind them exists, so it may be described but not asked. */
export async function documentedApp(): Promise<INestApplication> {
  const parts = {
    config: readConfig({}),
    face: null,
    door: { admit: () => Promise.reject(new Error('nobody')) },
  };
  return NestFactory.create(AppModule.on(withAbsentParts(parts)), new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
}

/** Every part that is not given is an empty object: enough to be injected. */
function withAbsentParts(parts: object): ServerParts {
  const absent = ['logger', 'drain', 'storage', 'studio', 'context', 'gateway', 'usage', 'metrics'];
  return { ...Object.fromEntries(absent.map((name) => [name, {}])), ...parts } as unknown as ServerParts;
}
