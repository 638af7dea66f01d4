import { PassportStrategy } from '@nestjs/passport';
import type { ApiKeyPrincipal } from '@paretostudio/guard';
import { API_KEY_STRATEGY, ApiKeyStrategy } from '../strategy/api-key-strategy.js';
import type { ApiKeyAuthSettings, PassportRegistry } from './api-key-auth-options.js';

/**
 * Makes the strategy `api-key` as Nest does, through `PassportStrategy`, and registers it in the registry of the
 * settings; `AuthGuard('api-key')` of `@nestjs/passport` finds it there when that is the default registry.
 */
export function registerStrategy(settings: ApiKeyAuthSettings): ApiKeyStrategy {
  class RegisteredStrategy extends PassportStrategy(ApiKeyStrategy, API_KEY_STRATEGY) {
    override validate(principal: ApiKeyPrincipal): ApiKeyPrincipal {
      return principal;
    }

    /** Called by `PassportStrategy` while it constructs. */
    getPassportInstance(): PassportRegistry {
      return settings.passport;
    }
  }
  return new RegisteredStrategy(settings);
}
