import { ALL_PERMISSIONS, type Permissions, type Role } from '@paretostudio/permissions';
import {
  BURST_METER,
  decideQuota,
  PLANS,
  REQUESTS_METER,
  requestsPerDayOf,
  windowFor,
  type MeterWindow,
  type PlanId,
  type QuotaCharge,
  type QuotaState,
} from '@paretostudio/quotas';
import type {
  Admission,
  AdmissionPort,
  AdmissionRefusal,
  AdmissionRefusalCode,
  AdmissionRequest,
} from '../admission.js';
import { AdmissionUnavailableError } from '../admission-unavailable-error.js';
import { refuseUnknownKey } from '../refuse-unknown-key.js';
import { sunsetOf } from '../sunset-of.js';
import { isInNetworks } from './networks.js';

/** A key to register; what is absent takes the default named. */
export interface InMemoryKey {
  /** The secret to present, of any shape. Default `test-key-<n>`. */
  readonly key?: string;
  /** Default `key-<n>`. */
  readonly keyId?: string;
  /** The account, made when it is not there. Default one of its own. */
  readonly accountId?: string;
  /** Plan of the account; given for an account that is there, it changes it. Default free. */
  readonly plan?: PlanId;
  /** The member who owns the key, made when it is not there. Default one of its own. */
  readonly memberId?: string;
  /** The user who is that member. Default `user-<n>`. */
  readonly userId?: string;
  /** Role of the member; given for a member who is there, it changes it. Default founder. */
  readonly role?: Role;
  /** Default everything. */
  readonly permissions?: Permissions;
  /** Default false. */
  readonly humanConfirmation?: boolean;
  /** Default never. */
  readonly expiresAt?: Date | null;
  /** Addresses and CIDRs, IPv4 or IPv6. Default anywhere. */
  readonly allowedCidrs?: readonly string[] | null;
  /** The key's own daily limit. Default none. */
  readonly requestsPerDay?: number | null;
}

interface Counter {
  windowStartsAt: Date;
  used: number;
}

interface AccountRecord {
  readonly accountId: string;
  plan: PlanId;
  isSuspended: boolean;
  readonly day: Counter;
  readonly minute: Counter;
}

interface MemberRecord {
  readonly memberId: string;
  readonly userId: string;
  readonly account: AccountRecord;
  role: Role;
  state: 'active' | 'suspended' | 'removed';
}

interface KeyRecord {
  readonly keyId: string;
  readonly member: MemberRecord;
  readonly day: Counter;
  permissions: Permissions;
  isRevoked: boolean;
  readonly options: InMemoryKey;
}

/**
 * Admits from memory by the same rules as the real side, for the tests of whoever builds on {@link AdmissionPort}.
 *
 * Keys are registered as plain text. Changes hold from the next `admit`. It is proved by the suite that the
 * PostgreSQL side passes too.
 *
 * @example
 * const admission = new InMemoryAdmission({ clock: () => new Date('2026-11-22T12:00:00Z') });
 * const key = admission.addKey({ role: 'viewer', permissions: { self: ['get_*'] } });
 * await admission.admit({ key, cost: 1, address: null }); // admitted, 49 of 50 left
 */
export class InMemoryAdmission implements AdmissionPort {
  /** Where the time comes from; may be replaced at any moment. */
  clock: () => Date;
  /** Set it to make every `admit` an outage. */
  isDown = false;

  readonly #accounts = new Map<string, AccountRecord>();
  readonly #members = new Map<string, MemberRecord>();
  readonly #keys = new Map<string, KeyRecord>();
  #made = 0;

  constructor(options: { clock?: () => Date } = {}) {
    this.clock = options.clock ?? (() => new Date());
  }

