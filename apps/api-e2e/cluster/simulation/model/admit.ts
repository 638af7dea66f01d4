import { expiryOf, isExpired, partOf, type AccountState, type KeyState } from './account-state.js';
import type { AdmittedAnswer, RefusalCode } from './answer.js';
import type { Transition } from './expectation.js';
import { count, readMeters, shownOf, type Meters } from './meters.js';
import type { Request } from './operation.js';

/** Decides one request, as if it were alone. */
export function admit(state: AccountState, request: Request, at: number): Transition {
  const key = partOf(state.keys, request.key);
  const meters = readMeters(state, at, key);
  const code = refusalByRights(state, key, request, at) ?? refusalByMeters(meters, request);
  if (code !== null) return refuse(state, code, meters, request, at);
  const isCounted = request.cost + request.burst > 0;
  const next = isCounted ? count(state, key, meters, request) : state;
  return { next, answer: admitted(next, key, readMeters(next, at, key), at), isCounted };
}

function refusalByRights(
  { isSuspended, members }: AccountState,
  key: KeyState,
  { address }: Request,
  at: number,
): RefusalCode | null {
  if (key.isRevoked || partOf(members, key.member).standing !== 'active') return 'api_key_revoked';
  if (isExpired(key, at)) return 'api_key_expired';
  if (isSuspended) return 'account_suspended';
  return isAddressAllowed(key, address) ? null : 'ip_not_allowed';
}

/** Ranges of the simulation are of three whole bytes. */
function isAddressAllowed({ allowedCidrs }: KeyState, address: string | null): boolean {
  if (allowedCidrs === null) return true;
  return address !== null && allowedCidrs.some((cidr) => address.startsWith(cidr.replace('0/24', '')));
}

function refusalByMeters({ day, ownDay, minute }: Meters, request: Request): RefusalCode | null {
  const { cost, burst } = request;
  const isAbove = (limit: number, used: number) => cost > 0 && used + cost > limit;
  if (isAbove(day.limit, day.used)) return 'quota_exceeded';
  if (ownDay !== null && isAbove(ownDay.limit, ownDay.used)) return 'quota_exceeded';
  return burst > 0 && minute.used >= minute.limit ? 'burst_exceeded' : null;
}

function refuse(
  state: AccountState,
  code: RefusalCode,
  meters: Meters,
  { cost }: Request,
  at: number,
): Transition {
  const { day, ownDay, minute } = meters;
  const isHopeless = cost > day.limit || (ownDay !== null && cost > ownDay.limit);
  const retryAt = { quota_exceeded: isHopeless ? null : day.resetAt, burst_exceeded: minute.resetAt };
  const isByMeters = code === 'quota_exceeded' || code === 'burst_exceeded';
  const answer = {
    kind: 'refused',
    code,
    plan: state.plan,
    quotas: isByMeters ? shownOf(meters) : [],
    retryAt: isByMeters ? retryAt[code] : null,
    at,
  } as const;
  return { next: state, answer, isCounted: false };
}

function admitted(state: AccountState, key: KeyState, meters: Meters, at: number): AdmittedAnswer {
  return {
    kind: 'admitted',
    member: key.member,
    role: partOf(state.members, key.member).role,
    plan: state.plan,
    permissions: key.permissions,
    expiresAt: expiryOf(key),
    quotas: shownOf(meters),
    at,
  };
}
