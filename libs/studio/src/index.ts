export type { Caller, Surface } from './core/caller.js';
export { succeed, refuse, type Outcome } from './core/outcome.js';
export type { Destruction, DestructionRule } from './core/destruction.js';
export type { Operation, Shape } from './core/operation.js';
export type { StudioContext } from './core/studio-context.js';
export {
  COOKIE_SECRET_BYTES_MIN,
  createStudioContext,
  type StudioContextOptions,
} from './core/create-studio-context.js';
export { rightsOf } from './core/rights-of.js';

export { Studio } from './studio.js';
export type { ConfirmationChannel } from '@paretostudio/entities';
export { CONFIRMATION_SECONDS } from './confirmations/ask-confirmation.js';
export { ConfirmationRequestView } from './confirmations/confirmation-request.view.js';
export type { DeclinedAnswer } from './confirmations/decline-confirmation.js';
export type { ConfirmationAnswer } from './confirmations/redeem-confirmation.js';
export {
  OPERATIONS,
  type InputOf,
  type OperationName,
  type OutputOf,
  type RunnableActionName,
} from './operations.js';

export { validateInput, type InputCheck, type ValidateInputOptions } from './validation/validate-input.js';
export { jsonSchemaOf, type JsonSchema, type JsonSchemaOptions } from './validation/json-schema-of.js';
export { allSchemas } from './all-schemas.js';

export { ApiKeyHintList } from './api-keys/api-key-hint-list.view.js';
export { ApiKeyIdInput } from './api-keys/api-key-id.input.js';
export { LEAK_SIGHTINGS_MAX, type LeakReport, type LeakSighting } from './api-keys/leak-report.js';
export { revokeLeakedKeys } from './api-keys/revoke-leaked-keys.js';
export { ApiKeyLeakView } from './api-keys/api-key-leak.view.js';
export { ApiKeyPage } from './api-keys/api-key-page.view.js';
export { ApiKeyView, type ApiKeyStatus } from './api-keys/api-key.view.js';
export { CreateApiKeyInput } from './api-keys/create-api-key.input.js';
export { IssuedApiKeyView } from './api-keys/issued-api-key.view.js';
export { KeyVerdictView } from './api-keys/key-verdict.view.js';
export { ListApiKeysInput } from './api-keys/list-api-keys.input.js';
export { RevokeApiKeyInput } from './api-keys/revoke-api-key.input.js';
export { RotateApiKeyInput } from './api-keys/rotate-api-key.input.js';
export { RotatedApiKeyView } from './api-keys/rotated-api-key.view.js';
export { UpdateApiKeyInput } from './api-keys/update-api-key.input.js';
export { VerifyApiKeyInput } from './api-keys/verify-api-key.input.js';

export {
  ACCESS_TOKEN_SECONDS,
  APP_IDLE_SECONDS,
  APP_LIFE_SECONDS,
  UNISSUED_APP_SECONDS,
} from './connected-apps/app-limits.js';
export { describeAppResources, readAppResource, type AppResource } from './connected-apps/app-resource.js';
export { AppResourceView, type AppResourceKind } from './connected-apps/app-resource.view.js';
export { ApproveAuthorizationInput } from './connected-apps/approve-authorization.input.js';
export { AuthorizationAnswerView } from './connected-apps/authorization-answer.view.js';
export { AuthorizationRequestView } from './connected-apps/authorization-request.view.js';
export { connectApp, type ConnectedConsent, type ConsentOrder } from './connected-apps/connect-app.js';
export { ConnectedAppIdInput } from './connected-apps/connected-app-id.input.js';
export { ConnectedAppPage } from './connected-apps/connected-app-page.view.js';
export { ConnectedAppView, type ConnectedAppStatus } from './connected-apps/connected-app.view.js';
export { APP_ENDINGS, endAppOfGrant } from './connected-apps/end-app-of-grant.js';
export { isWithinOAuthLimit } from './connected-apps/is-within-oauth-limit.js';
export { listConnectedApps } from './connected-apps/list-connected-apps.js';
export { ListConnectedAppsInput } from './connected-apps/list-connected-apps.input.js';
export { renewAppToken, type AppTokenOrder } from './connected-apps/renew-app-token.js';
export { revokeConnectedApp } from './connected-apps/revoke-connected-app.js';
export { APP_SCOPES, suggestPermissions, type AppScope } from './connected-apps/suggest-permissions.js';

