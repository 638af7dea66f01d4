import type { Member, Repositories, User } from '@paretostudio/entities';
import type { Role } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseRole } from './role-rules.js';
import { standingActor } from './standing-actor.js';

/** Who sends an invitation; both null for the operator of the server. */
export interface Sender {
  readonly member: Member | null;
  readonly user: User | null;
}

/** Finds who asks and decides whether they may give a role now. Call it under the account's lock. */
export async function findSender(
  repositories: Repositories,
  caller: Caller,
  role: Role,
): Promise<Outcome<Sender>> {
  if (caller.kind === 'operator') return succeed({ member: null, user: null });
  const actor = await standingActor(repositories, caller);
  if (!actor.ok) return actor;
  const denied = refuseRole(actor.value.role, role);
  if (denied !== null) return denied;
  return succeed({ member: actor.value, user: await repositories.users.findById(actor.value.userId) });
}
