import type { AdmissionLane } from '@paretostudio/admission';
import type { Pool } from 'pg';
import type { StorageOptions } from '../storage/storage-options.js';
import { AdmissionConnection } from './admission-connection.js';
import { openCountingPool } from './open-counting-pool.js';

/** Longest wait for one row in the main lane: far above what admissions make each other wait. */
const MAIN_LOCK_TIMEOUT_MS = 100;

/** Longest wait for one row in the busy lane. */
const BUSY_LOCK_TIMEOUT_MS = 500;

/** Longest run of one admission, waits included; past it, the database counts as down. */
const STATEMENT_TIMEOUT_MS = 3_000;

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
  const bounded = { ...options, lockTimeoutMs, statementTimeoutMs: STATEMENT_TIMEOUT_MS };
  // One idle connection stays ready, so that the first request after a quiet minute need not wait for one.
  return openCountingPool(bounded, { purpose: 'admission', max, min: 1 });
}
