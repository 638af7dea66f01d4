import passport from 'passport';
import { type HttpRequest, resolveAccessSettings } from '@paretostudio/guard';
import { outageLog } from './outage-log.js';
import type { ApiKeyAuthOptions, ApiKeyAuthSettings } from './api-key-auth-options.js';

/** The injection token of the {@link ApiKeyAuthSettings} in force. */
export const API_KEY_AUTH_SETTINGS = Symbol('API_KEY_AUTH_SETTINGS');

/**
 * Fills in the defaults of the module's options.
 *
 * @throws {@link TypeError} If `admission` is missing.
 */
export function resolveApiKeyAuthSettings(options: ApiKeyAuthOptions): ApiKeyAuthSettings {
  const access = resolveAccessSettings(options);
  return {
    ...access,
    onOutage: options.onOutage ?? outageLog(access.clock),
    alongside: options.alongside ?? [],
    requestId: options.requestId ?? requestIdOf,
    passport: options.passport ?? passport,
    refuseUndeclaredAtStart: options.refuseUndeclaredAtStart ?? true,
  };
}

function requestIdOf(req: HttpRequest): string | null {
  return typeof req.id === 'string' ? req.id : null;
}
