export { type AccessRequirement, DEFAULT_COST, requirementOf } from './core/access-requirement.js';
export { type AccessOptions, type AccessSettings, resolveAccessSettings } from './core/access-settings.js';
export { ApiKeyPrincipal } from './core/api-key-principal.js';
export { authenticateKey, type KeyAuthentication } from './core/authenticate-key.js';
export { normalizeAddress, socketAddress } from './core/client-address.js';
export { type AccessDecision, decideAccess } from './core/decide-access.js';
export { explainDenial } from './core/explain-denial.js';
export type { HttpRequest } from './core/http-request.js';
export type { KeyOwner } from './core/key-owner.js';
export type { Principal } from './core/principal.js';
export { ProblemException } from './core/problem-exception.js';
export { problemHeaders } from './core/problem-headers.js';
export {
  API_KEY_STRATEGY,
  type ApiKeyAuthenticateOptions,
  ApiKeyStrategy,
  type VerifyPrincipal,
} from './strategy/api-key-strategy.js';
export type {
  ApiKeyAuthAsyncOptions,
  ApiKeyAuthModuleOptions,
  ApiKeyAuthOptions,
  ApiKeyAuthSettings,
  PassportRegistry,
} from './nest/api-key-auth-options.js';
export { API_KEY_AUTH_SETTINGS } from './nest/api-key-auth-settings.js';
export { ApiKeyAuthModule } from './nest/api-key-auth.module.js';
export { ApiKeyGuard } from './nest/api-key.guard.js';
export {
  Cost,
  type CostOfRequest,
  CurrentKey,
  CurrentPrincipal,
  type PrincipalRule,
  Public,
  RequireAction,
  RequirePrincipal,
  type RouteResource,
} from './nest/decorators.js';
export { ProblemFilter } from './nest/problem.filter.js';
export { assertRoutesDeclared } from './nest/undeclared-routes.js';
