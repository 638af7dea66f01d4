export type { AnsweringBrowser, AuthorizationServer } from './authorization-server.js';
export { createAuthorizationServer, type AuthorizationServerOptions } from './create-authorization-server.js';
export { metadataOf } from './http/metadata-of.js';
export { CONSENT_PAGE, OAUTH_PATHS } from './http/oauth-paths.js';
