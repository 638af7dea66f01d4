export { SCHEMA } from './schema-name.js';
export { newId } from './new-id.js';
export { isId } from './is-id.js';
export { PAGE_LIMIT_MAX, type Page, type PageRequest } from './page.js';

export { databaseAddresses } from './storage/database-addresses.js';
export { makeClient } from './storage/make-client.js';
export { migrate } from './storage/migrate.js';
export { readSchemaLevel, SCHEMA_LEVEL, schemaLevelOf } from './storage/schema-level.js';
export { DatabaseNotEmptyError } from './storage/database-not-empty-error.js';
export { fillEmptyDatabase, type DatabaseFilling } from './storage/fill-empty-database.js';
export { openStorage } from './storage/open-storage.js';
export { Storage, type StorageAdmissionOptions } from './storage/storage.js';
export type { StorageOptions } from './storage/storage-options.js';
export { StorageUnavailableError } from './storage/storage-unavailable-error.js';
export { StorageConflictError } from './storage/storage-conflict-error.js';
export { translateError } from './storage/translate-error.js';

export { Account } from './entities/account.entity.js';
export { Agent, type AgentConnection } from './entities/agent.entity.js';
export { ApiKey, type KeyLeak } from './entities/api-key.entity.js';
export { AuditEvent, type AuditActorKind, type AuditChannel } from './entities/audit-event.entity.js';
export { BillingCustomer } from './entities/billing-customer.entity.js';
export { Confirmation, type ConfirmationChannel } from './entities/confirmation.entity.js';
export { ConnectedApp } from './entities/connected-app.entity.js';
export {
  Connection,
  type ConnectionAuth,
  type ConnectionState,
  type RefusedConnectionTool,
} from './entities/connection.entity.js';
export {
  ConnectionTool,
  type ConnectionToolHints,
  type ConnectionToolWarning,
} from './entities/connection-tool.entity.js';
export { FileContent } from './entities/file-content.entity.js';
export { Invitation, type InvitedRole } from './entities/invitation.entity.js';
export { KeySighting, SIGHTING_KINDS, type SightingKind } from './entities/key-sighting.entity.js';
export type { LibraryVisibility } from './entities/library-columns.js';
export { LibraryLabel } from './entities/library-label.entity.js';
export { LibraryVersion, type LibraryKind } from './entities/library-version.entity.js';
export { Member } from './entities/member.entity.js';
export { NoticePreference } from './entities/notice-preference.entity.js';
export { Notice, NOTICE_KINDS, type NoticeKind } from './entities/notice.entity.js';
export { OAuthArtefact } from './entities/oauth-artefact.entity.js';
export { OAuthClient } from './entities/oauth-client.entity.js';
export { Prompt, type PromptMessage, type PromptVariable } from './entities/prompt.entity.js';
export { QueuedMail } from './entities/queued-mail.entity.js';
export { RecoveryCode } from './entities/recovery-code.entity.js';
export { RelayState } from './entities/relay-state.entity.js';
export { Session } from './entities/session.entity.js';
export { SignInToken, type SignInTokenKind } from './entities/sign-in-token.entity.js';
export { Skill, type SkillFileEntry } from './entities/skill.entity.js';
export {
  USAGE_SURFACES,
  UsageRecord,
  type ProtocolEra,
  type UsageSurface,
} from './entities/usage-record.entity.js';
export { UserIdentity } from './entities/user-identity.entity.js';
export { UserPasskey } from './entities/user-passkey.entity.js';
export { UserTotp } from './entities/user-totp.entity.js';
export { User } from './entities/user.entity.js';
export {
  WEBHOOK_DELIVERY_STATES,
  WebhookDelivery,
  type WebhookDeliveryState,
} from './entities/webhook-delivery.entity.js';
export { WebhookEndpoint, type WebhookDisabledReason } from './entities/webhook-endpoint.entity.js';

