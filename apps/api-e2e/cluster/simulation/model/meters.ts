import { dayLimitOf, type AccountState, type CounterState, type KeyState } from './account-state.js';
import type { MeterReading } from './answer.js';
import { LIMITS } from './limits.js';
import type { Request } from './operation.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Where the meters stand for a request at an instant; windows never go back. */
export interface Meters {
  readonly day: MeterReading;
  /** The key's own daily limit; null when it has none. */
  readonly ownDay: MeterReading | null;
  readonly minute: MeterReading;
}

/** Reads the meters of an account, and of a key with a limit of its own. */
export function readMeters(state: AccountState, at: number, key: KeyState | null): Meters {
  const day = reading(state.day, Math.floor(at / DAY_MS), dayLimitOf(state), DAY_MS);
  return {
    day,
    ownDay: key === null || key.requestsPerDay === null ? null : ownDayOf(state, key, day),
    minute: reading(state.minute, Math.floor(at / MINUTE_MS), LIMITS[state.plan].burstPerMinute, MINUTE_MS),
  };
}

/** A key's own day is that of its account. */
function ownDayOf(state: AccountState, key: KeyState, { resetAt }: MeterReading): MeterReading {
  const counter = state.keyDays[key.meter];
  const used = counter?.window === resetAt / DAY_MS - 1 ? counter.used : 0;
  return { limit: key.requestsPerDay ?? 0, used, resetAt };
}

function reading(counter: CounterState, window: number, limit: number, lengthMs: number): MeterReading {
  const used = counter.window >= window ? counter.used : 0;
  return { limit, used, resetAt: (Math.max(counter.window, window) + 1) * lengthMs };
}

/** Counts a request that was let in. */
export function count(
  state: AccountState,
  key: KeyState,
  meters: Meters,
  { cost, burst }: Request,
): AccountState {
  const { day, ownDay, minute } = meters;
  return {
    ...state,
    day: counted(day, cost, DAY_MS),
    minute: counted(minute, burst, MINUTE_MS),
    // What a key uses while it has no limit of its own is not counted for it.
    keyDays:
      ownDay === null || cost === 0
        ? state.keyDays
        : { ...state.keyDays, [key.meter]: counted(ownDay, cost, DAY_MS) },
  };
}

function counted({ used, resetAt }: MeterReading, units: number, lengthMs: number): CounterState {
  return { window: resetAt / lengthMs - 1, used: used + units };
}

/** The meters as answers show them: a key's own daily limit stands in for the account's when it has less left. */
export function shownOf({ day, ownDay, minute }: Meters): readonly MeterReading[] {
  const isOwnShown = ownDay !== null && ownDay.limit - ownDay.used < day.limit - day.used;
  return [isOwnShown ? ownDay : day, minute];
}
