import type { ApiSchemas } from '@paretostudio/api-client';
import { findAction, STUDIO_ACTIONS } from '@paretostudio/permissions';

/** Something that was done in the account. */
export type AuditEvent = ApiSchemas['AuditEventView'];

/** What was done, in words: `created` the `key`. */
export interface DeedWords {
  /** In the past, as after a name. */
  readonly deed: string;
  /** What it was done to, before its name; null where the deed says all. */
  readonly noun: string | null;
  /** What follows the name; empty for nothing. */
  readonly rest: string;
}

const NOUNS: Readonly<Record<string, string>> = {
  api_key: 'the key',
  prompt: 'the prompt',
  skill: 'the skill',
  agent: 'the agent',
  connection: 'the connection',
  connected_app: 'the program',
  account: 'the account',
  member: 'the member',
  invitation: 'the invitation of',
  user: 'the person',
  webhook_endpoint: 'the webhook endpoint',
};

/** What is done, and what it is called before it is done; true: to nobody and nothing else. */
const DEEDS: Readonly<Record<string, readonly [did: string, doing: string, isAlone?: true]>> = {
  create_api_key: ['created', 'create'],
  update_api_key: ['changed', 'change'],
  rotate_api_key: ['rotated', 'rotate'],
  revoke_api_key: ['revoked', 'revoke'],
  create_prompt: ['created', 'create'],
  update_prompt: ['changed', 'change'],
  delete_prompt: ['deleted', 'delete'],
  duplicate_prompt: ['created, as a copy,', 'copy'],
  create_skill: ['created', 'create'],
  update_skill: ['changed', 'change'],
  delete_skill: ['deleted', 'delete'],
  duplicate_skill: ['created, as a copy,', 'copy'],
  create_agent: ['created', 'create'],
  update_agent: ['changed', 'change'],
  delete_agent: ['deleted', 'delete'],
  duplicate_agent: ['created, as a copy,', 'copy'],
  create_connection: ['added', 'add'],
  update_connection: ['changed', 'change'],
  delete_connection: ['deleted', 'delete'],
  approve_connection_tools: ['approved tools of', 'approve tools of'],
  connect_app: ['connected', 'connect'],
  revoke_connected_app: ['disconnected', 'disconnect'],
  use_tool: ['used a tool of', 'use a tool of'],
  add_billing_customer: ['began to pay for', 'begin to pay for'],
  set_plan: ['changed the plan of', 'change the plan of'],
  create_account: ['created', 'create'],
  suspend_account: ['suspended', 'suspend'],
  resume_account: ['resumed', 'resume'],
  set_member_role: ['changed the role of', 'change the role of'],
  suspend_member: ['suspended', 'suspend'],
  resume_member: ['resumed', 'resume'],
  remove_member: ['removed', 'remove'],
  transfer_account: ['handed the account on to', 'hand the account on to'],
  leave_account: ['left the account', 'leave the account', true],
  invite_member: ['sent', 'send'],
  resend_invitation: ['sent again', 'send again'],
  revoke_invitation: ['revoked', 'revoke'],
  accept_invitation: ['accepted an invitation', 'accept an invitation', true],
  switch_account: ['switched to this account', 'switch to this account', true],
  reset_password: ['reset the password of', 'reset the password of'],
  sign_up: ['signed up', 'sign up', true],
  sign_in: ['signed in', 'sign in', true],
  sign_out: ['signed out', 'sign out', true],
  update_profile: ['changed their own profile', 'change their own profile', true],
  link_identity: ['linked an account to sign in with', 'link an account to sign in with', true],
  unlink_identity: ['unlinked an account to sign in with', 'unlink an account to sign in with', true],
  change_password: ['changed their own password', 'change their own password', true],
  add_passkey: ['added a passkey', 'add a passkey', true],
  rename_passkey: ['renamed a passkey', 'rename a passkey', true],
  remove_passkey: ['removed a passkey', 'remove a passkey', true],
  add_authenticator_app: ['set up an authenticator app', 'set up an authenticator app', true],
  remove_authenticator_app: ['removed their authenticator app', 'remove their authenticator app', true],
  renew_recovery_codes: ['made new recovery codes', 'make new recovery codes', true],
  re_prove: ['showed that it was them', 'show that it is them', true],
  refuse_second_factor: ['showed a second factor that did not fit', 'show a second factor', true],
  remove_second_factors: ['removed the second factors of', 'remove the second factors of'],
  end_session: ['ended a session of their own', 'end a session of their own', true],
  create_webhook_endpoint: ['added', 'add'],
  update_webhook_endpoint: ['changed', 'change'],
  rotate_webhook_secret: ['made a new secret of', 'make a new secret of'],
  delete_webhook_endpoint: ['deleted', 'delete'],
  end_other_sessions: ['ended their other sessions', 'end their other sessions', true],
};

/** Every action that has words here, for pickers. */
export const AUDITED_ACTIONS: readonly { readonly value: string; readonly label: string }[] = Object.keys(
  DEEDS,
)
  .map((value) => ({ value, label: actionTitle(value) }))
  .sort((a, b) => a.label.localeCompare(b.label));

/** A short name for an action of the audit log. */
export function actionTitle(action: string): string {
  const known = findAction(STUDIO_ACTIONS, action)?.title;
  const words = action.replaceAll('_', ' ');
  return known ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** Puts what was done into words that follow the name of who did it. */
export function deedWords({
  action,
  targetKind,
  details,
}: Pick<AuditEvent, 'action' | 'targetKind' | 'details'>): DeedWords {
  const known = Object.hasOwn(DEEDS, action) ? DEEDS[action] : undefined;
  const noun = Object.hasOwn(NOUNS, targetKind)
    ? (NOUNS[targetKind] as string)
    : targetKind.replaceAll('_', ' ');
  const [did, doing, isAlone = false] = known ?? [
    `did “${actionTitle(action)}” to`,
    `do “${actionTitle(action)}” to`,
  ];
  const about = isAlone ? null : noun;
  const asked = phaseWords(details['phase'], doing);
  if (asked !== null) return { deed: asked, noun: about, rest: '' };
  return { deed: did, noun: about, rest: restOf(action, details) };
}

/** A person was asked to confirm something first: the event tells of the question, not of the deed. */
function phaseWords(phase: unknown, doing: string): string | null {
  if (phase === 'asked') return `was asked to confirm, to ${doing}`;
  if (phase === 'confirmed') return `confirmed, to ${doing}`;
  if (phase === 'declined') return `declined to ${doing}`;
  if (phase === 'cancelled') return `closed the question, to ${doing}`;
  return null;
}

function restOf(action: string, details: AuditEvent['details']): string {
  const text = (name: string) => {
    const value = (details as Record<string, unknown>)[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  if (action === 'set_plan' || action === 'set_member_role') {
    const [before, after] = [text('before'), text('after')];
    return before === null || after === null ? '' : `from ${before} to ${after}`;
  }
  if (action === 'approve_connection_tools' && text('count') !== null) return `(${text('count')})`;
  if (action === 'revoke_api_key' && text('reporter') !== null) return 'because it had leaked';
  // Every other way is the client's own, without anybody being asked for certain.
  return text('confirmation') === 'elicitation' ? 'after a person confirmed it' : '';
}
