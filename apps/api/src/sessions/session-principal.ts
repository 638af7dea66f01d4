import type { Permissions, Role } from '@paretostudio/permissions';
import type { Principal } from '@paretostudio/passport-api-key';
import type { Caller, CurrentSession, SessionView } from '@paretostudio/studio';

/** A person let in by the cookie of a session, as `req.user`: all permissions, bounded by role and plan. */
export class SessionPrincipal implements Principal, CurrentSession {
  readonly kind = 'session';
  readonly sessionId: string;
  readonly permissions: Permissions;
  readonly role: Role;
  readonly plan: string;
  /** Who calls operations in this session. */
  readonly caller: Caller;
  /** What the person sees of the session. */
  readonly view: SessionView;
  readonly provedAt: Date | null;

  constructor({ sessionId, caller, view, provedAt }: CurrentSession) {
    this.sessionId = sessionId;
    this.permissions = caller.permissions;
    this.role = caller.role;
    this.plan = caller.plan;
    this.caller = caller;
    this.view = view;
    this.provedAt = provedAt;
  }
}