export { CreatePromptInput } from './prompts/create-prompt.input.js';
export { CreatedPromptView } from './prompts/created-prompt.view.js';
export { DeletedPromptView } from './prompts/deleted-prompt.view.js';
export { DuplicatePromptInput } from './prompts/duplicate-prompt.input.js';
export { ExportPromptInput } from './prompts/export-prompt.input.js';
export { GetPromptInput } from './prompts/get-prompt.input.js';
export { ImportPromptInput } from './prompts/import-prompt.input.js';
export { ImportedPromptView } from './prompts/imported-prompt.view.js';
export { ListPromptsInput } from './prompts/list-prompts.input.js';
export { PromptLabelChange } from './prompts/prompt-label-change.js';
export { PromptMessage } from './prompts/prompt-message.js';
export { PromptPage } from './prompts/prompt-page.view.js';
export { PromptRefInput } from './prompts/prompt-ref.input.js';
export { PromptSummaryView } from './prompts/prompt-summary.view.js';
export { PromptVariable } from './prompts/prompt-variable.js';
export { PromptVariableSummaryView } from './prompts/prompt-variable-summary.view.js';
export { PromptVariableView } from './prompts/prompt-variable.view.js';
export { PromptVersionPage } from './prompts/prompt-version-page.view.js';
export { PromptVersionView } from './prompts/prompt-version.view.js';
export { PromptVersionsInput } from './prompts/prompt-versions.input.js';
export { PromptView } from './prompts/prompt.view.js';
export { SearchPromptsInput } from './prompts/search-prompts.input.js';
export { UpdatePromptInput } from './prompts/update-prompt.input.js';

export { ExportedFileView } from './library/exported-file.view.js';
export type { FileEncoding } from './library/file-content.view.js';
export { ImportWarningView } from './library/import-warning.view.js';
export { RECORD_VISIBILITIES, type RecordVisibility } from './library/record-visibility.js';

export { CreateSkillInput } from './skills/create-skill.input.js';
export { CreatedSkillView } from './skills/created-skill.view.js';
export { DeletedSkillView } from './skills/deleted-skill.view.js';
export { DuplicateSkillInput } from './skills/duplicate-skill.input.js';
export { ExportSkillInput } from './skills/export-skill.input.js';
export { GetSkillInput } from './skills/get-skill.input.js';
export { ImportSkillInput } from './skills/import-skill.input.js';
export { ImportedSkillView } from './skills/imported-skill.view.js';
export { ListSkillsInput } from './skills/list-skills.input.js';
export { ReadSkillFileInput } from './skills/read-skill-file.input.js';
export { SearchSkillsInput } from './skills/search-skills.input.js';
export { SkillFileEntryView } from './skills/skill-file-entry.view.js';
export { SkillFileInput } from './skills/skill-file.input.js';
export { SkillFileView } from './skills/skill-file.view.js';
export { SkillPage } from './skills/skill-page.view.js';
export { SkillRefInput } from './skills/skill-ref.input.js';
export { SkillSummaryView } from './skills/skill-summary.view.js';
export { SkillVersionPage } from './skills/skill-version-page.view.js';
export { SkillVersionView } from './skills/skill-version.view.js';
export { SkillVersionsInput } from './skills/skill-versions.input.js';
export { SkillView } from './skills/skill.view.js';
export { UpdateSkillInput } from './skills/update-skill.input.js';

