import type { Pool } from 'pg';

const OLDEST_SNAPSHOT = `
  select extract(epoch from clock_timestamp() - min(xact_start))::float8 as seconds
    from pg_stat_activity
   where backend_xmin is not null and pid <> pg_backend_pid()`;

/**
 * Tells how long the oldest snapshot has been open that the database's user may see.
 *
 * @returns Seconds; 0 when none is open; null when the database does not answer: a scrape never fails for that.
 */
export async function oldestSnapshotSeconds(pool: Pool): Promise<number | null> {
  try {
    const { rows } = await pool.query<{ seconds: number | null }>(OLDEST_SNAPSHOT);
    return rows[0]?.seconds ?? 0;
  } catch {
    // The outage shows in /readyz and in the metric's absence.
    return null;
  }
}
