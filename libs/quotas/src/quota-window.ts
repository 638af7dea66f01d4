import type { MeterWindow } from './meter.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The stretch of time that one count covers. */
export interface QuotaWindow {
  /** First instant that belongs to the window. */
  readonly startsAt: Date;
  /** First instant that no longer does: the start of the next window, when counting begins again. */
  readonly endsAt: Date;
}

/**
 * Computes the window that an instant falls in, in UTC, whatever the zone of the machine.
 *
 * @param at - Any valid instant; the caller's choice of clock.
 * @throws {@link RangeError} If `at` is an invalid date.
 */
export function windowFor(kind: MeterWindow, at: Date): QuotaWindow {
  const lengthMs = windowLengthMs(kind);
  const atMs = at.getTime();
  if (Number.isNaN(atMs)) {
    throw new RangeError('An invalid date falls in no window.');
  }
  const startsMs = Math.floor(atMs / lengthMs) * lengthMs;
  return { startsAt: new Date(startsMs), endsAt: new Date(startsMs + lengthMs) };
}

/** Computes the UTC calendar day that an instant falls in; midnight itself belongs to the day that it opens. */
export function utcDayWindow(at: Date): QuotaWindow {
  return windowFor('day', at);
}

/** Computes the calendar minute that an instant falls in; second 0 itself belongs to the minute that it opens. */
export function utcMinuteWindow(at: Date): QuotaWindow {
  return windowFor('minute', at);
}

/** Tells how long windows of a kind are. UTC has days of one length: leap seconds are not in this count. */
export function windowLengthMs(kind: MeterWindow): number {
  return kind === 'day' ? DAY_MS : MINUTE_MS;
}
