/** How to reach the database, and how long to wait for it. */
export interface StorageOptions {
  /**
   * Address of the PostgreSQL server (15 or later) and database, `postgres://user:password@host:port/name`. A secret.
   * With several hosts, `…@a:5432,b:5432/name`, it is the one of them that takes writes.
   */
  readonly url: string;
  /** What the connections are called in `pg_stat_activity`; default `paretostudio`. */
  readonly applicationName?: string;
  /** Most connections for everything but admission and quota stores, which have at most three and two of their own; default 10. */
  readonly poolSizeMax?: number;
  /** Longest wait for a free connection; default 5,000. */
  readonly connectTimeoutMs?: number;
  /** Longest time that one statement may run, on the server's side; default 10,000, 0 for as long as the server lets it. */
  readonly statementTimeoutMs?: number;
  /** Longest wait for one lock; default 5,000. */
  readonly lockTimeoutMs?: number;
  /**
   * Longest pause inside a transaction before the server ends it; default 10,000. A transaction left open slows
   * every admission within half a minute.
   */
  readonly idleInTransactionTimeoutMs?: number;
}
