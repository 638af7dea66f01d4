// A service of somebody else, guarded by the packed libraries; the ten lines that matter stand between the marks.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { migrate, openStorage } from '@paretostudio/entities';
import { seedAccount, seedKey, TEST_PEPPERS } from '@paretostudio/entities/testing';
import { ApiKeyAuthModule, RequireAction } from '@paretostudio/passport-api-key';

const decorate = (decorators, target, ...rest) =>
  decorators.forEach((decorator) => decorator(target, ...rest));

await migrate(process.env.DATABASE_URL);
const storage = await openStorage({ url: process.env.DATABASE_URL });

// ten lines: begin
class ReportsController {
  list() {
    return ['first report'];
  }
}
decorate(
  [Get(), RequireAction('list_prompts')],
  ReportsController.prototype,
  'list',
  Object.getOwnPropertyDescriptor(ReportsController.prototype, 'list'),
);
decorate([Controller('reports')], ReportsController);
class AppModule {}
decorate(
  [
    Module({
      imports: [ApiKeyAuthModule.forRoot({ admission: storage.admission(TEST_PEPPERS) })],
      controllers: [ReportsController],
    }),
  ],
  AppModule,
);
// ten lines: end

const { key } = await seedKey(storage, { ...(await seedAccount(storage)), requestsPerDay: 1 });
writeFileSync('key.txt', key, { mode: 0o600 });
const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: ['error'] });
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', async () => {
  await app.close();
  await storage.close();
});
