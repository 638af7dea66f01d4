import type { Series } from '../data/usage-queries.js';

const HOUR_MS = 3_600_000;
const HOURS = 24;

/** How much was used at the end of an hour of the UTC day. */
export interface BurnPoint {
  /** Hours since the UTC day began, 0 to 24. */
  readonly hour: number;
  readonly used: number;
}

/**
 * Tells how the daily quota was used up over the hours of a UTC day.
 *
 * @param points - The day by the hour, in any groups.
 * @param now - Ends the line.
 */
export function burnDownOf(points: Series['points'], dayStart: Date, now: Date): readonly BurnPoint[] {
  const byHour = Array.from({ length: HOURS }, () => 0);
  for (const { at, cost } of points) {
    const hour = Math.floor((Date.parse(at) - dayStart.getTime()) / HOUR_MS);
    if (hour >= 0 && hour < HOURS) byHour[hour] = (byHour[hour] ?? 0) + cost;
  }
  return cumulated(byHour, Math.min((now.getTime() - dayStart.getTime()) / HOUR_MS, HOURS));
}

/** The line begins at nothing; the hour that runs now ends at now. */
function cumulated(byHour: readonly number[], nowHour: number): readonly BurnPoint[] {
  const points: BurnPoint[] = [{ hour: 0, used: 0 }];
  let used = 0;
  for (const [hour, cost] of byHour.entries()) {
    if (hour >= nowHour) break;
    used += cost;
    points.push({ hour: Math.min(hour + 1, nowHour), used });
  }
  return points;
}