  /** Registers a key, with its account and member when they are not there; returns the secret to present. */
  addKey(options: InMemoryKey = {}): string {
    const number = ++this.#made;
    const account = this.addAccount(options.accountId ?? `account-${number}`, options.plan);
    const memberId = options.memberId ?? `member-${number}`;
    const member = this.addMember(account, memberId, options.role, options.userId);
    const key = options.key ?? `test-key-${number}`;
    this.#keys.set(key, {
      keyId: options.keyId ?? `key-${number}`,
      member: getFrom(this.#members, member),
      day: emptyCounter(),
      permissions: options.permissions ?? ALL_PERMISSIONS,
      isRevoked: false,
      options,
    });
    return key;
  }

  /** Registers an account, or changes the plan of the one that is there; returns its id. */
  addAccount(accountId: string, plan?: PlanId): string {
    const present = this.#accounts.get(accountId);
    if (present === undefined) {
      this.#accounts.set(accountId, {
        accountId,
        plan: plan ?? 'free',
        isSuspended: false,
        day: emptyCounter(),
        minute: emptyCounter(),
      });
    } else if (plan !== undefined) {
      present.plan = plan;
    }
    return accountId;
  }

  /** Registers a member of an account, or changes the role of the one who is there; returns the member's id. */
  addMember(accountId: string, memberId: string, role?: Role, userId?: string): string {
    const present = this.#members.get(memberId);
    if (present === undefined) {
      this.#members.set(memberId, {
        memberId,
        userId: userId ?? `user-of-${memberId}`,
        account: getFrom(this.#accounts, accountId),
        role: role ?? 'founder',
        state: 'active',
      });
    } else if (role !== undefined) {
      present.role = role;
    }
    return memberId;
  }

  /** Registers a replacement that shares the old key's own daily count; the old key lives on. Returns the new secret. */
  rotate(key: string): string {
    const old = getFrom(this.#keys, key);
    const number = ++this.#made;
    const replacement = `test-key-${number}`;
    this.#keys.set(replacement, { ...old, keyId: `key-${number}` });
    return replacement;
  }

  /** Tells the ids behind a registered key. */
  idsOf(key: string): { keyId: string; memberId: string; accountId: string } {
    const { keyId, member } = getFrom(this.#keys, key);
    return { keyId, memberId: member.memberId, accountId: member.account.accountId };
  }

  /** Revokes a key, for good. */
  revoke(key: string): void {
    getFrom(this.#keys, key).isRevoked = true;
  }

  setPermissions(key: string, permissions: Permissions): void {
    getFrom(this.#keys, key).permissions = permissions;
  }

  setPlan(accountId: string, plan: PlanId): void {
    getFrom(this.#accounts, accountId).plan = plan;
  }

  setAccountSuspended(accountId: string, isSuspended: boolean): void {
    getFrom(this.#accounts, accountId).isSuspended = isSuspended;
  }

  setRole(memberId: string, role: Role): void {
    getFrom(this.#members, memberId).role = role;
  }

  setMemberState(memberId: string, state: 'active' | 'suspended' | 'removed'): void {
    getFrom(this.#members, memberId).state = state;
  }

  /** {@inheritDoc AdmissionPort.admit} */
  async admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal> {
    if (this.isDown) {
      throw new AdmissionUnavailableError('Admission is down, as the test asked.');
    }
    const at = this.clock();
    const key = this.#keys.get(request.key);
    if (key === undefined) {
      return refuseUnknownKey(at);
    }
    const code = refusalCodeOf(key, request.address, at);
    return code === null ? this.#count(key, request, at) : refuse(key, code, at, [], null);
  }

  #count(
    key: KeyRecord,
    { cost, burst: times = 1 }: AdmissionRequest,
    at: Date,
  ): Admission | AdmissionRefusal {
    const { account } = key.member;
    const plan = PLANS[account.plan];
    const limit = requestsPerDayOf(plan, this.#membersOf(account));
    const ownLimit = key.options.requestsPerDay ?? Number.MAX_SAFE_INTEGER;
    const day = charge(account.day, 'day', REQUESTS_METER, limit, cost, at);
    const ownDay = charge(key.day, 'day', REQUESTS_METER, ownLimit, cost, at);
    const burst = charge(account.minute, 'minute', BURST_METER, plan.burstPerMinute, times, at);

    const decision = decideQuota([day, ownDay, burst]);
    const quotas = shownOf(decision.quotas);
    if (decision.admitted) {
      if (cost + times > 0) {
        move(account.day, 'day', day);
        move(key.day, 'day', ownDay);
        move(account.minute, 'minute', burst);
      }
      return admissionOf(key, quotas, at);
    }
    if (decision.exceeded.includes(REQUESTS_METER)) {
      const isWithinLimits = cost <= Math.min(limit, ownLimit);
      return refuse(key, 'quota_exceeded', at, quotas, isWithinLimits ? day.resetAt : null);
    }
    return refuse(key, 'burst_exceeded', at, quotas, burst.resetAt);
  }

  #membersOf(account: AccountRecord): number {
    return [...this.#members.values()].filter(
      (member) => member.account === account && member.state !== 'removed',
    ).length;
  }
}

function refusalCodeOf(key: KeyRecord, address: string | null, at: Date): AdmissionRefusalCode | null {
  const { expiresAt, allowedCidrs } = key.options;
  if (key.isRevoked || key.member.state !== 'active') {
    return 'api_key_revoked';
  }
  if (expiresAt != null && at >= expiresAt) {
    return 'api_key_expired';
  }
  if (key.member.account.isSuspended) {
    return 'account_suspended';
  }
  return allowedCidrs != null && !isInNetworks(address, allowedCidrs) ? 'ip_not_allowed' : null;
}

function refuse(
  key: KeyRecord,
  code: AdmissionRefusalCode,
  at: Date,
  quotas: readonly QuotaState[],
  retryAt: Date | null,
): AdmissionRefusal {
  const { memberId, account } = key.member;
  const ids = { keyId: key.keyId, accountId: account.accountId, memberId };
  return { admitted: false, code, ...ids, quotas, plan: account.plan, retryAt, at };
}

function admissionOf(key: KeyRecord, quotas: readonly QuotaState[], at: Date): Admission {
  const { member, options } = key;
  const expiresAt = options.expiresAt ?? null;
  return {
    admitted: true,
    keyId: key.keyId,
    accountId: member.account.accountId,
    memberId: member.memberId,
    userId: member.userId,
    role: member.role,
    plan: member.account.plan,
    permissions: key.permissions,
    humanConfirmation: options.humanConfirmation ?? false,
    expiresAt,
    sunsetAt: sunsetOf(expiresAt, at),
    quotas,
    at,
  };
}

function emptyCounter(): Counter {
  return { windowStartsAt: new Date(-8.64e15), used: 0 };
}

/** Where a counter stands at an instant; its window never goes back. */
function charge(
  counter: Counter,
  kind: MeterWindow,
  meter: string,
  limit: number,
  cost: number,
  at: Date,
): QuotaCharge {
  const present = windowFor(kind, at);
  if (counter.windowStartsAt < present.startsAt) {
    return { meter, limit, cost, used: 0, resetAt: present.endsAt };
  }
  return { meter, limit, cost, used: counter.used, resetAt: windowFor(kind, counter.windowStartsAt).endsAt };
}

function move(counter: Counter, kind: MeterWindow, moved: QuotaCharge): void {
  counter.windowStartsAt = windowFor(kind, new Date(moved.resetAt.getTime() - 1)).startsAt;
  counter.used = moved.used + moved.cost;
}

/** What callers see of account's day, key's day and burst: the day with less left, then burst. */
function shownOf([day, ownDay, burst]: readonly QuotaState[]): readonly QuotaState[] {
  if (day === undefined || ownDay === undefined || burst === undefined) {
    return [];
  }
  return [ownDay.limit - ownDay.used < day.limit - day.used ? ownDay : day, burst];
}

function getFrom<Record>(records: ReadonlyMap<string, Record>, id: string): Record {
  const record = records.get(id);
  if (record === undefined) {
    throw new RangeError('Nothing of that id was registered.');
  }
  return record;
}
