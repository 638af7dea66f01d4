import { AccountDetailView } from './account/account-detail.view.js';
import { AccountView } from './account/account.view.js';
import { MemberList } from './account/member-list.view.js';
import { MemberView } from './account/member.view.js';
import { PlanList } from './account/plan-list.view.js';
import { PlanCapsView, PlanView } from './account/plan.view.js';
import { SetPlanInput } from './account/set-plan.input.js';
import { UpdateMemberInput } from './account/update-member.input.js';
import { BeginCheckoutInput } from './billing/begin-checkout.input.js';
import { BillingPageView } from './billing/billing-page.view.js';
import { BillingView } from './billing/billing.view.js';
import { ApproveAuthorizationInput } from './connected-apps/approve-authorization.input.js';
import { AuthorizationAnswerView } from './connected-apps/authorization-answer.view.js';
import { AuthorizationRequestView } from './connected-apps/authorization-request.view.js';
import { ConnectedAppIdInput } from './connected-apps/connected-app-id.input.js';
import { ConnectedAppPage } from './connected-apps/connected-app-page.view.js';
import { ListConnectedAppsInput } from './connected-apps/list-connected-apps.input.js';
import type { Shape } from './core/operation.js';
import { InvitationIdInput } from './members/invitation-id.input.js';
import { InvitationOfferView } from './members/invitation-offer.view.js';
import { InvitationTokenInput } from './members/invitation-token.input.js';
import { InvitationList, InvitationView, SentInvitationView } from './members/invitation.view.js';
import { InviteMemberInput } from './members/invite-member.input.js';
import { MemberIdInput } from './members/member-id.input.js';
import { MembershipList, MembershipView } from './members/membership.view.js';
import { SwitchAccountInput } from './members/switch-account.input.js';
import { TransferAccountInput } from './members/transfer-account.input.js';
import { ListNoticesInput } from './notices/list-notices.input.js';
import { NoticePage } from './notices/notice-page.view.js';
import { NoticePreferencesView } from './notices/notice-preferences.view.js';
import { ReadNoticesInput } from './notices/read-notices.input.js';
import { SaveNoticePreferencesInput } from './notices/save-notice-preferences.input.js';
import { UnreadNoticesView } from './notices/unread-notices.view.js';
import { OPERATIONS } from './operations.js';
import { BeginSignInWithInput } from './identities/begin-sign-in-with.input.js';
import { IdentityProviderList } from './identities/identity-provider-list.view.js';
import { LinkIdentityInput } from './identities/link-identity.input.js';
import { LinkedIdentityIdInput } from './identities/linked-identity-id.input.js';
import { LinkedIdentityList } from './identities/linked-identity-list.view.js';
import { ProviderRedirectView } from './identities/provider-redirect.view.js';
import { ChangePasswordInput } from './people/change-password.input.js';
import {
  AddPasskeyInput,
  PasskeyIdInput,
  PasskeySignInInput,
  RenamePasskeyInput,
} from './passkeys/passkey.inputs.js';
import { PasskeyOptionsView } from './passkeys/passkey-options.view.js';
import { PasskeyView } from './passkeys/passkey.view.js';
import { EndedSessionsView } from './people/ended-sessions.view.js';
import { ForgotPasswordInput } from './people/forgot-password.input.js';
import { PasswordChangeView } from './people/password-change.view.js';
import { ResetForgottenPasswordInput } from './people/reset-forgotten-password.input.js';
import { SessionIdInput } from './people/session-id.input.js';
import { SessionList } from './people/session-list.view.js';
import {
  SessionAccountView,
  SessionMemberView,
  SessionUserView,
  SessionView,
} from './people/session.view.js';
import { SignInInput } from './people/sign-in.input.js';
import { SignInView } from './people/sign-in.view.js';
import { SignUpInput } from './people/sign-up.input.js';
import { FactorAddedView } from './second-factors/factor-added.view.js';
import { FreshProofView } from './second-factors/fresh-proof.view.js';
import { ReProveInput } from './second-factors/re-prove.input.js';
import { RecoveryCodesView } from './second-factors/recovery-codes.view.js';
import { SecondFactorRequestView } from './second-factors/second-factor-request.view.js';
import { SecondFactorInput, SecondFactorTokenInput } from './second-factors/second-factor.input.js';
import { SecondFactorsView } from './second-factors/second-factors.view.js';
import { TotpCodeInput } from './second-factors/totp-code.input.js';
import { TotpEnrolmentView } from './second-factors/totp-enrolment.view.js';
import { SignedInSessionView } from './people/signed-in-session.view.js';
import { UpdateProfileInput } from './people/update-profile.input.js';
import { CreateWebhookEndpointInput } from './webhooks/create-webhook-endpoint.input.js';
import { IssuedWebhookEndpointView } from './webhooks/issued-webhook-endpoint.view.js';
import { ListWebhookDeliveriesInput } from './webhooks/list-webhook-deliveries.input.js';
import { RetryWebhookDeliveryInput } from './webhooks/retry-webhook-delivery.input.js';
import { RotateWebhookSecretInput } from './webhooks/rotate-webhook-secret.input.js';
import { UpdateWebhookEndpointInput } from './webhooks/update-webhook-endpoint.input.js';
import { WebhookDeliveryPage } from './webhooks/webhook-delivery-page.view.js';
import { WebhookDeliveryView } from './webhooks/webhook-delivery.view.js';
import { WebhookEndpointIdInput } from './webhooks/webhook-endpoint-id.input.js';
import { WebhookEndpointList } from './webhooks/webhook-endpoint-list.view.js';
import { WebhookEndpointView } from './webhooks/webhook-endpoint.view.js';
import { nestedShapesOf } from './validation/nested-shapes-of.js';

