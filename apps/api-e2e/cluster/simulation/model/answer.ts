import type { Permissions, Role } from '@paretostudio/permissions';

/** Where a meter stands. Instants are milliseconds. */
export interface MeterReading {
  readonly limit: number;
  readonly used: number;
  readonly resetAt: number;
}

/** What a holder of a key learns by being let in. */
export interface AdmittedAnswer {
  readonly kind: 'admitted';
  readonly member: number;
  readonly role: Role;
  readonly plan: string;
  readonly permissions: Permissions;
  readonly expiresAt: number | null;
  /** Requests first, then burst. */
  readonly quotas: readonly MeterReading[];
  /** The clock that it was decided by. */
  readonly at: number;
}

/** The first of these that holds is the reason of a refusal. */
export type RefusalCode =
  | 'api_key_revoked'
  | 'api_key_expired'
  | 'account_suspended'
  | 'ip_not_allowed'
  | 'quota_exceeded'
  | 'burst_exceeded';

/** Why a request was not let in. */
export interface RefusedAnswer {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly plan: string;
  readonly quotas: readonly MeterReading[];
  readonly retryAt: number | null;
  readonly at: number;
}

/** What a change answered: null, or the code of its refusal. */
export interface ChangeAnswer {
  readonly kind: 'changed';
  readonly refusal: string | null;
  /** Of a rotation: when the old key stops working. */
  readonly expiresAt: number | null;
}

/** Where the meters of an account stand. */
export interface ReadAnswer {
  readonly kind: 'read';
  readonly plan: string;
  readonly quotas: readonly MeterReading[];
}

/** The rows of an account, when nobody asks any more. Days and minutes are counted from 1970; 0 also for never. */
export interface InspectAnswer {
  readonly kind: 'inspected';
  readonly day: number;
  readonly used: number;
  readonly minute: number;
  readonly minuteUsed: number;
  /** By the number of the first key of each meter; those that never moved are absent. */
  readonly keyDays: Readonly<Record<number, { readonly window: number; readonly used: number }>>;
  readonly auditEvents: number;
  /** Whether the chain of the audit events is whole. */
  readonly isChainWhole: boolean;
}

/** What came back. */
export type Answer = AdmittedAnswer | RefusedAnswer | ChangeAnswer | ReadAnswer | InspectAnswer;
