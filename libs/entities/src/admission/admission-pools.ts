import type { AdmissionLane } from '@paretostudio/admission';
import pg, { type Pool } from 'pg';
import { connectionSettings } from '../storage/connection-settings.js';
import type { StorageOptions } from '../storage/storage-options.js';
import { AdmissionConnection } from './admission-connection.js';

/** Longest wait for one row in the main lane: far above what admissions make each other wait. */
const MAIN_LOCK_TIMEOUT_MS = 100;

/** Longest wait for one row in the busy lane. */
const BUSY_LOCK_TIMEOUT_MS = 500;

/** Longest run of one admission, waits included; past it, the database counts as down. */
const STATEMENT_TIMEOUT_MS = 3_000;

/**
 * Plans the statement once, and always the same way: parameters and tables by their keys, whatever the statistics
 * say. A plan chosen while the tables were small would be kept when they are not.
 */
const PLANNER =
  '-c plan_cache_mode=force_generic_plan -c jit=off -c enable_hashjoin=off -c enable_mergejoin=off ' +
  '-c enable_seqscan=off -c enable_bitmapscan=off -c enable_material=off';

/** The connections of admission: some for everybody, and one for those who wait for rows that somebody holds. */
export class AdmissionPools {
  readonly main: Pool;
  readonly busy: Pool;

  /**
   * @param batchesInFlightMax - Statements of the main lane under way at once.
   * @param lockTimeoutMs - For tests: the longest wait for one row in either lane.
   */
  constructor(options: StorageOptions, batchesInFlightMax = 2, lockTimeoutMs: number | null = null) {
    this.main = openPool(options, batchesInFlightMax, lockTimeoutMs ?? MAIN_LOCK_TIMEOUT_MS);
    this.busy = openPool(options, 1, lockTimeoutMs ?? BUSY_LOCK_TIMEOUT_MS);
  }

  /**
   * Takes a connection of a lane, to be given back with `release`.
   *
   * @throws When none could be had in time.
   */
  async connect(lane: AdmissionLane): Promise<AdmissionConnection> {
    return new AdmissionConnection(await this[lane].connect());
  }

  /** Ends the connections when what they do is done. */
  async close(): Promise<void> {
    await Promise.all([this.main.end(), this.busy.end()]);
  }
}

function openPool(options: StorageOptions, max: number, lockTimeoutMs: number): Pool {
  const pool = new pg.Pool({
    ...connectionSettings({ ...options, lockTimeoutMs, statementTimeoutMs: STATEMENT_TIMEOUT_MS }),
    application_name: `${options.applicationName ?? 'paretostudio'} admission`,
    max,
    // One idle connection stays ready, so that the first request after a quiet minute need not wait for one.
    min: 1,
    options: PLANNER,
  });
  // An idle connection that breaks is replaced; whoever asks next is told if that fails too.
  pool.on('error', () => undefined);
  // One that breaks under a statement fails the statement, and is told to nobody else.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
