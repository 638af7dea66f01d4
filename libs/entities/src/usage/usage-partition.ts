/** A table that holds the usage records of some UTC days. It inherits from `usage_records`, which finds them too. */
export interface UsagePartition {
  /** Name of the table in the schema; it says both instants. */
  readonly name: string;
  /** Inclusive; the start of a UTC day. */
  readonly startsAt: Date;
  /** Exclusive; the start of a UTC day. */
  readonly endsAt: Date;
}

/** How long a UTC day is. */
export const DAY_MS = 86_400_000;

const NAME = /^usage_records_(\d{4})(\d\d)(\d\d)_(\d{4})(\d\d)(\d\d)$/;

/** Names the partition of a number of UTC days. */
export function usagePartitionFrom(startsAt: Date, days: number): UsagePartition {
  const endsAt = new Date(startsAt.getTime() + days * DAY_MS);
  return { name: `usage_records_${digitsOf(startsAt)}_${digitsOf(endsAt)}`, startsAt, endsAt };
}

/** Reads the name of a partition; null for a table of any other name. */
export function usagePartitionNamed(name: string): UsagePartition | null {
  const found = NAME.exec(name);
  if (found === null) {
    return null;
  }
  const [fromYear = 0, fromMonth = 0, fromDay = 0, toYear = 0, toMonth = 0, toDay = 0] = found
    .slice(1)
    .map(Number);
  return {
    name,
    startsAt: new Date(Date.UTC(fromYear, fromMonth - 1, fromDay)),
    endsAt: new Date(Date.UTC(toYear, toMonth - 1, toDay)),
  };
}

/** The start of the UTC day of an instant. */
export function utcDayOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS);
}

function digitsOf(day: Date): string {
  return day.toISOString().slice(0, 10).replaceAll('-', '');
}
