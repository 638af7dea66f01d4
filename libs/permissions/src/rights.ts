import type { Permissions } from './permissions.js';
import type { Role } from './role.js';

/** The three things whose intersection is what a caller may do. Put together anew for every call. */
export interface Rights {
  /** What the key was given; `ALL_PERMISSIONS` for a console session. */
  readonly permissions: Permissions;
  /** The role, now, of the member who owns the key. */
  readonly role: Role;
  /** The features of the account's plan, now. */
  readonly features: readonly string[];
}

/** Why a call is not granted, in a form to answer with. */
export interface GrantRefusal {
  /** `plan_required` when an upgrade would help, else `permission_denied`. */
  readonly code: 'permission_denied' | 'plan_required';
  /** What is in the way: the key's permissions, the member's role, or the account's plan. */
  readonly by: 'key' | 'role' | 'plan';
  /** One or two sentences: what is missing, and what to do about it. */
  readonly message: string;
  /** The plan feature that is missing; only when `by` is `plan`. */
  readonly feature?: string;
}
