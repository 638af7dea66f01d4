import type { UsageRecord } from '../data/usage-queries.js';

/** Records as far as they are read, newest first, each once. */
export interface RecordList {
  readonly items: readonly UsageRecord[];
  /** Where older ones begin; null when there are none. */
  readonly nextCursor: string | null;
}

/** A page of records, as the server gives it. */
export interface RecordPage {
  readonly items: readonly UsageRecord[];
  readonly nextCursor: string | null;
}

/** Records at the end of a list that a page after it could repeat; the whole list may be very long. */
const OVERLAP_MAX = 500;

/** Adds the next page at the end of a list. */
export function appendPage(list: RecordList, page: RecordPage): RecordList {
  const known = idsOf(list.items.slice(-OVERLAP_MAX));
  return {
    items: [...list.items, ...page.items.filter(({ id }) => !known.has(id))],
    nextCursor: page.nextCursor,
  };
}

/** What a look at the newest records found. */
export interface NewestFound {
  /** Those that are not in the list yet, newest first. */
  readonly fresh: readonly UsageRecord[];
  /** Whether there may be more between them and the list: the next page has to be read too. */
  readonly hasGap: boolean;
}

/**
 * Finds what is new in a page of the newest records.
 *
 * @param known - Ids of all records that were seen.
 */
export function findFresh(known: ReadonlySet<string>, page: RecordPage): NewestFound {
  const fresh = page.items.filter(({ id }) => !known.has(id));
  return {
    fresh,
    hasGap: fresh.length > 0 && fresh.length === page.items.length && page.nextCursor !== null,
  };
}

/**
 * Puts new records into a list, each at its time: records are written behind, so one can come after younger ones.
 * Those that are older than everything read so far are left for the page that has them.
 */
export function mergeFresh(list: RecordList, fresh: readonly UsageRecord[]): RecordList {
  const oldest = list.items.at(-1);
  const within = fresh.filter(
    (record) => oldest === undefined || list.nextCursor === null || isNewer(record, oldest),
  );
  if (within.length === 0) return list;
  const newestFirst = within.toSorted((a, b) => (isNewer(a, b) ? -1 : 1));
  const items: UsageRecord[] = [];
  let index = 0;
  for (const record of list.items) {
    for (
      let next = newestFirst[index];
      next !== undefined && isNewer(next, record);
      next = newestFirst[index]
    ) {
      items.push(next);
      index += 1;
    }
    items.push(record);
  }
  return { items: [...items, ...newestFirst.slice(index)], nextCursor: list.nextCursor };
}

/** The order of the server: by time, then by id, both falling. Its times all have the same form. */
function isNewer(a: UsageRecord, b: UsageRecord): boolean {
  return a.at === b.at ? a.id > b.id : a.at > b.at;
}

/** The ids of records. */
export function idsOf(records: readonly UsageRecord[]): Set<string> {
  return new Set(records.map(({ id }) => id));
}
