import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type Provider,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { ApiKeyStrategy } from '../strategy/api-key-strategy.js';
import type {
  ApiKeyAuthAsyncOptions,
  ApiKeyAuthModuleOptions,
  ApiKeyAuthOptions,
  ApiKeyAuthSettings,
} from './api-key-auth-options.js';
import { API_KEY_AUTH_SETTINGS, resolveApiKeyAuthSettings } from './api-key-auth-settings.js';
import { ApiKeyGuard } from './api-key.guard.js';
import { ProblemFilter } from './problem.filter.js';
import { registerStrategy } from './register-strategy.js';
import { assertControllersDeclared } from './undeclared-routes.js';

/**
 * Guards an application with API keys: registers the Passport strategy `api-key`, binds {@link ApiKeyGuard} and
 * {@link ProblemFilter} globally, and refuses to start while a route declares nothing.
 *
 * Import it once, in the root module.
 *
 * @example
 * imports: [ApiKeyAuthModule.forRoot({ admission: new InMemoryAdmission() })]
 */
@Module({})
export class ApiKeyAuthModule implements OnApplicationBootstrap {
  constructor(
    @Inject(API_KEY_AUTH_SETTINGS) private readonly settings: ApiKeyAuthSettings,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
  ) {}

  /** @throws {@link TypeError} If `admission` is missing. */
  static forRoot(options: ApiKeyAuthOptions & ApiKeyAuthModuleOptions): DynamicModule {
    const settings = resolveApiKeyAuthSettings(options);
    return moduleOf(options, { provide: API_KEY_AUTH_SETTINGS, useValue: settings });
  }

  /** As {@link ApiKeyAuthModule.forRoot}, with options made from other providers. */
  static forRootAsync(options: ApiKeyAuthAsyncOptions): DynamicModule {
    const make = options.useFactory as (
      ...dependencies: unknown[]
    ) => ApiKeyAuthOptions | Promise<ApiKeyAuthOptions>;
    return moduleOf(
      options,
      {
        provide: API_KEY_AUTH_SETTINGS,
        inject: options.inject ?? [],
        useFactory: async (...dependencies: unknown[]) =>
          resolveApiKeyAuthSettings(await make(...dependencies)),
      },
      options.imports,
    );
  }

  /** @throws {@link Error} Listing the routes that declare no requirement, unless told not to look. */
  onApplicationBootstrap(): void {
    if (this.settings.refuseUndeclaredAtStart)
      assertControllersDeclared(this.discovery, this.settings.actions);
  }
}

function moduleOf(
  { globalGuard = true, problemFilter = true }: ApiKeyAuthModuleOptions,
  settings: Provider,
  imports: DynamicModule['imports'] = [],
): DynamicModule {
  const providers: Provider[] = [
    settings,
    {
      provide: ApiKeyStrategy,
      inject: [API_KEY_AUTH_SETTINGS],
      useFactory: registerStrategy,
    },
    ApiKeyGuard,
    ProblemFilter,
  ];
  if (globalGuard) providers.push({ provide: APP_GUARD, useExisting: ApiKeyGuard });
  if (problemFilter) providers.push({ provide: APP_FILTER, useExisting: ProblemFilter });
  return {
    module: ApiKeyAuthModule,
    global: true,
    imports: [DiscoveryModule, ...imports],
    providers,
    exports: [API_KEY_AUTH_SETTINGS, ApiKeyStrategy, ApiKeyGuard, ProblemFilter],
  };
}