const PEOPLES_SHAPES: readonly Shape<object>[] = [
  AccountDetailView,
  AccountView,
  AddPasskeyInput,
  ApproveAuthorizationInput,
  AuthorizationAnswerView,
  AuthorizationRequestView,
  BeginCheckoutInput,
  BillingPageView,
  BillingView,
  BeginSignInWithInput,
  ChangePasswordInput,
  ConnectedAppIdInput,
  ConnectedAppPage,
  EndedSessionsView,
  FactorAddedView,
  ForgotPasswordInput,
  FreshProofView,
  InvitationIdInput,
  InvitationList,
  InvitationOfferView,
  InvitationTokenInput,
  InvitationView,
  InviteMemberInput,
  IdentityProviderList,
  LinkIdentityInput,
  LinkedIdentityIdInput,
  LinkedIdentityList,
  ListConnectedAppsInput,
  MemberIdInput,
  MemberList,
  MemberView,
  MembershipList,
  MembershipView,
  ListNoticesInput,
  NoticePage,
  NoticePreferencesView,
  ReadNoticesInput,
  SaveNoticePreferencesInput,
  UnreadNoticesView,
  PasskeyIdInput,
  PasskeyOptionsView,
  PasskeySignInInput,
  PasskeyView,
  PasswordChangeView,
  PlanCapsView,
  ProviderRedirectView,
  PlanList,
  PlanView,
  SecondFactorRequestView,
  SentInvitationView,
  ReProveInput,
  RecoveryCodesView,
  RenamePasskeyInput,
  ResetForgottenPasswordInput,
  SecondFactorInput,
  SecondFactorRequestView,
  SecondFactorTokenInput,
  SecondFactorsView,
  SessionAccountView,
  SessionIdInput,
  SessionList,
  SessionMemberView,
  SessionUserView,
  SessionView,
  SetPlanInput,
  SignInInput,
  SignInView,
  SignUpInput,
  SignedInSessionView,
  SwitchAccountInput,
  TransferAccountInput,
  TotpCodeInput,
  TotpEnrolmentView,
  UpdateMemberInput,
  UpdateProfileInput,
  CreateWebhookEndpointInput,
  IssuedWebhookEndpointView,
  ListWebhookDeliveriesInput,
  RetryWebhookDeliveryInput,
  RotateWebhookSecretInput,
  UpdateWebhookEndpointInput,
  WebhookDeliveryPage,
  WebhookDeliveryView,
  WebhookEndpointIdInput,
  WebhookEndpointList,
  WebhookEndpointView,
];

/** Every class that an operation or the people's side takes or answers, nested ones included, each once, by name. */
export function allShapes(): readonly Shape<object>[] {
  const shapes = new Set<Shape<object>>();
  const named = Object.values(OPERATIONS).flatMap(({ input, output }): Shape<object>[] => [input, output]);
  for (const shape of [...named, ...PEOPLES_SHAPES]) {
    for (const each of [shape, ...nestedShapesOf(shape)]) shapes.add(each);
  }
  return [...shapes].sort((a, b) => (a.name < b.name ? -1 : 1));
}
