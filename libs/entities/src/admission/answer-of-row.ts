import {
  refuseUnknownKey,
  sunsetOf,
  type Admission,
  type AdmissionGroup,
  type AdmissionRefusal,
  type AdmissionRefusalCode,
  type GroupAnswer,
} from '@paretostudio/admission';
import { BURST_METER, REQUESTS_METER, type QuotaState } from '@paretostudio/quotas';
import type { AdmitRow } from './admit-row.js';
import type { KeyFacts, KeyFactsMemo } from './key-facts.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Where the meters of one row stand, own limit included. */
interface RowMeters {
  readonly day: QuotaState;
  readonly ownDay: QuotaState | null;
  readonly burst: QuotaState;
}

/**
 * Makes a group's answer from the row that the admission statement gave for it.
 *
 * @param at - The statement's clock.
 */
export function answerOfRow(row: AdmitRow, group: AdmissionGroup, at: Date, memo: KeyFactsMemo): GroupAnswer {
  const [, granted, verdict, facts] = row;
  if (verdict === 'again') {
    return { kind: 'again' };
  }
  if (verdict === 'held' || facts === null) {
    return { kind: 'busy' };
  }
  const key = memo.read(facts);
  const meters = metersOf(row);
  return {
    kind: 'decided',
    granted: Number(granted),
    admission: granted === '0' ? null : admissionOf(key, meters, at),
    refusal:
      verdict === null ? null : refusalOf(verdict as AdmissionRefusalCode, key, meters, group.cost, at),
  };
}

/** The answer to a group whose digests are on no record. */
export function unknownKey(at: Date): GroupAnswer {
  return { kind: 'decided', granted: 0, admission: null, refusal: refuseUnknownKey(at) };
}

function admissionOf(key: KeyFacts, meters: RowMeters, at: Date): Admission {
  return {
    admitted: true,
    keyId: key.keyId,
    accountId: key.accountId,
    memberId: key.memberId,
    userId: key.userId,
    role: key.role,
    plan: key.plan,
    permissions: key.permissions,
    humanConfirmation: key.humanConfirmation,
    expiresAt: key.expiresAt,
    sunsetAt: sunsetOf(key.expiresAt, at),
    quotas: quotasOf(meters),
    at,
  };
}

function refusalOf(
  code: AdmissionRefusalCode,
  key: KeyFacts,
  meters: RowMeters,
  cost: number,
  at: Date,
): AdmissionRefusal {
  const isExceeded = code === 'quota_exceeded' || code === 'burst_exceeded';
  return {
    admitted: false,
    code,
    keyId: key.keyId,
    accountId: key.accountId,
    memberId: key.memberId,
    quotas: isExceeded ? quotasOf(meters) : [],
    plan: key.plan,
    retryAt: isExceeded ? retryAtOf(code, meters, cost) : null,
    at,
  };
}

function retryAtOf(code: AdmissionRefusalCode, meters: RowMeters, cost: number): Date | null {
  if (code === 'burst_exceeded') {
    return meters.burst.resetAt;
  }
  const isAboveWholeLimit = cost > meters.day.limit || (meters.ownDay !== null && cost > meters.ownDay.limit);
  return isAboveWholeLimit ? null : meters.day.resetAt;
}

/** Requests first, then burst; a key's own daily limit stands in for the account's when it has less left. */
function quotasOf({ day, ownDay, burst }: RowMeters): readonly QuotaState[] {
  const hasLessLeft = ownDay !== null && ownDay.limit - ownDay.used < day.limit - day.used;
  return [hasLessLeft ? ownDay : day, burst];
}

function metersOf(row: AdmitRow): RowMeters {
  const [, , , , accountLimit, accountUsed, day, burstLimit, burstUsed, minute, keyLimit, keyUsed] = row;
  const dayResetAt = new Date((Number(day) + 1) * DAY_MS);
  return {
    day: stateOf(REQUESTS_METER, accountLimit, accountUsed, dayResetAt),
    ownDay: keyLimit === null ? null : stateOf(REQUESTS_METER, keyLimit, keyUsed, dayResetAt),
    burst: stateOf(BURST_METER, burstLimit, burstUsed, new Date((Number(minute) + 1) * MINUTE_MS)),
  };
}

function stateOf(meter: string, limit: string | null, used: string | null, resetAt: Date): QuotaState {
  return { meter, limit: Number(limit), used: Number(used), resetAt };
}
