import type { Repositories } from '@paretostudio/entities';
import type { Caller } from './caller.js';

/** What a record in the audit log is about. */
export interface AuditTarget {
  readonly kind:
    | 'api_key'
    | 'prompt'
    | 'skill'
    | 'agent'
    | 'connection'
    | 'connected_app'
    | 'account'
    | 'member'
    | 'invitation'
    | 'user'
    | 'webhook_endpoint';
  readonly id: string;
  /** What it is called now; stays readable when the record is gone. */
  readonly name: string;
  /** Whether it is one member's alone now: then the log tells its name to nobody else. Absent: no. */
  readonly isPersonal?: boolean;
}

/** What was done. */
export interface AuditEntry {
  /** Name of the action or, for what is no action, a name of the same form, such as `sign_up`. */
  readonly action: string;
  readonly target: AuditTarget;
  /** What was changed, small; never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Writes an audit event, with how the call was confirmed if it is destructive, in the transaction of what it tells. Call it last: the head of the chain is locked after
 * every other row.
 */
export async function audit(
  repositories: Repositories,
  caller: Caller,
  at: Date,
  { action, target, details = {} }: AuditEntry,
): Promise<void> {
  await repositories.auditEvents.append({
    accountId: caller.accountId,
    at,
    actorKind: caller.kind,
    actorMemberId: caller.memberId,
    actorUserId: caller.userId,
    actorKeyId: caller.keyId,
    action,
    targetKind: target.kind,
    targetId: target.id,
    targetName: target.name,
    details: {
      ...details,
      ...(target.isPersonal === true && { visibility: 'personal' }),
      ...(caller.confirmedBy !== undefined && { confirmation: caller.confirmedBy }),
    },
    channel: caller.surface,
    address: caller.address,
    requestId: caller.requestId,
  });
}
