import type { Permissions, Role } from '@paretostudio/permissions';
import { LIMITS, type PlanName } from './limits.js';

/** A member; the first one is the founder. */
export interface MemberState {
  readonly role: Role;
  readonly standing: 'active' | 'suspended' | 'suspended-by-plan' | 'removed';
}

/** A key. Instants are milliseconds, null for never. */
export interface KeyState {
  readonly member: number;
  /** The meter of its own daily limit, which replacements share. */
  readonly meter: number;
  readonly replaces: number | null;
  readonly isRevoked: boolean;
  readonly permissions: Permissions;
  readonly allowedCidrs: readonly string[] | null;
  readonly requestsPerDay: number | null;
  readonly expiresAt: number | null;
  readonly retiresAt: number | null;
}

/** What was used in a window, which is counted from 1970 in days or minutes. */
export interface CounterState {
  readonly window: number;
  readonly used: number;
}

/** Everything that decides about the requests of one account. Never changed in place. */
export interface AccountState {
  readonly plan: PlanName;
  readonly isSuspended: boolean;
  readonly members: readonly MemberState[];
  /** Members who joined later and have no key. */
  readonly joined: number;
  /** By number; a number that no rotation has reached is absent. */
  readonly keys: Readonly<Record<number, KeyState>>;
  readonly day: CounterState;
  readonly minute: CounterState;
  /** By the number of the first key of each meter; one that never moved is absent. */
  readonly keyDays: Readonly<Record<number, CounterState>>;
  readonly auditEvents: number;
}

const NOTHING: CounterState = { window: 0, used: 0 };

/** An account on the plan with members, each with one key that may do everything. */
export function newAccount(roles: readonly Role[]): AccountState {
  return {
    plan: 'team',
    isSuspended: false,
    members: roles.map((role) => ({ role, standing: 'active' })),
    joined: 0,
    keys: Object.fromEntries(roles.map((_, number) => [number, newKey(number, number)])),
    day: NOTHING,
    minute: NOTHING,
    keyDays: {},
    auditEvents: 0,
  };
}

/** A key that may do everything, with a meter of its own. */
export function newKey(number: number, member: number): KeyState {
  return {
    member,
    meter: number,
    replaces: null,
    isRevoked: false,
    permissions: { self: ['*'] },
    allowedCidrs: null,
    requestsPerDay: null,
    expiresAt: null,
    retiresAt: null,
  };
}

/** The daily limit: for some plans it grows with the members, suspended ones included. */
export function dayLimitOf({ plan, members, joined }: AccountState): number {
  const { requestsPerDay, perMember } = LIMITS[plan];
  const count = joined + members.filter(({ standing }) => standing !== 'removed').length;
  return requestsPerDay * (perMember ? count : 1);
}

/** The first instant at which a key is refused for its age. */
export function expiryOf({ expiresAt, retiresAt }: KeyState): number | null {
  return expiresAt === null || retiresAt === null ? (expiresAt ?? retiresAt) : Math.min(expiresAt, retiresAt);
}

/** Whether a key is too old at an instant; the expiry itself is too late. */
export function isExpired(key: KeyState, at: number): boolean {
  const expiresAt = expiryOf(key);
  return expiresAt !== null && expiresAt <= at;
}

/** A part of the state by its number. */
export function partOf<Part>(parts: Readonly<Record<number, Part>>, number: number): Part {
  const part = parts[number];
  if (part === undefined) throw new RangeError(`The account has no number ${number} of these.`);
  return part;
}
