import { partOf, type AccountState } from '../model/account-state.js';
import type { AdmittedAnswer, MeterReading } from '../model/answer.js';
import { readMeters } from '../model/meters.js';
import type { Request } from '../model/operation.js';

/** A request that was let in and counted. */
export interface Counted {
  readonly request: Request;
  readonly answer: AdmittedAnswer;
}

/**
 * Whether a request that was just counted can have been answered such meters: as they stand now, or as others of its
 * batch will have moved them.
 */
export function isWithinShown(state: AccountState, counted: Counted): boolean {
  return compare(state, counted, (used, shown) => used <= shown);
}

/** Whether the meters are where a request that was counted has seen them. */
export function isShownReached(state: AccountState, counted: Counted): boolean {
  return compare(state, counted, (used, shown) => used >= shown);
}

/** The day that is shown is the account's, or the key's own. */
function compare(
  state: AccountState,
  { request, answer }: Counted,
  isIn: (used: number, shown: number) => boolean,
): boolean {
  const { day, ownDay, minute } = readMeters(state, answer.at, partOf(state.keys, request.key));
  const [requests, burst] = answer.quotas;
  const isShown = (meter: MeterReading | null, shown: MeterReading | undefined) =>
    meter !== null &&
    meter.limit === shown?.limit &&
    meter.resetAt === shown.resetAt &&
    isIn(meter.used, shown.used);
  return (isShown(day, requests) || isShown(ownDay, requests)) && isShown(minute, burst);
}
