/** Somebody's service on NestJS and Fastify, on a database that comes with the packages; it keeps it between starts. */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { startEmbeddedPostgres } from '@paretostudio/embedded-postgres';
import { migrate, openStorage } from '@paretostudio/entities';
import { seedAccount, seedKey, TEST_PEPPERS } from '@paretostudio/entities/testing';
import { ApiKeyAuthModule, RequireAction } from '@paretostudio/passport-api-key';
import pg from 'pg';

const database = await startEmbeddedPostgres({ stateDir: 'postgres' });
await database.ensureDatabase(pg);
await migrate(database.url);
const storage = await openStorage({ url: database.url });

class NotesController {
  list() {
    return { of: 'notes' };
  }

  readDiary() {
    return {};
  }
}
/** Decorators by hand, so that the project needs no compiler. */
function route(method, path, action) {
  const descriptor = Object.getOwnPropertyDescriptor(NotesController.prototype, method);
  for (const decorate of [Get(path), RequireAction(action)])
    decorate(NotesController.prototype, method, descriptor);
}
route('list', 'notes', 'list_prompts');
route('readDiary', 'diary', 'list_api_keys');
Controller()(NotesController);

class AppModule {}
const guarded = ApiKeyAuthModule.forRoot({ admission: storage.admission(TEST_PEPPERS) });
Module({ imports: [guarded], controllers: [NotesController] })(AppModule);

const { key } = await seedKey(storage, {
  ...(await seedAccount(storage)),
  permissions: { self: ['list_prompts'] },
  requestsPerDay: 2,
});
writeFileSync('key.txt', key, { mode: 0o600 });
const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: ['error'] });
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', async () => {
  await app.close();
  await storage.close();
  await database.stop();
});