export { AgentConnectionInput } from './agents/agent-connection.input.js';
export { AgentConnectionView } from './agents/agent-connection.view.js';
export { AgentPage } from './agents/agent-page.view.js';
export { AgentRefInput } from './agents/agent-ref.input.js';
export { AgentSkillView } from './agents/agent-skill.view.js';
export { AgentSummaryView } from './agents/agent-summary.view.js';
export { AgentVersionPage } from './agents/agent-version-page.view.js';
export { AgentVersionView } from './agents/agent-version.view.js';
export { AgentVersionsInput } from './agents/agent-versions.input.js';
export { AgentView } from './agents/agent.view.js';
export { CreateAgentInput } from './agents/create-agent.input.js';
export { CreatedAgentView } from './agents/created-agent.view.js';
export { DeletedAgentView } from './agents/deleted-agent.view.js';
export { DuplicateAgentInput } from './agents/duplicate-agent.input.js';
export { ExportAgentInput } from './agents/export-agent.input.js';
export { GetAgentInput } from './agents/get-agent.input.js';
export { ImportAgentInput } from './agents/import-agent.input.js';
export { ImportedAgentView } from './agents/imported-agent.view.js';
export { ListAgentsInput } from './agents/list-agents.input.js';
export { SearchAgentsInput } from './agents/search-agents.input.js';
export { ShareAgentInput } from './agents/share-agent.input.js';
export { UpdateAgentInput } from './agents/update-agent.input.js';

export type { AgentPrompt, AgentPromptText } from './tool-use/agent-prompt.js';
export type { AgentFileRef, AgentResource } from './tool-use/agent-resource.js';
export type { Entrance } from './tool-use/entrance.js';
export { NO_SUCH_TARGET } from './tool-use/refuse-not-enterable.js';
export type { ToolAnswer } from './tool-use/tool-answer.js';
export type { ToolCall } from './tool-use/tool-call.js';
export type { ToolListing } from './tool-use/tool-listing.js';
export type { ToolTarget } from './tool-use/tool-target.js';
export type { ToolUseFacts } from './tool-use/tool-use-facts.js';
export { ToolUse } from './tool-use/tool-use.js';

export { ApproveConnectionToolsInput, ToolApproval } from './connections/approve-connection-tools.input.js';
export { ApprovedToolsView } from './connections/approved-tools.view.js';
export {
  ConnectionAuthenticationInput,
  ConnectionHeaderInput,
} from './connections/connection-authentication.input.js';
export { ConnectionAuthenticationView } from './connections/connection-authentication.view.js';
export { ConnectionDetailView } from './connections/connection-detail.view.js';
export { ConnectionPage } from './connections/connection-page.view.js';
export { ConnectionProblemView } from './connections/connection-problem.view.js';
export { ConnectionRefInput } from './connections/connection-ref.input.js';
export { ConnectionServerView } from './connections/connection-server.view.js';
export { ConnectionTestView } from './connections/connection-test.view.js';
export { ConnectionToolPage } from './connections/connection-tool-page.view.js';
export { ConnectionToolView } from './connections/connection-tool.view.js';
export { ConnectionView } from './connections/connection.view.js';
export { CreateConnectionInput } from './connections/create-connection.input.js';
export { CreatedConnectionView } from './connections/created-connection.view.js';
export { DeleteConnectionInput } from './connections/delete-connection.input.js';
export { DeletedConnectionView } from './connections/deleted-connection.view.js';
export { ListConnectionToolsInput } from './connections/list-connection-tools.input.js';
export { ListConnectionsInput } from './connections/list-connections.input.js';
export { resealCredentials, type ResealedCredentials } from './connections/reseal-credentials.js';
export { TestConnectionInput } from './connections/test-connection.input.js';
export { UpdateConnectionInput } from './connections/update-connection.input.js';

export { AuditChainView } from './watching/audit-chain.view.js';
export { AuditEventPage } from './watching/audit-event-page.view.js';
export { AuditEventView } from './watching/audit-event.view.js';
export { ExportUsageRecordsInput } from './watching/export-usage-records.input.js';
export { GetUsageSeriesInput } from './watching/get-usage-series.input.js';
export { GetUsageInput } from './watching/get-usage.input.js';
export { ListAuditEventsInput } from './watching/list-audit-events.input.js';
export { ListUsageRecordsInput } from './watching/list-usage-records.input.js';
export { QuotaView } from './watching/quota.view.js';
export { UsageExportPlanView } from './watching/usage-export-plan.view.js';
export { UsageGroupView } from './watching/usage-group.view.js';
export { UsageRecordPage } from './watching/usage-record-page.view.js';
export { UsageRecordView } from './watching/usage-record.view.js';
export { UsageSeriesGroupView } from './watching/usage-series-group.view.js';
export { UsageSeriesPointView } from './watching/usage-series-point.view.js';
export { UsageSeriesView } from './watching/usage-series.view.js';
export { UsageView } from './watching/usage.view.js';
export { WhoamiView } from './watching/whoami.view.js';

