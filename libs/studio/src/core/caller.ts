import type { ConfirmationChannel } from '@paretostudio/entities';
import type { Permissions, Role } from '@paretostudio/permissions';
import type { QuotaState } from '@paretostudio/quotas';

/** The door a call came through; written to audit events as their channel. */
export type Surface = 'rest' | 'mcp' | 'console' | 'cli';

/**
 * Who calls an operation, as admission or the session just decided; made anew for every call and never kept.
 *
 * A `session` caller holds all permissions, bounded by the member's role and the account's plan. An `operator` is
 * the person at the server's own command line and acts without a member.
 */
export interface Caller {
  readonly kind: 'api-key' | 'session' | 'operator';
  readonly accountId: string;
  /** The member who acts; null for an operator alone. */
  readonly memberId: string | null;
  readonly userId: string | null;
  /** The key that was presented; null unless `kind` is `api-key`. */
  readonly keyId: string | null;
  readonly keyName?: string | null;
  readonly role: Role;
  /** Plan id of the account. */
  readonly plan: string;
  readonly permissions: Permissions;
  readonly surface: Surface;
  /** The client's address, for the audit log; null when unknown. */
  readonly address: string | null;
  readonly requestId: string | null;
  /** The client's `Idempotency-Key`, at most 200 printable ASCII characters; null when none was sent. */
  readonly idempotencyKey: string | null;
  /** Whether the key demands that a person confirms what is destructive; absent: no. */
  readonly humanConfirmation?: boolean;
  /** How the call was confirmed; set by the studio alone. The audit log keeps it. */
  readonly confirmedBy?: ConfirmationChannel | 'none';
  /** Where the meters stood when admission let the call in; absent: read when they are asked for. */
  readonly quotas?: readonly QuotaState[];
}
