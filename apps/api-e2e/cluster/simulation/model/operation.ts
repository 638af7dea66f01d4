import type { Permissions, Role } from '@paretostudio/permissions';
import type { PlanName } from './limits.js';

/** One request by a key. Keys and members are named by their number in their account. */
export interface Request {
  readonly kind: 'request';
  readonly key: number;
  readonly cost: number;
  readonly burst: 0 | 1;
  readonly address: string | null;
}

/** What is changed of a key; what is absent stays. */
export interface KeyPatch {
  readonly permissions?: Permissions;
  readonly allowedCidrs?: readonly string[] | null;
  readonly requestsPerDay?: number | null;
  /** Counted from the clock of the worker that does it; null for never. */
  readonly expiresInMs?: number | null;
}

/** What is done to the rights of an account. */
export type Change =
  | {
      readonly kind: 'create_key';
      readonly member: number;
      /** The number that the key is known by. */
      readonly created: number;
    }
  | { readonly kind: 'revoke_key'; readonly key: number }
  | {
      readonly kind: 'rotate_key';
      readonly key: number;
      /** The number that the new key is known by. */
      readonly replacement: number;
      /** Null: the old key works until it is revoked. */
      readonly overlapMs: number | null;
      /** Whether a replacement that was made before is taken for lost. */
      readonly replace: boolean;
    }
  | { readonly kind: 'update_key'; readonly key: number; readonly patch: KeyPatch }
  | { readonly kind: 'set_plan'; readonly plan: PlanName }
  | {
      readonly kind: 'set_role';
      readonly member: number;
      readonly role: Exclude<Role, 'founder'>;
    }
  | { readonly kind: 'suspend_member' | 'resume_member' | 'remove_member'; readonly member: number }
  | { readonly kind: 'add_member' | 'suspend_account' | 'resume_account' };

/** Everything that a worker is asked, and what the test itself looks at in the end. */
export type Operation = Request | Change | { readonly kind: 'read' | 'inspect' };
