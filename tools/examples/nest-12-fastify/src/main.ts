import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { openStorage } from '@paretostudio/entities';
import { PepperRing } from '@paretostudio/key-crypto';
import { AppModule } from './app.module.js';

const { DATABASE_URL = '', KEY_PEPPERS = '', PORT = '4000' } = process.env;

const storage = await openStorage({ url: DATABASE_URL });
const app = await NestFactory.create(
  AppModule.on(storage, PepperRing.parse(KEY_PEPPERS)),
  new FastifyAdapter(),
);
await app.listen(Number(PORT));
process.once('SIGTERM', async () => {
  await app.close();
  await storage.close();
});
