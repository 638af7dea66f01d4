export type { Access, GrantedAccess, RefusedAccess } from './core/access.js';
export type { AccessDemand } from './core/access-demand.js';
export {
  type AccessCharge,
  type AccessRequirement,
  chargedWith,
  DEFAULT_COST,
  requirementOf,
} from './core/access-requirement.js';
export { type AccessOptions, type AccessSettings, resolveAccessSettings } from './core/access-settings.js';
export type { AccessTokens } from './core/access-tokens.js';
export { ApiKeyPrincipal } from './core/api-key-principal.js';
export { authenticateKey, type KeyAuthentication } from './core/authenticate-key.js';
export { normalizeAddress, socketAddress } from './core/client-address.js';
export { createGuard, type Guard } from './core/create-guard.js';
export { type AccessDecision, decideAccess } from './core/decide-access.js';
export { explainDenial } from './core/explain-denial.js';
export type { HttpRequest } from './core/http-request.js';
export type { KeyOwner } from './core/key-owner.js';
export { principalOf } from './core/let-in.js';
export type { Principal } from './core/principal.js';
export { ProblemException } from './core/problem-exception.js';
export { problemHeaders } from './core/problem-headers.js';
export type { ServiceMeters } from './core/service-meters.js';
export { type MeterTaking, takeMeters } from './core/take-meters.js';
