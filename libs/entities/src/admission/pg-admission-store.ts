import {
  AdmissionUnavailableError,
  refuseUnknownKey,
  type AdmissionGroup,
  type AdmissionLane,
  type AdmissionStore,
  type GroupAnswer,
} from '@paretostudio/admission';
import type { Pool, QueryArrayResult } from 'pg';
import type { PreparedStatement } from '../repositories/prepared.js';
import { codeOf, isOutage } from '../storage/translate-error.js';
import type { AdmissionPools } from './admission-pools.js';
import type { AdmitRow } from './admit-row.js';
import { admitStatements, type AdmitStatements } from './admit-statements.js';
import { admitBatchOf, type AdmitBatch } from './admit-values.js';
import { answerOfRow } from './answer-of-row.js';
import { KeyFactsMemo } from './key-facts.js';

/** Settings of a {@link PgAdmissionStore}. */
export interface PgAdmissionStoreOptions {
  /** A clock for tests, in place of the database's. */
  readonly clock?: (() => Date) | undefined;
  /** Another text of the statement, for tests that prove what a part of it is for. */
  readonly statements?: AdmitStatements;
}

/** SQLSTATE of a lock that was waited for too long. */
const LOCK_NOT_AVAILABLE = '55P03';

/** How long the main lane passes over held rows after it had to wait too long for one. */
const SKIPPING_MS = 1_000;

/** Cells stay text: what is needed of them is read by hand. */
const AS_TEXT = { getTypeParser: () => (cell: string | Buffer) => cell as string };

/**
 * Decides batches on PostgreSQL, each in one statement and one round trip (`sql/admit.sql`).
 *
 * Two of them may be under way at once, in any number of processes. A row that somebody holds delays the main lane
 * once, by the lock timeout: the batch is then decided again without the rows that are held, whose groups are answered
 * `busy`, and for a second held rows are passed over without any wait.
 *
 * @see docs/0001-admission-statement.md
 */
export class PgAdmissionStore implements AdmissionStore {
  readonly #memo = new KeyFactsMemo();
  readonly #statements: AdmitStatements;
  readonly #clock: (() => Date) | null;
  #skippingUntilMs = 0;

  constructor(
    private readonly pools: AdmissionPools,
    options: PgAdmissionStoreOptions = {},
  ) {
    this.#statements = options.statements ?? admitStatements();
    this.#clock = options.clock ?? null;
  }

  /**
   * {@inheritDoc AdmissionStore.decide}
   *
   * @throws {@link AdmissionUnavailableError} On an outage.
   */
  async decide(groups: readonly AdmissionGroup[], lane: AdmissionLane): Promise<readonly GroupAnswer[]> {
    const batch = admitBatchOf(groups);
    try {
      return lane === 'main' ? await this.#decideMain(groups, batch) : await this.#decideBusy(groups, batch);
    } catch (error) {
      throw isOutage(error)
        ? new AdmissionUnavailableError('The database does not answer admissions.', { cause: error })
        : error;
    }
  }

  async #decideMain(groups: readonly AdmissionGroup[], batch: AdmitBatch): Promise<GroupAnswer[]> {
    if (performance.now() >= this.#skippingUntilMs) {
      const answers = await this.#tryWaiting(this.pools.main, groups, batch);
      if (answers !== null) {
        return answers;
      }
      this.#skippingUntilMs = performance.now() + SKIPPING_MS;
    }
    return this.#run(this.pools.main, this.#statements.skipping, groups, batch);
  }

  /** First whoever is free by now; only a batch in which nobody is waits. */
  async #decideBusy(groups: readonly AdmissionGroup[], batch: AdmitBatch): Promise<GroupAnswer[]> {
    const answers = await this.#run(this.pools.busy, this.#statements.skipping, groups, batch);
    if (answers.some((answer) => answer.kind !== 'busy')) {
      return answers;
    }
    return (await this.#tryWaiting(this.pools.busy, groups, batch)) ?? answers;
  }

  /** Answers null when a row was waited for too long: nothing was counted then. */
  async #tryWaiting(
    pool: Pool,
    groups: readonly AdmissionGroup[],
    batch: AdmitBatch,
  ): Promise<GroupAnswer[] | null> {
    try {
      return await this.#run(pool, this.#statements.waiting, groups, batch);
    } catch (error) {
      if (codeOf(error) === LOCK_NOT_AVAILABLE) {
        return null;
      }
      throw error;
    }
  }

  async #run(
    pool: Pool,
    statement: PreparedStatement,
    groups: readonly AdmissionGroup[],
    batch: AdmitBatch,
  ): Promise<GroupAnswer[]> {
    const clock = this.#clock === null ? null : this.#clock().toISOString();
    const isSkipping = statement === this.#statements.skipping;
    const { rows }: QueryArrayResult<string[]> = await pool.query({
      name: statement.name,
      text: statement.text,
      values: [...batch.values, clock, isSkipping],
      rowMode: 'array',
      types: AS_TEXT,
    });
    return this.#answersOf(groups, batch, rows as unknown as AdmitRow[]);
  }

  #answersOf(groups: readonly AdmissionGroup[], batch: AdmitBatch, rows: readonly AdmitRow[]): GroupAnswer[] {
    const at = clockOf(rows);
    const answers: (GroupAnswer | undefined)[] = new Array(groups.length);
    for (const row of rows) {
      const index = batch.groupOfRow[Number(row[0]) - 1];
      const group = index === undefined ? undefined : groups[index];
      // A skipping statement lists a live group as held, and also with its decision when it was not.
      if (group === undefined || index === undefined || (row[2] === 'held' && answers[index] !== undefined)) {
        continue;
      }
      answers[index] = answerOfRow(row, group, at, this.#memo);
    }
    return Array.from(answers, (answer) => answer ?? unknownKey(at));
  }
}

function unknownKey(at: Date): GroupAnswer {
  return { kind: 'decided', granted: 0, admission: null, refusal: refuseUnknownKey(at) };
}

/** The row 0 tells the clock where the others have the facts of a key. */
function clockOf(rows: readonly AdmitRow[]): Date {
  const row = rows.find((candidate) => candidate[0] === '0');
  if (row === undefined) {
    throw new Error('The admission statement told no clock.');
  }
  return new Date(Number(row[3]));
}