export { beginCheckout } from './billing/begin-checkout.js';
export { BeginCheckoutInput, PAID_PLANS } from './billing/begin-checkout.input.js';
export { BillingPageView } from './billing/billing-page.view.js';
export { BillingView } from './billing/billing.view.js';
export { getBilling } from './billing/get-billing.js';
export { handlePaymentEvent, type PaymentEventOutcome } from './billing/handle-payment-event.js';
export { matchSeats, type SeatRoundOptions } from './billing/match-seats.js';
export { openBillingPortal } from './billing/open-billing-portal.js';
export type {
  CheckoutRequest,
  PaidPlanId,
  PaymentEvent,
  PaymentProvider,
  Subscription,
} from './billing/payment-provider.js';
export { PaymentProviderRefusedError } from './billing/payment-provider-refused-error.js';
export { PaymentProviderUnavailableError } from './billing/payment-provider-unavailable-error.js';

export { composeMail } from './mail/compose-mail.js';
export { enqueueMail } from './mail/enqueue-mail.js';
export type { Mail, MailDelivery } from './mail/mail.js';

export { FactorAddedView } from './second-factors/factor-added.view.js';
export { beginTotp, confirmTotp, removeTotp } from './second-factors/enrol-totp.js';
export {
  beginPasskeyFactor,
  finishSecondFactor,
  SECOND_FACTOR_ATTEMPTS_MAX,
} from './second-factors/finish-second-factor.js';
export { FreshProofView } from './second-factors/fresh-proof.view.js';
export { getSecondFactors } from './second-factors/get-second-factors.js';
export { ReProveInput } from './second-factors/re-prove.input.js';
export { beginPasskeyProof, reProve } from './second-factors/re-prove.js';
export { RECOVERY_CODES } from './second-factors/recovery-codes.js';
export { RecoveryCodesView } from './second-factors/recovery-codes.view.js';
export { renewRecoveryCodes } from './second-factors/renew-recovery-codes.js';
export {
  SECOND_FACTOR_METHODS,
  SecondFactorRequestView,
  type SecondFactorMethod,
} from './second-factors/second-factor-request.view.js';
export { SecondFactorInput, SecondFactorTokenInput } from './second-factors/second-factor.input.js';
export { SecondFactorsView } from './second-factors/second-factors.view.js';
export { TotpCodeInput } from './second-factors/totp-code.input.js';
export { TotpEnrolmentView } from './second-factors/totp-enrolment.view.js';

export { BeginSignInWithInput } from './identities/begin-sign-in-with.input.js';
export { IdentityProviderList } from './identities/identity-provider-list.view.js';
export { IdentityProviderView } from './identities/identity-provider.view.js';
export { LinkIdentityInput } from './identities/link-identity.input.js';
export { linkIdentity } from './identities/link-identity.js';
export { LinkedIdentityIdInput } from './identities/linked-identity-id.input.js';
export { LinkedIdentityList } from './identities/linked-identity-list.view.js';
export { listIdentities } from './identities/list-identities.js';
export type { ProvenIdentity } from './identities/proven-identity.js';
export { ProviderRedirectView } from './identities/provider-redirect.view.js';
export { signInWithIdentity, type IdentitySignIn } from './identities/sign-in-with-identity.js';
export { unlinkIdentity } from './identities/unlink-identity.js';

export { addPasskey, beginPasskey, PASSKEYS_MAX } from './passkeys/add-passkey.js';
export { removePasskey, renamePasskey } from './passkeys/change-passkeys.js';
export { PasskeyOptionsView } from './passkeys/passkey-options.view.js';
export {
  AddPasskeyInput,
  PASSKEY_NAME_LENGTH_MAX,
  PasskeyIdInput,
  PasskeySignInInput,
  RenamePasskeyInput,
} from './passkeys/passkey.inputs.js';
export { PasskeyView } from './passkeys/passkey.view.js';
export { relyingPartyOf, type RelyingParty } from './passkeys/relying-party.js';
export { beginPasskeySignIn, signInWithPasskey } from './passkeys/sign-in-with-passkey.js';

