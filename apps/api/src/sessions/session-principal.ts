import { ALL_PERMISSIONS, type Permissions, type Role } from '@paretostudio/permissions';
import type { Principal } from '@paretostudio/passport-api-key';

/** A person let in by the cookie of a session, as `req.user`: all permissions, bounded by role and plan. */
export class SessionPrincipal implements Principal {
  readonly kind = 'session';
  readonly permissions: Permissions = ALL_PERMISSIONS;

  constructor(
    readonly accountId: string,
    readonly memberId: string,
    readonly userId: string,
    readonly role: Role,
    readonly plan: string,
  ) {}
}
