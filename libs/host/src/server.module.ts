import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Storage } from '@paretostudio/entities';
import { ApiKeyAuthModule } from '@paretostudio/passport-api-key';
import { Studio } from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import { ownOrigins } from './config/own-origins.js';
import { HealthController } from './health/health.controller.js';
import { clientAddressOf } from './http/visit-of.js';
import { Drain } from './lifecycle/drain.js';
import { McpModule } from './mcp/mcp.module.js';
import { MetricsAccess } from './metrics/metrics-access.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.js';
import { accessTokensOf } from './oauth/access-tokens-of.js';
import { CONFIG, type ServerParts, STUDIO_CONTEXT } from './parts/server-parts.js';
import { StudioProblemFilter } from './problems/problem.filter.js';

/** What a program adds to the common ground. */
export interface ServerModuleOptions {
  /** Names of Passport strategies that let people in beside keys. Default: none. */
  readonly alongside?: readonly string[];
}

/**
 * What every server program is put together on: the guard of the keys, problems as the one form of errors, health,
 * metrics, MCP where the parts have a face for it, and the parts themselves for whoever injects them.
 *
 * Import it once, in the program's root module; its providers are there for all modules.
 */
@Module({})
export class ServerModule {
  static on(parts: ServerParts, { alongside = [] }: ServerModuleOptions = {}): DynamicModule {
    const { config, door, face } = parts;
    const providers = providersOf(parts);
    return {
      module: ServerModule,
      global: true,
      imports: [
        ApiKeyAuthModule.forRoot({
          admission: door,
          clientAddress: (req) => clientAddressOf(req as unknown as FastifyRequest),
          tokens: accessTokensOf(config),
          allowedOrigins: [...ownOrigins(config), ...config.extensionOrigins],
          alongside,
          problemFilter: false,
        }),
        ...(face === null ? [] : [McpModule.on({ face })]),
      ],
      controllers: [HealthController, MetricsController],
      providers: [...providers, { provide: APP_FILTER, useClass: StudioProblemFilter }],
      exports: providers,
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
  ];
}