export { ChangePasswordInput } from './people/change-password.input.js';
export { changePassword } from './people/change-password.js';
export { endOtherSessions } from './people/end-other-sessions.js';
export { endSession } from './people/end-session.js';
export { EndedSessionsView } from './people/ended-sessions.view.js';
export { finishSignIn, type SignInProof, type SignInStep } from './people/finish-sign-in.js';
export { ForgotPasswordInput } from './people/forgot-password.input.js';
export { forgotPassword } from './people/forgot-password.js';
export { listSessions, SESSIONS_LISTED_MAX } from './people/list-sessions.js';
export type { OpenedSession } from './people/open-session.js';
export { PasswordChangeView } from './people/password-change.view.js';
export {
  PasswordHasher,
  PasswordHasherBusyError,
  type PasswordHasherOptions,
} from './people/password-hasher.js';
export { readSession, type CurrentSession } from './people/read-session.js';
export { ResetForgottenPasswordInput } from './people/reset-forgotten-password.input.js';
export { resetForgottenPassword } from './people/reset-forgotten-password.js';
export { FRESH_PROOF_MS, requireFreshProof } from './people/require-fresh-proof.js';
export { SessionIdInput } from './people/session-id.input.js';
export { SESSION_IDLE_MS, SESSION_LIFE_MS } from './people/session-life.js';
export { SessionList } from './people/session-list.view.js';
export { SessionView } from './people/session.view.js';
export { SignedInSessionView } from './people/signed-in-session.view.js';
export { SignInView } from './people/sign-in.view.js';
export { SignInInput } from './people/sign-in.input.js';
export { signIn } from './people/sign-in.js';
export { signOut } from './people/sign-out.js';
export { SignUpInput } from './people/sign-up.input.js';
export { signUp } from './people/sign-up.js';
export { networkOf, throttleAddress } from './people/throttle.js';
export { THROTTLE_LIMITS, type ThrottleLimits } from './people/throttle-limits.js';
export { UpdateProfileInput } from './people/update-profile.input.js';
export { updateProfile } from './people/update-profile.js';
export type { Visit } from './people/visit.js';

export { AccountDetailView } from './account/account-detail.view.js';
export { AccountView } from './account/account.view.js';
export { getAccount } from './account/get-account.js';
export { listMembers } from './account/list-members.js';
export { listPlans } from './account/list-plans.js';
export { MemberList } from './account/member-list.view.js';
export { MemberView } from './account/member.view.js';
export { PlanList } from './account/plan-list.view.js';
export { PlanView } from './account/plan.view.js';
export { SetPlanInput } from './account/set-plan.input.js';
export { setPlan } from './account/set-plan.js';
export { UpdateMemberInput } from './account/update-member.input.js';
export { updateMember } from './account/update-member.js';

export { acceptInvitation } from './members/accept-invitation.js';
export { createInvitation } from './members/create-invitation.js';
export { InvitationIdInput } from './members/invitation-id.input.js';
export { INVITATION_LIFE_MS, INVITATIONS_OPEN_MAX } from './members/invitation-limits.js';
export { InvitationOfferView } from './members/invitation-offer.view.js';
export { InvitationTokenInput } from './members/invitation-token.input.js';
export {
  InvitationList,
  InvitationView,
  SentInvitationView,
  type InvitationStatus,
} from './members/invitation.view.js';
export { INVITED_ROLES, InviteMemberInput } from './members/invite-member.input.js';
export { leaveAccount } from './members/leave-account.js';
export { listAccounts } from './members/list-accounts.js';
export { listInvitations } from './members/list-invitations.js';
export { lookUpInvitation } from './members/look-up-invitation.js';
export { manageMember } from './members/manage-member.js';
export { MemberIdInput } from './members/member-id.input.js';
export { MembershipList, MembershipView } from './members/membership.view.js';
export { resendInvitation } from './members/resend-invitation.js';
export { revokeInvitation } from './members/revoke-invitation.js';
export { SwitchAccountInput } from './members/switch-account.input.js';
export { switchAccount } from './members/switch-account.js';
export { TransferAccountInput } from './members/transfer-account.input.js';
export { transferAccount } from './members/transfer-account.js';

