import type { Permissions, Role } from '@paretostudio/permissions';

/**
 * Who was let in, whichever Passport strategy did it: what a strategy tried beside `api-key` must give as its user.
 *
 * Rights are computed from these three for every call, by the same function for every kind of principal.
 */
export interface Principal {
  /** How it was let in: `'api-key'`, or the word that another strategy chose, such as `'session'`. */
  readonly kind: string;
  /** What it may do before role and plan are looked at; a person's session has `ALL_PERMISSIONS`. */
  readonly permissions: Permissions;
  readonly role: Role;
  /** The id of the account's plan, from which the plan's features are looked up. */
  readonly plan: string;
}
