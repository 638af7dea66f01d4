// Three routes on Nest and Fastify in a process of its own, for `http.mjs`: open, with one statement, and guarded.
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { openStorage } from '@paretostudio/entities';
import { PepperRing } from '@paretostudio/key-crypto';
import { ApiKeyAuthModule, Public, RequireAction } from '@paretostudio/passport-api-key';
import { POOL_SIZE, SELECT_ONE } from './lib/studio-database.mjs';

const { DATABASE_URL: url, KEY_PEPPERS: peppers } = process.env;
const storage = await openStorage({ url, poolSizeMax: POOL_SIZE });

class BenchController {
  open() {
    return { answer: 42 };
  }
  async selecting() {
    await storage.pool.query(SELECT_ONE);
    return { answer: 42 };
  }
  guarded() {
    return { answer: 42 };
  }
}

// Plain JavaScript has no decorators: they are applied by hand.
const route = (name, ...decorators) => {
  const descriptor = Object.getOwnPropertyDescriptor(BenchController.prototype, name);
  for (const decorate of [Get(name), ...decorators]) decorate(BenchController.prototype, name, descriptor);
};
route('open', Public());
route('selecting', Public());
route('guarded', RequireAction('list_prompts'));
Controller()(BenchController);

class BenchModule {}
Module({
  imports: [ApiKeyAuthModule.forRoot({ admission: storage.admission(PepperRing.parse(peppers)) })],
  controllers: [BenchController],
})(BenchModule);

const app = await NestFactory.create(BenchModule, new FastifyAdapter(), { logger: ['error'] });
await app.listen(0, '127.0.0.1');
process.send({ port: app.getHttpServer().address().port });
process.once('SIGTERM', async () => {
  await app.close();
  await storage.close();
  process.disconnect();
});
