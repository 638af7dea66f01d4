import { fileURLToPath } from 'node:url';
import { type DynamicModule, Module } from '@nestjs/common';
import { isSecureSite, ServerModule, type ServerParts } from '@paretostudio/host';
import passport from 'passport';
import { AccountController } from './account/account.controller.js';
import { MeController } from './account/me.controller.js';
import { MembersController } from './account/members.controller.js';
import { PlansController } from './account/plans.controller.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { AuthController } from './auth/auth.controller.js';
import { FactorsController } from './auth/factors.controller.js';
import { PasskeysController } from './auth/passkeys.controller.js';
import { PasswordResetController } from './auth/password-reset.controller.js';
import { SecondFactorController } from './auth/second-factor.controller.js';
import { SessionsController } from './auth/sessions.controller.js';
import { BillingController } from './billing/billing.controller.js';
import { PaymentEvents } from './billing/payment-events.js';
import { ConnectionsController } from './connections/connections.controller.js';
import { DownloadFolder } from './client-downloads/download-folder.js';
import { DownloadsController } from './client-downloads/downloads.controller.js';
import { ClientSetupsController } from './client-setup/client-setups.controller.js';
import { RootController } from './health/root.controller.js';
import { StudioCalls } from './http/studio-calls.js';
import { InstanceController } from './instance/instance.controller.js';
import { LeakReportsController } from './leak-reports/leak-reports.controller.js';
import { AgentsController } from './library/agents.controller.js';
import { PromptsController } from './library/prompts.controller.js';
import { SkillsController } from './library/skills.controller.js';
import { InvitationsController } from './members/invitations.controller.js';
import { MembershipsController } from './members/memberships.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { WebhookEndpointsController } from './notices/webhook-endpoints.controller.js';
import { AuthorizationRequestsController } from './oauth/authorization-requests.controller.js';
import { ConnectedAppsController } from './oauth/connected-apps.controller.js';
import { OwnAuthorizationServer } from './oauth/own-authorization-server.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SESSION_STRATEGY } from './sessions/session-name.js';
import { SessionStrategy } from './sessions/session.strategy.js';
import { IdentityProviders } from './sign-in-with/identity-providers.js';
import { LinkedIdentitiesController } from './sign-in-with/linked-identities.controller.js';
import { SignInWithController } from './sign-in-with/sign-in-with.controller.js';
import { SignInWith } from './sign-in-with/sign-in-with.js';
import { ToolCalls } from './tool-calls/tool-calls.js';
import { ToolCallsController } from './tool-calls/tool-calls.controller.js';
import { UsageController } from './usage/usage.controller.js';

const ALWAYS = [RootController, DownloadsController];
const REST = [
  InstanceController,
  AuthController,
  SessionsController,
  PasswordResetController,
  SecondFactorController,
  FactorsController,
  PasskeysController,
  SignInWithController,
  LinkedIdentitiesController,
  MeController,
  PlansController,
  ClientSetupsController,
  AccountController,
  BillingController,
  MembersController,
  InvitationsController,
  MembershipsController,
  ApiKeysController,
  AuthorizationRequestsController,
  ConnectedAppsController,
  PromptsController,
  SkillsController,
  AgentsController,
  ConnectionsController,
  ToolCallsController,
  UsageController,
  AuditController,
  LeakReportsController,
  NoticesController,
  WebhookEndpointsController,
];

/** Filled by the target `downloads`, beside what is built of the sources. */
const DOWNLOADS = fileURLToPath(new URL('downloads', import.meta.url));

/** The whole application on parts that were made before it. */
@Module({})
export class AppModule {
  /**
   * Puts the application together; faces that `SURFACES` leaves out have no routes.
   *
   * @param providers - Where people may prove who they are; default: those of the configuration.
   */
  static on(
    parts: ServerParts,
    providers = IdentityProviders.of(parts.config.identityProviders, parts.context.clock),
  ): DynamicModule {
    const { config, context } = parts;
    const cookie = new SessionCookie(isSecureSite(config));
    passport.use(SESSION_STRATEGY, new SessionStrategy(context, cookie, config.publicUrl));
    return {
      module: AppModule,
      imports: [ServerModule.on(parts, { alongside: [SESSION_STRATEGY] })],
      controllers: config.surfaces.includes('rest') ? [...ALWAYS, ...REST] : ALWAYS,
      providers: [
        StudioCalls,
        ToolCalls,
        PaymentEvents,
        { provide: SessionCookie, useValue: cookie },
        { provide: OwnAuthorizationServer, useValue: new OwnAuthorizationServer(parts) },
        { provide: SignInWith, useValue: new SignInWith(parts, providers, cookie) },
        { provide: DownloadFolder, useValue: new DownloadFolder(DOWNLOADS) },
      ],
    };
  }
}
