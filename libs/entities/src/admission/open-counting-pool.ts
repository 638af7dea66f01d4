import pg, { type Pool } from 'pg';
import { connectionSettings } from '../storage/connection-settings.js';
import type { StorageOptions } from '../storage/storage-options.js';

/**
 * Plans a statement once, and always the same way: parameters and tables by their keys, whatever the statistics
 * say. A plan chosen while the tables were small would be kept when they are not, and rows are locked in the order of
 * their keys only where they are read by them.
 */
const PLANNER =
  '-c plan_cache_mode=force_generic_plan -c jit=off -c enable_hashjoin=off -c enable_mergejoin=off ' +
  '-c enable_seqscan=off -c enable_bitmapscan=off -c enable_material=off';

/** Which connections to open. */
export interface CountingPoolOptions {
  /** What they are for, in `pg_stat_activity` behind the name of the program. */
  readonly purpose: string;
  /** Most of them. */
  readonly max: number;
  /** How many stay open while nobody uses them. */
  readonly min: number;
}

/** Opens connections for statements that move counters: each is prepared once, and its plan is fixed. */
export function openCountingPool(options: StorageOptions, { purpose, max, min }: CountingPoolOptions): Pool {
  const pool = new pg.Pool({
    ...connectionSettings(options),
    application_name: `${options.applicationName ?? 'paretostudio'} ${purpose}`,
    max,
    min,
    options: PLANNER,
  });
  // An idle connection that breaks is replaced; whoever asks next is told if that fails too.
  pool.on('error', () => undefined);
  // One that breaks under a statement fails the statement, and is told to nobody else.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
