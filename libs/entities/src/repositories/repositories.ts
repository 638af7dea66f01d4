import type { EntityManager } from 'typeorm';
import { translateError } from '../storage/translate-error.js';
import { AccountsRepository } from './accounts-repository.js';
import { AgentsRepository } from './agents-repository.js';
import { ApiKeysRepository } from './api-keys-repository.js';
import { AuditEventsRepository } from './audit-events-repository.js';
import { BillingRepository } from './billing-repository.js';
import { ConfirmationsRepository } from './confirmations-repository.js';
import { ConnectedAppsRepository } from './connected-apps-repository.js';
import { ConnectionToolsRepository } from './connection-tools-repository.js';
import { ConnectionsRepository } from './connections-repository.js';
import { FileContentsRepository } from './file-contents-repository.js';
import { IdempotencyKeysRepository } from './idempotency-keys-repository.js';
import { InvitationsRepository } from './invitations-repository.js';
import { KeySightingsRepository } from './key-sightings-repository.js';
import { LibraryVersionsRepository } from './library-versions-repository.js';
import { MembersRepository } from './members-repository.js';
import { MetersRepository } from './meters-repository.js';
import { NoticePreferencesRepository } from './notice-preferences-repository.js';
import { NoticeSourcesRepository } from './notice-sources-repository.js';
import { NoticesRepository } from './notices-repository.js';
import { OAuthArtefactsRepository } from './oauth-artefacts-repository.js';
import { OAuthClientsRepository } from './oauth-clients-repository.js';
import { PromptsRepository } from './prompts-repository.js';
import { QueuedMailsRepository } from './queued-mails-repository.js';
import { RelayStatesRepository } from './relay-states-repository.js';
import { SecondFactorsRepository } from './second-factors-repository.js';
import { SessionsRepository } from './sessions-repository.js';
import { SignInTokensRepository } from './sign-in-tokens-repository.js';
import { SkillsRepository } from './skills-repository.js';
import { ToolUseRepository } from './tool-use-repository.js';
import { UsageDaySumsRepository } from './usage-day-sums-repository.js';
import { UsagePartitionsRepository } from './usage-partitions-repository.js';
import { UsageRecordsRepository } from './usage-records-repository.js';
import { UserIdentitiesRepository } from './user-identities-repository.js';
import { UsersRepository } from './users-repository.js';
import { WebhookDeliveriesRepository } from './webhook-deliveries-repository.js';
import { WebhookEndpointsRepository } from './webhook-endpoints-repository.js';

/** Every question that the product asks its tables, on one connection or in one transaction. */
export interface Repositories {
  readonly users: UsersRepository;
  readonly accounts: AccountsRepository;
  readonly members: MembersRepository;
  readonly invitations: InvitationsRepository;
  readonly sessions: SessionsRepository;
  readonly userIdentities: UserIdentitiesRepository;
  readonly secondFactors: SecondFactorsRepository;
  readonly signInTokens: SignInTokensRepository;
  readonly queuedMails: QueuedMailsRepository;
  readonly apiKeys: ApiKeysRepository;
  readonly connectedApps: ConnectedAppsRepository;
  readonly oauthArtefacts: OAuthArtefactsRepository;
  readonly oauthClients: OAuthClientsRepository;
  readonly prompts: PromptsRepository;
  readonly skills: SkillsRepository;
  readonly agents: AgentsRepository;
  readonly libraryVersions: LibraryVersionsRepository;
  readonly fileContents: FileContentsRepository;
  readonly connections: ConnectionsRepository;
  readonly connectionTools: ConnectionToolsRepository;
  readonly toolUse: ToolUseRepository;
  readonly relayStates: RelayStatesRepository;
  readonly confirmations: ConfirmationsRepository;
  readonly auditEvents: AuditEventsRepository;
  readonly usageRecords: UsageRecordsRepository;
  readonly usagePartitions: UsagePartitionsRepository;
  readonly usageDaySums: UsageDaySumsRepository;
  readonly keySightings: KeySightingsRepository;
  readonly idempotencyKeys: IdempotencyKeysRepository;
  readonly meters: MetersRepository;
  readonly notices: NoticesRepository;
  readonly noticePreferences: NoticePreferencesRepository;
  readonly noticeSources: NoticeSourcesRepository;
  readonly webhookEndpoints: WebhookEndpointsRepository;
  readonly webhookDeliveries: WebhookDeliveriesRepository;
  readonly billing: BillingRepository;
}

/** Makes the repositories of a transaction, or those that work without one; their errors are translated. */
export function makeRepositories(manager: EntityManager): Repositories {
  return {
    users: translating(new UsersRepository(manager)),
    accounts: translating(new AccountsRepository(manager)),
    members: translating(new MembersRepository(manager)),
    invitations: translating(new InvitationsRepository(manager)),
    sessions: translating(new SessionsRepository(manager)),
    userIdentities: translating(new UserIdentitiesRepository(manager)),
    secondFactors: translating(new SecondFactorsRepository(manager)),
    signInTokens: translating(new SignInTokensRepository(manager)),
    queuedMails: translating(new QueuedMailsRepository(manager)),
    apiKeys: translating(new ApiKeysRepository(manager)),
    connectedApps: translating(new ConnectedAppsRepository(manager)),
    oauthArtefacts: translating(new OAuthArtefactsRepository(manager)),
    oauthClients: translating(new OAuthClientsRepository(manager)),
    prompts: translating(new PromptsRepository(manager)),
    skills: translating(new SkillsRepository(manager)),
    agents: translating(new AgentsRepository(manager)),
    libraryVersions: translating(new LibraryVersionsRepository(manager)),
    fileContents: translating(new FileContentsRepository(manager)),
    connections: translating(new ConnectionsRepository(manager)),
    connectionTools: translating(new ConnectionToolsRepository(manager)),
    toolUse: translating(new ToolUseRepository(manager)),
    relayStates: translating(new RelayStatesRepository(manager)),
    confirmations: translating(new ConfirmationsRepository(manager)),
    auditEvents: translating(new AuditEventsRepository(manager)),
    usageRecords: translating(new UsageRecordsRepository(manager)),
    usagePartitions: translating(new UsagePartitionsRepository(manager)),
    usageDaySums: translating(new UsageDaySumsRepository(manager)),
    keySightings: translating(new KeySightingsRepository(manager)),
    idempotencyKeys: translating(new IdempotencyKeysRepository(manager)),
    meters: translating(new MetersRepository(manager)),
    notices: translating(new NoticesRepository(manager)),
    noticePreferences: translating(new NoticePreferencesRepository(manager)),
    noticeSources: translating(new NoticeSourcesRepository(manager)),
    webhookEndpoints: translating(new WebhookEndpointsRepository(manager)),
    webhookDeliveries: translating(new WebhookDeliveriesRepository(manager)),
    billing: translating(new BillingRepository(manager)),
  };
}

/** Every method of a repository is asynchronous, so its errors are those of its promise. */
function translating<Repository extends object>(repository: Repository): Repository {
  return new Proxy(repository, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') {
        return member;
      }
      return async (...args: unknown[]) => {
        try {
          return await member.apply(target, args);
        } catch (error) {
          throw translateError(error);
        }
      };
    },
  });
}
