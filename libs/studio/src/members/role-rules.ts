import type { Member } from '@paretostudio/entities';
import type { Role } from '@paretostudio/permissions';
import { refuseDenied } from '../core/refusals.js';

type Denied = ReturnType<typeof refuseDenied>;

/**
 * Refuses a role that is not for such an actor to give: a founder gives any but founder, an admin editor and viewer.
 *
 * @returns Null when the actor may give it.
 */
export function refuseRole(actor: Role, given: Role): Denied | null {
  if (actor !== 'founder' && actor !== 'admin') {
    return refuseDenied('Changing roles takes the role founder or admin. Ask one of them.');
  }
  if (given === 'founder') return refuseDenied('An account has one founder, and the role is not given.');
  if (actor === 'admin' && given === 'admin') {
    return refuseDenied('Only the founder makes somebody an admin. Ask the founder of the account.');
  }
  return null;
}

/**
 * Refuses a member who is not for such an actor to change: nobody changes the founder, an admin no other admin.
 *
 * @returns Null when the actor may change such a member.
 */
export function refuseTarget(actor: Role, target: Role): Denied | null {
  if (actor !== 'founder' && actor !== 'admin') return refuseManager(actor);
  if (target === 'founder') return refuseDenied('The founder keeps the role; every account has one.');
  if (actor === 'admin' && target === 'admin') {
    return refuseDenied('Only the founder changes an admin. Ask the founder of the account.');
  }
  return null;
}

/** Refuses whoever has nothing to say about others. Before anything is looked up, so that nobody learns of anybody. */
export function refuseManager(actor: Role): Denied | null {
  return actor === 'founder' || actor === 'admin'
    ? null
    : refuseDenied('This takes the role founder or admin. Ask one of them.');
}

/** Whether a membership is served: neither removed nor suspended. */
export function isServed({ removedAt, suspendedAt }: Pick<Member, 'removedAt' | 'suspendedAt'>): boolean {
  return removedAt === null && suspendedAt === null;
}