export type { Repositories } from './repositories/repositories.js';
export type { CallerIds, CallerRecords, NewAccount } from './repositories/accounts-repository.js';
export type { AgentPatch, AgentsThatHaveIt, AgentSummary } from './repositories/agents-repository.js';
export type { ApiKeyFilter, LeakedKeysQuestion } from './repositories/api-key-lists.js';
export type {
  ApiKeyPatch,
  LastUse,
  NewApiKey,
  PepperUse,
  LeakedKey,
  KeyRetirement,
  Revocation,
} from './repositories/api-keys-repository.js';
export type {
  ConnectedAppFilter,
  ConnectedAppRecord,
  NewConnectedApp,
} from './repositories/connected-apps-repository.js';
export type {
  AuditEventFilter,
  ChainVerdict,
  NewAuditEvent,
} from './repositories/audit-events-repository.js';
export type { ApiKeyFacts } from './repositories/api-key-facts.js';
export type { ApiKeySort } from './repositories/api-key-order.js';
export type { Denials, DenialsQuestion } from './repositories/key-denials.js';
export {
  SIGHTINGS_OF_KEY_MAX,
  type LiveKeysQuestion,
  type NewKeySighting,
  type NewlySeen,
  type NewSightingsQuestion,
} from './repositories/key-sightings-repository.js';
export type { IdempotencyClaim, IdempotencyOutcome } from './repositories/idempotency-keys-repository.js';
export type { BillingState } from './repositories/billing-repository.js';
export type { InvitationLink, NewInvitation } from './repositories/invitations-repository.js';
export type { ConfirmationRedemption } from './repositories/confirmations-repository.js';
export type {
  ConnectionFilter,
  ConnectionName,
  ConnectionPatch,
  ConnectionProblem,
  ConnectionReading,
  NewConnection,
  SealedCredential,
} from './repositories/connections-repository.js';
export type {
  ConnectionToolFilter,
  ConnectionToolState,
  OfferedTool,
  PinnedTool,
  RecordToolsOptions,
  ToolApproval,
  ToolChanges,
  ToolCounts,
} from './repositories/connection-tools-repository.js';
export type {
  AgentToolQuestion,
  AgentToolUse,
  ConnectionInUse,
  ConnectionToolQuestion,
  ConnectionToolUse,
  ToolInUse,
} from './repositories/tool-use-repository.js';
export type { NewFileContent } from './repositories/file-contents-repository.js';
export { isStorable } from './repositories/is-storable.js';
export type { LibraryReader } from './repositories/library-reader.js';
export type { ExpectedRecord, LibraryFilter, LibraryRepository } from './repositories/library-repository.js';
export type { LibrarySearch, LibrarySearchResult } from './repositories/library-search.js';
export type { LibraryPatch, LibraryRecord } from './repositories/library-table.js';
export type {
  LabelledVersion,
  LibraryVersionFilter,
  LibraryVersionPage,
  LibraryVersionSummary,
} from './repositories/library-versions-repository.js';
export type { NewMember } from './repositories/members-repository.js';
export type { AccountQuota } from './repositories/meters-repository.js';
export type { MailChoice, NoticeRecipient } from './repositories/notice-preferences-repository.js';
export type { ExpiringKey, ExpiryLead, ReachedQuota } from './repositories/notice-sources-repository.js';
export {
  UNREAD_COUNTED_MAX,
  type NewNotice,
  type NoticeOfReader,
  type NoticeReader,
} from './repositories/notices-repository.js';
export type { PromptPatch, PromptSummary } from './repositories/prompts-repository.js';
export type { SkillName, SkillPatch, SkillSummary } from './repositories/skills-repository.js';
export type { MailClaim } from './repositories/queued-mails-repository.js';
export type { PasskeyUse, SealedTotp } from './repositories/second-factors-repository.js';
export type { SignInTokenRef } from './repositories/sign-in-tokens-repository.js';
export type { LiveSession } from './repositories/sessions-repository.js';
export type { DaySumsWorth } from './repositories/usage-day-sums-repository.js';
export type { UsageFilter } from './repositories/usage-filter.js';
export type {
  UsageSeries,
  UsageSeriesLabel,
  UsageSeriesPoint,
  UsageSeriesRequest,
} from './repositories/usage-series.js';
export type {
  UsageCounts,
  UsageGroupSummary,
  UsageGrouping,
  UsageSummary,
  UsageTimings,
} from './repositories/usage-sums.js';
export type {
  DueWebhookDelivery,
  NewWebhookDelivery,
  WebhookAttempt,
  WebhookClaim,
  WebhookDeliveryFilter,
} from './repositories/webhook-deliveries-repository.js';
export type {
  NewWebhookEndpoint,
  SealedWebhookSecret,
  WebhookEndpointPatch,
} from './repositories/webhook-endpoints-repository.js';

export { DigestMover } from './digests/digest-mover.js';
export type { DigestMove, MovedDigests } from './digests/move-digests.js';
export { canonicalJson, storableText, type JsonValue } from './audit/canonical-json.js';
export { PgQuotaStore, type PgQuotaStoreOptions } from './quotas/pg-quota-store.js';
export { OUTCOME_KINDS, outcomeKindOf, type OutcomeKind } from './usage/outcome-kind.js';
export type { UsagePartition } from './usage/usage-partition.js';
export { UsageWriter, type NewUsageRecord, type UsageWriterOptions } from './usage/usage-writer.js';
