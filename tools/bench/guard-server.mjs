// One route on Nest and Fastify behind two guards, each over two admissions, for `guard.mjs`: four ports of one process.
import 'reflect-metadata';
import {
  Controller,
  ForbiddenException,
  Get,
  HttpException,
  Injectable,
  Module,
  UnauthorizedException,
} from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { openStorage } from '@paretostudio/entities';
import { PepperRing } from '@paretostudio/key-crypto';
import { ApiKeyAuthModule, RequireAction } from '@paretostudio/passport-api-key';
import { isGranted, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { findPlan } from '@paretostudio/quotas';
import { POOL_SIZE } from './lib/studio-database.mjs';

const { DATABASE_URL: url, KEY_PEPPERS: peppers } = process.env;
const ACTION = 'list_prompts';
const storage = await openStorage({ url, poolSizeMax: POOL_SIZE });
const real = storage.admission(PepperRing.parse(peppers));

/** Answers at once what the database answered to the first request: what is left is the guard alone. */
const constant = {
  answer: undefined,
  async admit(request) {
    return (this.answer ??= await real.admit(request));
  },
};

/** What somebody writes who knows the port: one way to send a key, the same admission, the same rights, no headers. */
const handWritten = (admission) => {
  class HandWrittenGuard {
    async canActivate(context) {
      const request = context.switchToHttp().getRequest();
      const [scheme, key] = (request.headers.authorization ?? '').split(' ');
      if (scheme !== 'Bearer' || !key) throw new UnauthorizedException();
      const answer = await admission.admit({ key, cost: 1, address: request.ip });
      if (!answer.admitted) {
        if (answer.retryAt !== null) throw new HttpException('Too many requests', 429);
        throw new UnauthorizedException(answer.code);
      }
      const rights = { ...answer, features: findPlan(answer.plan)?.features ?? [] };
      if (!isGranted(rights, STUDIO_ACTIONS, ACTION)) throw new ForbiddenException();
      request.user = answer;
      return true;
    }
  }
  Injectable()(HandWrittenGuard);
  return { providers: [{ provide: APP_GUARD, useClass: HandWrittenGuard }] };
};
const ours = (admission) => ({ imports: [ApiKeyAuthModule.forRoot({ admission })] });

/** Serves the route behind a guard; tells the port. */
async function serve(parts) {
  class BenchController {
    read() {
      return { answer: 42 };
    }
  }
  // Plain JavaScript has no decorators: they are applied by hand.
  const descriptor = Object.getOwnPropertyDescriptor(BenchController.prototype, 'read');
  for (const decorate of [Get(), RequireAction(ACTION)])
    decorate(BenchController.prototype, 'read', descriptor);
  Controller()(BenchController);
  class BenchModule {}
  Module({ ...parts, controllers: [BenchController] })(BenchModule);
  const app = await NestFactory.create(BenchModule, new FastifyAdapter(), { logger: ['error'] });
  await app.listen(0, '127.0.0.1');
  return { app, port: app.getHttpServer().address().port };
}

const served = {
  handWritten: await serve(handWritten(real)),
  ours: await serve(ours(real)),
  handWrittenConstant: await serve(handWritten(constant)),
  oursConstant: await serve(ours(constant)),
};
process.send({ ports: Object.fromEntries(Object.entries(served).map(([name, { port }]) => [name, port])) });
process.once('SIGTERM', async () => {
  await Promise.all(Object.values(served).map(({ app }) => app.close()));
  await storage.close();
  process.disconnect();
});
