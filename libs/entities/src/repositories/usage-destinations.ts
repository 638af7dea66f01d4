import type { EntityManager } from 'typeorm';
import { DAY_MS, utcDayOf, type UsagePartition } from '../usage/usage-partition.js';
import { listUsagePartitions } from './list-usage-partitions.js';

/** Most days whose table is remembered; more are only asked for by somebody who brings in a past. */
const DAYS_MAX = 1_000;

const known = new WeakMap<object, Map<number, UsagePartition | null>>();

/**
 * Says in which partition the records of a UTC day are written, or null for `usage_records` itself where the day has
 * none.
 *
 * It is found out once for each day and remembered by the process for good: a record that is written a second time,
 * because it was not known whether the first attempt had come through, goes where it may stand already.
 */
export async function usageDestinationOf(manager: EntityManager, day: Date): Promise<UsagePartition | null> {
  const byDay = destinationsOf(manager);
  const remembered = byDay.get(day.getTime());
  if (remembered !== undefined) {
    return remembered;
  }
  const all = await listUsagePartitions(manager);
  const found = all.find(({ startsAt, endsAt }) => startsAt <= day && day < endsAt) ?? null;
  // Somebody who asked at the same moment may have been told before the partition was made.
  const first = byDay.get(day.getTime());
  if (first !== undefined) {
    return first;
  }
  if (byDay.size >= DAYS_MAX) {
    byDay.clear();
  }
  byDay.set(day.getTime(), found);
  return found;
}

/** Remembers that a partition is out of reach: what is still written of its days goes to `usage_records` itself. */
export function forgetUsagePartition(manager: EntityManager, { startsAt, endsAt }: UsagePartition): void {
  const byDay = destinationsOf(manager);
  for (let ms = utcDayOf(startsAt).getTime(); ms < endsAt.getTime(); ms += DAY_MS) {
    byDay.set(ms, null);
  }
}

function destinationsOf(manager: EntityManager): Map<number, UsagePartition | null> {
  let byDay = known.get(manager.connection);
  if (byDay === undefined) {
    byDay = new Map();
    known.set(manager.connection, byDay);
  }
  return byDay;
}
