export { type AccessRequirement, DEFAULT_COST, requirementOf } from './access-requirement.js';
export { type AccessOptions, type AccessSettings, resolveAccessSettings } from './access-settings.js';
export { ApiKeyPrincipal } from './api-key-principal.js';
export { authenticateKey, type KeyAuthentication } from './authenticate-key.js';
export { normalizeAddress, socketAddress } from './client-address.js';
export { type AccessDecision, decideAccess } from './decide-access.js';
export { explainDenial } from './explain-denial.js';
export type { HttpRequest } from './http-request.js';
export type { KeyOwner } from './key-owner.js';
export type { Principal } from './principal.js';
export { ProblemException } from './problem-exception.js';
export { problemHeaders } from './problem-headers.js';
export {
  API_KEY_STRATEGY,
  type ApiKeyAuthenticateOptions,
  ApiKeyStrategy,
} from '../strategy/api-key-strategy.js';
