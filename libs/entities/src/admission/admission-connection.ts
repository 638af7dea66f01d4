import type { PoolClient, QueryArrayConfig } from 'pg';
import { codeOf } from '../storage/translate-error.js';

/** SQLSTATE of a lock that was waited for too long. */
const LOCK_NOT_AVAILABLE = '55P03';

/** A connection of admission, for all statements of one batch: none of them waits for another one. */
export class AdmissionConnection {
  #isSpoilt = false;

  /** Use {@link AdmissionPools.connect}. */
  constructor(private readonly client: PoolClient) {}

  /**
   * Runs one statement.
   *
   * @returns Its rows; null when a row was waited for too long: it did nothing then.
   * @throws Any other error of the database.
   */
  async query(statement: QueryArrayConfig): Promise<unknown[][] | null> {
    try {
      return (await this.client.query(statement)).rows;
    } catch (error) {
      if (codeOf(error) === LOCK_NOT_AVAILABLE) {
        return null;
      }
      this.#isSpoilt = true;
      throw error;
    }
  }

  /**
   * Gives the connection back, once. One on which a statement failed is closed: it may be broken, still at work, or
   * with a server that takes no writes any more. A row that was waited for too long is no failure.
   */
  release(): void {
    this.client.release(this.#isSpoilt);
  }
}
