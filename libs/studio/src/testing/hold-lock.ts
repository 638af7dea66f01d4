import pg from 'pg';

/** A lock that somebody holds until a test lets go of it. */
export interface HeldLock {
  /** Waits until so many transactions of the database wait for a lock. */
  untilWaiting(count: number): Promise<void>;
  /** Lets all of them go on. */
  release(): Promise<void>;
}

const ATTEMPTS_MAX = 20_000;

/**
 * Takes locks from outside, so that a test decides which calls overlap.
 *
 * @param statement - What takes them.
 */
export async function holdLock(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<HeldLock> {
  // The one that looks is outside of the transaction: within one, what others do stands still.
  const [holder, observer] = [new pg.Client(url), new pg.Client(url)];
  await Promise.all([holder.connect(), observer.connect()]);
  await holder.query('begin');
  await holder.query(statement, [...values]);
  return {
    async untilWaiting(count) {
      for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
        if ((await countWaiting(observer)) >= count) return;
      }
      throw new Error(`There were never ${count} transactions waiting.`);
    },
    async release() {
      await holder.query('commit');
      await Promise.all([holder.end(), observer.end()]);
    },
  };
}

async function countWaiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}
