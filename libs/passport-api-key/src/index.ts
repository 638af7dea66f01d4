export {
  type AccessCharge,
  type AccessOptions,
  type AccessRequirement,
  ApiKeyPrincipal,
  type HttpRequest,
  type KeyOwner,
  type Principal,
  ProblemException,
  type ServiceMeters,
} from '@paretostudio/guard';
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
