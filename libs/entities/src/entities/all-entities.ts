import { AccountMeter } from './account-meter.entity.js';
import { Account } from './account.entity.js';
import { ApiKey } from './api-key.entity.js';
import { Agent } from './agent.entity.js';
import { AuditEvent } from './audit-event.entity.js';
import { AuditHead } from './audit-head.entity.js';
import { BillingCustomer } from './billing-customer.entity.js';
import { BillingEvent } from './billing-event.entity.js';
import { ConnectedApp } from './connected-app.entity.js';
import { Confirmation } from './confirmation.entity.js';
import { ConnectionTool } from './connection-tool.entity.js';
import { Connection } from './connection.entity.js';
import { Counter } from './counter.entity.js';
import { FileContent } from './file-content.entity.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { Invitation } from './invitation.entity.js';
import { KeyMeter } from './key-meter.entity.js';
import { KeySighting } from './key-sighting.entity.js';
import { LibraryLabel } from './library-label.entity.js';
import { LibraryVersion } from './library-version.entity.js';
import { Member } from './member.entity.js';
import { NoticePreference } from './notice-preference.entity.js';
import { NoticeRead } from './notice-read.entity.js';
import { Notice } from './notice.entity.js';
import { OAuthArtefact } from './oauth-artefact.entity.js';
import { OAuthClient } from './oauth-client.entity.js';
import { PlanRow } from './plan-row.entity.js';
import { Prompt } from './prompt.entity.js';
import { QueuedMail } from './queued-mail.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { RelayState } from './relay-state.entity.js';
import { Session } from './session.entity.js';
import { SignInToken } from './sign-in-token.entity.js';
import { Skill } from './skill.entity.js';
import { UsageRecord } from './usage-record.entity.js';
import { UserIdentity } from './user-identity.entity.js';
import { UserPasskey } from './user-passkey.entity.js';
import { UserTotp } from './user-totp.entity.js';
import { User } from './user.entity.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** Every entity of the schema. */
export const ENTITIES = [
  PlanRow,
  User,
  Account,
  Member,
  Invitation,
  Session,
  UserIdentity,
  UserPasskey,
  UserTotp,
  RecoveryCode,
  SignInToken,
  QueuedMail,
  AccountMeter,
  KeyMeter,
  ApiKey,
  Counter,
  AuditHead,
  AuditEvent,
  UsageRecord,
  IdempotencyKey,
  Prompt,
  Skill,
  Agent,
  LibraryVersion,
  LibraryLabel,
  FileContent,
  Confirmation,
  Connection,
  ConnectionTool,
  RelayState,
  KeySighting,
  ConnectedApp,
  OAuthArtefact,
  OAuthClient,
  BillingCustomer,
  BillingEvent,
  Notice,
  NoticeRead,
  NoticePreference,
  WebhookEndpoint,
  WebhookDelivery,
];