export { getNoticePreferences } from './notices/get-notice-preferences.js';
export { ListNoticesInput } from './notices/list-notices.input.js';
export { listNotices } from './notices/list-notices.js';
export type { NoticeContent, NoticeFacts } from './notices/notice-facts.js';
export { NoticePage } from './notices/notice-page.view.js';
export { NoticePreferencesView } from './notices/notice-preferences.view.js';
export { NoticeView } from './notices/notice.view.js';
export { ReadNoticesInput } from './notices/read-notices.input.js';
export { readNotices } from './notices/read-notices.js';
export { SaveNoticePreferencesInput } from './notices/save-notice-preferences.input.js';
export { saveNoticePreferences } from './notices/save-notice-preferences.js';
export { spreadNotices } from './notices/spread-notices.js';
export { tellOfExpiringKeys } from './notices/tell-of-expiring-keys.js';
export { QUOTA_SHARES, tellOfReachedQuotas } from './notices/tell-of-reached-quotas.js';
export { UnreadNoticesView } from './notices/unread-notices.view.js';

export { CreateWebhookEndpointInput } from './webhooks/create-webhook-endpoint.input.js';
export { createWebhookEndpoint } from './webhooks/create-webhook-endpoint.js';
export { deleteWebhookEndpoint } from './webhooks/delete-webhook-endpoint.js';
export { IssuedWebhookEndpointView } from './webhooks/issued-webhook-endpoint.view.js';
export { ListWebhookDeliveriesInput } from './webhooks/list-webhook-deliveries.input.js';
export { listWebhookDeliveries } from './webhooks/list-webhook-deliveries.js';
export { listWebhookEndpoints } from './webhooks/list-webhook-endpoints.js';
export { noteWebhookAnswer } from './webhooks/note-webhook-answer.js';
export { resealWebhookSecrets } from './webhooks/reseal-webhook-secrets.js';
export { RetryWebhookDeliveryInput } from './webhooks/retry-webhook-delivery.input.js';
export { retryWebhookDelivery } from './webhooks/retry-webhook-delivery.js';
export { RotateWebhookSecretInput } from './webhooks/rotate-webhook-secret.input.js';
export { rotateWebhookSecret } from './webhooks/rotate-webhook-secret.js';
export { sendWebhook, type WebhookAnswer, type WebhookSending } from './webhooks/send-webhook.js';
export { testWebhookEndpoint } from './webhooks/test-webhook-endpoint.js';
export { UpdateWebhookEndpointInput } from './webhooks/update-webhook-endpoint.input.js';
export { updateWebhookEndpoint } from './webhooks/update-webhook-endpoint.js';
export { WebhookDeliveryPage } from './webhooks/webhook-delivery-page.view.js';
export { WebhookDeliveryView } from './webhooks/webhook-delivery.view.js';
export { WebhookEndpointIdInput } from './webhooks/webhook-endpoint-id.input.js';
export { WebhookEndpointList } from './webhooks/webhook-endpoint-list.view.js';
export { WebhookEndpointView } from './webhooks/webhook-endpoint.view.js';
export { WEBHOOK_FAILING_MS, WEBHOOK_LIMITS, WEBHOOK_RETRY_SECONDS } from './webhooks/webhook-limits.js';

export type { MemberRef } from './operator/change-member.js';
export { CreateAccountInput } from './operator/create-account.input.js';
export { createAccount, type CreatedAccount } from './operator/create-account.js';
export {
  findPersonByEmail,
  type AccountChoice,
  type PersonInAccount,
} from './operator/find-person-by-email.js';
export { operatorCaller } from './operator/operator-caller.js';
export { removeMember } from './operator/remove-member.js';
export { removeSecondFactors } from './operator/remove-second-factors.js';
export { resetPassword } from './operator/reset-password.js';
export { resumeAccount } from './operator/resume-account.js';
export { resumeMember } from './operator/resume-member.js';
export { runAsOperator } from './operator/run-as-operator.js';
export { setMemberRole } from './operator/set-member-role.js';
export { suspendAccount } from './operator/suspend-account.js';
export { suspendMember } from './operator/suspend-member.js';
export { transferAccountAsOperator } from './operator/transfer-account-as-operator.js';
