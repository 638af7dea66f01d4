import type { Permissions, Role } from '@paretostudio/permissions';
import type { QuotaState } from '@paretostudio/quotas';

/** One request that wants in. */
export interface AdmissionRequest {
  /** The presented key, its shape already checked offline. Never logged. */
  readonly key: string;
  /** Units of the daily quota that the request takes: a whole number of at least 0. */
  readonly cost: number;
  /**
   * Units of the burst limit that it takes; default 1. With 0 it is admitted also when the burst is spent, for a door
   * that has limits of its own; with cost 0 as well it counts nothing and writes nothing, and is as fresh as any other.
   */
  readonly burst?: 0 | 1;
  /** Address of the client, IPv4 written as IPv4 also when it came mapped into IPv6; `null` when unknown. */
  readonly address: string | null;
}

/** A request that was let in and counted, with everything that serving it needs. */
export interface Admission {
  readonly admitted: true;
  readonly keyId: string;
  readonly accountId: string;
  /** The member who owns the key. */
  readonly memberId: string;
  /** The user who is that member. */
  readonly userId: string;
  /** The member's role at this instant. */
  readonly role: Role;
  /** Id of the account's plan at this instant. */
  readonly plan: string;
  /** What the key itself permits, before role and plan. */
  readonly permissions: Permissions;
  /** Whether destructive actions need a person's confirmation, however capable the client. */
  readonly humanConfirmation: boolean;
  /** First instant at which the key is expired; `null` for never. */
  readonly expiresAt: Date | null;
  /** The expiry when it is at most 7 days away, otherwise `null`; becomes the `Sunset` header. */
  readonly sunsetAt: Date | null;
  /**
   * Where the meters stand with this request counted: requests first, then burst. Requests is the account's day, or
   * the key's own daily limit when that has less left.
   */
  readonly quotas: readonly QuotaState[];
  /** When it was decided, by the clock of whoever decided: the database's in production. */
  readonly at: Date;
}

/** A request that was not let in, and counted nowhere. A value, never thrown. */
export interface AdmissionRefusal {
  readonly admitted: false;
  readonly code: AdmissionRefusalCode;
  /** `null` when no such key is known; so are the other ids. Otherwise the key was proven by its holder. */
  readonly keyId: string | null;
  readonly accountId: string | null;
  readonly memberId: string | null;
  /** Where the meters stand, as in {@link Admission.quotas}, for the two codes that end in `_exceeded`; else empty. */
  readonly quotas: readonly QuotaState[];
  /** Id of the account's plan; `null` when no such key is known. */
  readonly plan: string | null;
  /** First instant at which the same request may fit; `null` when waiting does not help. */
  readonly retryAt: Date | null;
  /** When it was decided, by the same clock as {@link Admission.at}. */
  readonly at: Date;
}

/**
 * Why a request was not let in. When several apply, the first in this order is the answer:
 *
 * `invalid_api_key` no such key · `api_key_revoked` the key was revoked, or the member who owns it was removed or
 * suspended · `api_key_expired` at its expiry or later · `account_suspended` · `ip_not_allowed` the key has a list of
 * networks and the address is unknown or in none · `quota_exceeded` the account's day, or the key's own · `burst_exceeded`.
 */
export type AdmissionRefusalCode =
  | 'invalid_api_key'
  | 'api_key_revoked'
  | 'api_key_expired'
  | 'account_suspended'
  | 'ip_not_allowed'
  | 'quota_exceeded'
  | 'burst_exceeded';

/** What a door asks of admission; knows neither a transport nor a database. */
export interface AdmissionPort {
  /**
   * Decides whether one request may be served, and counts it if so.
   *
   * The answer is as fresh as the moment of the call: what was revoked, lowered or suspended before it holds, and
   * nothing is remembered from an earlier answer. Not safe to repeat after an outage that hid the answer: the request
   * may have been counted.
   *
   * @returns An {@link Admission}, or an {@link AdmissionRefusal} that says why not.
   * @throws {@link AdmissionUnavailableError} On an outage, and on nothing else that a client can cause.
   */
  admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal>;
}
