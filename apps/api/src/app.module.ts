import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Storage } from '@paretostudio/entities';
import { ApiKeyAuthModule } from '@paretostudio/passport-api-key';
import { Studio } from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import { AccountController } from './account/account.controller.js';
import { MeController } from './account/me.controller.js';
import { MembersController } from './account/members.controller.js';
import { PlansController } from './account/plans.controller.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { AuthController } from './auth/auth.controller.js';
import { Drain } from './bootstrap/drain.js';
import { CONFIG, STUDIO_CONTEXT, type ServerParts } from './bootstrap/server-parts.js';
import { isSecureSite } from './config/env.js';
import { ownOrigins } from './config/own-origins.js';
import { HealthController } from './health/health.controller.js';
import { RootController } from './health/root.controller.js';
import { StudioCalls } from './http/studio-calls.js';
import { clientAddressOf } from './http/visit-of.js';
import { MetricsAccess } from './metrics/metrics-access.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.js';
import { StudioProblemFilter } from './problems/problem.filter.js';
import { PromptsController } from './prompts/prompts.controller.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SESSION_STRATEGY } from './sessions/session-name.js';
import { SessionStrategy } from './sessions/session.strategy.js';
import { UsageController } from './usage/usage.controller.js';

const ALWAYS = [HealthController, RootController, MetricsController];
const REST = [
  AuthController,
  MeController,
  PlansController,
  AccountController,
  MembersController,
  ApiKeysController,
  PromptsController,
  UsageController,
  AuditController,
];

/** The whole application on parts that were made before it. */
@Module({})
export class AppModule {
  /** Puts the application together; faces that `SURFACES` leaves out have no routes. */
  static on(parts: ServerParts): DynamicModule {
    const { config, context, door } = parts;
    const cookie = new SessionCookie(isSecureSite(config));
    passport.use(SESSION_STRATEGY, new SessionStrategy(context, cookie, config.publicUrl));
    return {
      module: AppModule,
      imports: [
        ApiKeyAuthModule.forRoot({
          admission: door,
          clientAddress: (req) => clientAddressOf(req as unknown as FastifyRequest),
          allowedOrigins: [...ownOrigins(config), ...config.extensionOrigins],
          alongside: [SESSION_STRATEGY],
          problemFilter: false,
        }),
      ],
      controllers: config.surfaces.includes('rest') ? [...ALWAYS, ...REST] : ALWAYS,
      providers: [...providersOf(parts), { provide: SessionCookie, useValue: cookie }],
    };
  }
}

function providersOf({ config, context, storage, studio, drain, metrics }: ServerParts): Provider[] {
  return [
    { provide: CONFIG, useValue: config },
    { provide: STUDIO_CONTEXT, useValue: context },
    { provide: Storage, useValue: storage },
    { provide: Studio, useValue: studio },
    { provide: Drain, useValue: drain },
    { provide: Metrics, useValue: metrics },
    {
      provide: MetricsAccess,
      useValue: new MetricsAccess(config.metricsToken, config.trustProxy.kind !== 'none'),
    },
    { provide: APP_FILTER, useClass: StudioProblemFilter },
    StudioCalls,
  ];
}
