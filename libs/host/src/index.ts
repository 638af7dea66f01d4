export { renderEnvironmentTable } from './config/environment-table.js';
export type { IdentityProviderSettings } from './config/identity-providers-of.js';
export type { LeakReportKey } from './config/leak-report-keys.js';
export { isLoopbackHost } from './config/loopback.js';
export { type Config, EnvironmentError, isSecureSite, readConfig } from './config/read-config.js';
export type { Program } from './config/variable.js';
export {
  ensureSecrets,
  findSecrets,
  isUsableSecret,
  readStoredSecret,
  SECRET_FILES,
  secretFile,
  type Secrets,
} from './config/secrets.js';
export { replaceSecretFile, syncFolder } from './config/secret-writing.js';

export { makeServerParts, type ServerPartsOptions } from './parts/make-server-parts.js';
export { SERVER_VERSION } from './parts/server-version.js';
export { CONFIG, type ServerParts, STUDIO_CONTEXT } from './parts/server-parts.js';
export { ServerModule, type ServerModuleOptions } from './server.module.js';
export { HealthController } from './health/health.controller.js';
export { MetricsController } from './metrics/metrics.controller.js';
export { McpController } from './mcp/mcp.controller.js';
export type { RouteFacts } from './usage/route-facts.js';
export { noteToolUse } from './usage/tool-use-note.js';

export { isAuthorizationServer, issuerOf } from './oauth/authorization-server.js';
export { type ResourceName, resourceNameOfPath, resourceNameOfUrl, resourceUrl } from './oauth/resources.js';
export { type Scope, scopesOf } from './oauth/scopes.js';

export { createHttpApp, readyHttpApp, type RegisteredRoute } from './http/create-http-app.js';
export { API_DOCS_PATH } from './http/security-headers.js';
export { ClientDeparture } from './http/client-departure.js';
export { decodeUtf8 } from './http/decode-utf8.js';
export { BodyError, type RawBodyFacts } from './http/json-body.js';
export { keyCallerOf } from './http/key-caller-of.js';
export { visitOf } from './http/visit-of.js';

export { Drain, type DrainStep } from './lifecycle/drain.js';
export { explainStartError } from './lifecycle/explain-start-error.js';
export { keepHeapSmall } from './lifecycle/keep-heap-small.js';
export { listen } from './lifecycle/listen.js';
export { prepareSchema } from './lifecycle/prepare-schema.js';
export { SchemaBehindError } from './lifecycle/schema-behind-error.js';
export { withDrain } from './lifecycle/with-drain.js';
export { Deliveries, type DeliveriesOptions, type Delivery } from './deliveries/deliveries.js';
export { retryAt } from './deliveries/retry-at.js';
export { mailDeliveries, type MailDeliveriesOptions } from './mail/mail-deliveries.js';
export { MailRefusedError, type MailTransport } from './mail/mail-transport.js';
export { mailTransportOf } from './mail/mail-transport-of.js';
export { NoticeRounds, type NoticeRoundsOptions } from './notices/notice-rounds.js';
export { startNotices, type NoticesOptions } from './notices/start-notices.js';
export { webhookDeliveries, type WebhookDeliveriesOptions } from './webhooks/webhook-deliveries.js';
export { Housekeeping } from './housekeeping/housekeeping.js';
export type { Logger } from './logging/logger.js';
