export type {
  Admission,
  AdmissionPort,
  AdmissionRefusal,
  AdmissionRefusalCode,
  AdmissionRequest,
} from './admission.js';
export type { AdmissionGroup, AdmissionLane, AdmissionStore, GroupAnswer } from './admission-store.js';
export { AdmissionUnavailableError } from './admission-unavailable-error.js';
export { checkOrigin, isForeignOrigin } from './check-origin.js';
export { CoalescingAdmission } from './coalescing-admission.js';
export type { AdmissionStatement, CoalescingOptions } from './coalescing-options.js';
export { queryMentionsKey } from './query-mentions-key.js';
export { rateLimitHeaders } from './rate-limit-headers.js';
export {
  CREDENTIAL_LENGTH_MAX,
  readCredential,
  type CredentialField,
  type CredentialReading,
  type HeaderFields,
} from './read-credential.js';
export { refusalOf, refusalOfOutage } from './refusal-of.js';
export { refusalOfCredential } from './refusal-of-credential.js';
export type { AuthorizationChallenge, Refusal, RefusedField } from './refusal.js';
export { REFUSALS, type RefusalCode, type RefusalDefinition } from './refusals.js';
export { refuseUnknownKey } from './refuse-unknown-key.js';
export { sunsetOf } from './sunset-of.js';
export { PROBLEM_TYPE_BASE, toProblem, type ProblemDetails } from './to-problem.js';
export { AUTHENTICATION_REALM, wwwAuthenticate } from './www-authenticate.js';
