import type { Series, Usage } from '../data/usage-queries.js';

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
 * Some requests cost nothing, and the series counts requests, not cost: what an action's requests cost on average that day
 * is taken for each of them, so that the hours add up to what was recorded of the day.
 *
 * @param series - The day by the hour, split by action.
 * @param sums - The same requests, added up by action.
 * @param now - Ends the line.
 */
export function burnDownOf(series: Series, sums: Usage, dayStart: Date, now: Date): readonly BurnPoint[] {
  const costs = new Map(
    sums.groups.map(({ group, cost, requests }) => [group, requests === 0 ? 0 : cost / requests]),
  );
  const told = new Set(series.groups.filter(({ isOther }) => !isOther).map(({ group }) => group));
  const others = sums.groups.filter(({ group }) => !told.has(group));
  const otherRequests = others.reduce((sum, { requests }) => sum + requests, 0);
  const otherCost = otherRequests === 0 ? 0 : others.reduce((sum, { cost }) => sum + cost, 0) / otherRequests;
  const byHour = Array.from({ length: HOURS }, () => 0);
  for (const { at, group, isOther, requests } of series.points) {
    const hour = Math.floor((Date.parse(at) - dayStart.getTime()) / HOUR_MS);
    const cost = isOther ? otherCost : (costs.get(group) ?? 0);
    if (hour >= 0 && hour < HOURS) byHour[hour] = (byHour[hour] ?? 0) + requests * cost;
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
    points.push({ hour: Math.min(hour + 1, nowHour), used: Math.round(used) });
  }
  return points;
}
