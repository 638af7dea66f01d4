// One route in a process of its own, behind the guard that BENCH_ROUTE names, for `nest.mjs`.
import 'reflect-metadata';
import { Controller, Get, Injectable, Module, UnauthorizedException } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { openStorage } from '@paretostudio/entities';
import { PepperRing } from '@paretostudio/key-crypto';
import { ApiKeyAuthModule, RequireAction } from '@paretostudio/passport-api-key';
import Fastify from 'fastify';
import { openBetterAuth } from './lib/better-auth.mjs';
import { importPeer } from './lib/peer.mjs';
import { POOL_SIZE, SELECT_ONE } from './lib/studio-database.mjs';

const { BENCH_ROUTE, DATABASE_URL, KEY_PEPPERS, BETTER_AUTH_URL } = process.env;
const ANSWER = { answer: 42 };
const MINUTE_MS = 60_000;
const NO_LIMIT = 1_000_000_000;

/** What each route is behind: parts of a module, decorators of the handler, the handler, and what is closed at the end. */
const ROUTES = {
  unguarded: () => ({}),

  async selectOne() {
    const storage = await openOurs();
    const read = async () => {
      await storage.pool.query(SELECT_ONE);
      return ANSWER;
    };
    return { read, close: () => storage.close() };
  },

  async passportApiKey() {
    const storage = await openOurs();
    return {
      parts: { imports: [ApiKeyAuthModule.forRoot({ admission: admissionOf(storage) })] },
      decorators: [RequireAction('list_prompts')],
      close: () => storage.close(),
    };
  },

  /** As its documentation has it, with our admission in the place of `User.findOne`. */
  async headerApiKey() {
    const storage = await openOurs();
    const admission = admissionOf(storage);
    const { default: headerApiKey } = await importPeer('passport-headerapikey');
    class HeaderApiKeyStrategy extends PassportStrategy(headerApiKey.HeaderAPIKeyStrategy, 'headerapikey') {
      constructor() {
        super({ header: 'Authorization', prefix: 'Bearer ' }, false);
      }
      async validate(key) {
        const answer = await admission.admit({ key, cost: 1, address: '127.0.0.1' });
        return answer.admitted ? answer : null;
      }
    }
    Injectable()(HeaderApiKeyStrategy);
    return {
      parts: {
        providers: [HeaderApiKeyStrategy, { provide: APP_GUARD, useClass: AuthGuard('headerapikey') }],
      },
      close: () => storage.close(),
    };
  },

  /** As its documentation has it: in memory, all routes; told apart by the key that came, which it does not check. */
  async throttler() {
    const { default: throttler } = await importPeer('@nestjs/throttler');
    const { ThrottlerGuard, ThrottlerModule } = throttler;
    const limits = { ttl: MINUTE_MS, limit: NO_LIMIT };
    const getTracker = (request) => request.headers.authorization;
    return {
      parts: {
        imports: [ThrottlerModule.forRoot({ throttlers: [limits], getTracker })],
        providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
      },
    };
  },

  /** A guard around the call that its documentation has for verifying a key. */
  async betterAuth() {
    const { auth, pool } = await openBetterAuth(BETTER_AUTH_URL);
    class BetterAuthGuard {
      async canActivate(context) {
        const [scheme, key] = (context.switchToHttp().getRequest().headers.authorization ?? '').split(' ');
        if (scheme !== 'Bearer' || !key) throw new UnauthorizedException();
        const { valid } = await auth.api.verifyApiKey({ body: { key } });
        if (!valid) throw new UnauthorizedException();
        return true;
      }
    }
    Injectable()(BetterAuthGuard);
    return {
      parts: { providers: [{ provide: APP_GUARD, useClass: BetterAuthGuard }] },
      close: () => pool.end(),
    };
  },
};

const { port, close } = BENCH_ROUTE === 'fastify' ? await serveFastify() : await serveNest();
process.send({ port });
process.once('SIGTERM', async () => {
  await close();
  process.disconnect();
});

async function serveFastify() {
  const app = Fastify();
  app.get('/', () => ANSWER);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { port: app.server.address().port, close: () => app.close() };
}

async function serveNest() {
  const { parts = {}, decorators = [], read = () => ANSWER, close } = await ROUTES[BENCH_ROUTE]();
  class BenchController {
    read() {
      return read();
    }
  }
  // Plain JavaScript has no decorators: they are applied by hand.
  const descriptor = Object.getOwnPropertyDescriptor(BenchController.prototype, 'read');
  for (const decorate of [Get(), ...decorators]) decorate(BenchController.prototype, 'read', descriptor);
  Controller()(BenchController);
  class BenchModule {}
  Module({ ...parts, controllers: [BenchController] })(BenchModule);
  const app = await NestFactory.create(BenchModule, new FastifyAdapter(), { logger: ['error'] });
  await app.listen(0, '127.0.0.1');
  return {
    port: app.getHttpServer().address().port,
    async close() {
      await app.close();
      await close?.();
    },
  };
}

function openOurs() {
  return openStorage({ url: DATABASE_URL, poolSizeMax: POOL_SIZE });
}

function admissionOf(storage) {
  return storage.admission(PepperRing.parse(KEY_PEPPERS));
}
