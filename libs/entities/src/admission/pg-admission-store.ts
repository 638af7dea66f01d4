import {
  AdmissionUnavailableError,
  type AdmissionGroup,
  type AdmissionLane,
  type AdmissionStore,
  type GroupAnswer,
} from '@paretostudio/admission';
import type { PreparedStatement } from '../repositories/prepared.js';
import { StorageUnavailableError } from '../storage/storage-unavailable-error.js';
import { isOutage } from '../storage/translate-error.js';
import type { AdmissionConnection } from './admission-connection.js';
import type { AdmissionPools } from './admission-pools.js';
import { clockOfRows, KEY_LIMIT, type AdmitRow } from './admit-row.js';
import { admitStatements, type AdmitStatements } from './admit-statements.js';
import { admitBatchOf, oneBatchOf, wholeBatchOf, type AdmitBatch } from './admit-values.js';
import { answerOfRow, unknownKey } from './answer-of-row.js';
import { answersOfWhole, type WholeRow } from './answers-of-whole.js';
import { KeyFactsMemo } from './key-facts.js';
import { KeyFactsNotes } from './key-facts-notes.js';

/** Settings of a {@link PgAdmissionStore}. */
export interface PgAdmissionStoreOptions {
  /** A clock for tests, in place of the database's. */
  readonly clock?: (() => Date) | undefined;
  /** Another text of the statement, for tests that prove what a part of it is for. */
  readonly statements?: AdmitStatements;
}

/** How long the main lane passes over held rows after it had to wait too long for one. */
const SKIPPING_MS = 1_000;

/** Cells stay text: what is needed of them is read by hand. */
const AS_TEXT = { getTypeParser: () => (cell: string | Buffer) => cell as string };

/** Digests remembered as those that the first statement is likely to leave. When so many are, all are forgotten. */
const APART_MAX = 10_000;

/**
 * Decides batches on PostgreSQL: in one statement and one round trip, as long as everything is known of the keys and
 * everything in the batch fits (`sql/admit-whole.sql`). What is left is decided by a second one (`sql/admit-exact.sql`):
 * refusals, the very end of a quota, keys with a daily limit of their own, and the first request of a key after its
 * rights have changed. Groups that are likely to be left go there at once.
 *
 * Two of them may be under way at once, in any number of processes. A row that somebody holds delays the main lane
 * once, by the lock timeout: the batch is then decided without the rows that are held, whose groups are answered
 * `busy`, and for a second held rows are passed over without any wait.
 *
 * @see docs/0001-admission-statement.md
 */
export class PgAdmissionStore implements AdmissionStore {
  readonly #memo = new KeyFactsMemo();
  /** Which statement to try first, no more than a hint: each decides by what it reads itself. */
  readonly #apart = new Set<string>();
  readonly #notes: KeyFactsNotes;
  readonly #statements: AdmitStatements;
  readonly #clock: (() => Date) | null;
  #skippingUntilMs = 0;

  constructor(
    private readonly pools: AdmissionPools,
    options: PgAdmissionStoreOptions = {},
  ) {
    this.#statements = options.statements ?? admitStatements();
    this.#clock = options.clock ?? null;
    this.#notes = new KeyFactsNotes(pools.busy);
  }

  /**
   * {@inheritDoc AdmissionStore.decide}
   *
   * @throws {@link AdmissionUnavailableError} On an outage.
   */
  async decide(groups: readonly AdmissionGroup[], lane: AdmissionLane): Promise<readonly GroupAnswer[]> {
    try {
      const connection = await this.pools.connect(lane);
      const deciding =
        lane === 'main' ? this.#decideMain(connection, groups) : this.#decideBusy(connection, groups);
      return await deciding.finally(() => connection.release());
    } catch (error) {
      throw isOutage(error)
        ? new AdmissionUnavailableError('The database does not answer admissions.', { cause: error })
        : error;
    }
  }

  async #decideMain(
    connection: AdmissionConnection,
    groups: readonly AdmissionGroup[],
  ): Promise<GroupAnswer[]> {
    const answers = await this.#admitWhole(connection, groups);
    const left = groups.filter((_, index) => answers[index] === undefined);
    if (left.length > 0) {
      const decided =
        left.length === groups.length
          ? await this.#decideExactly(connection, left)
          : await this.#decideExactly(connection, left).catch(againOnOutage(left));
      let next = 0;
      groups.forEach((_, index) => (answers[index] ??= decided[next++]));
    }
    return answers as GroupAnswer[];
  }

  /** Answers nothing for the groups that are left: nothing was counted for them. */
  async #admitWhole(
    connection: AdmissionConnection,
    groups: readonly AdmissionGroup[],
  ): Promise<(GroupAnswer | undefined)[]> {
    const { whole, one } = this.#statements;
    if (whole === null || this.#isSkipping) {
      return [];
    }
    const places = groups.flatMap((group, place) => (this.#isApart(group) ? [] : [place]));
    const hopeful =
      places.length === groups.length ? groups : groups.filter((group) => !this.#isApart(group));
    if (hopeful.length === 0) {
      return [];
    }
    const single = oneBatchOf(hopeful);
    const batch = single ?? wholeBatchOf(hopeful);
    const statement = single === null ? whole : one;
    const rows = this.#noteHeld(await this.#query<WholeRow>(connection, statement, batch));
    if (rows === null) {
      return [];
    }
    const admitted = answersOfWhole(rows, hopeful, batch.groupOfRow, this.#memo);
    const answers: (GroupAnswer | undefined)[] = new Array(groups.length);
    places.forEach((place, index) => (answers[place] = admitted[index]));
    return answers;
  }

  async #decideExactly(
    connection: AdmissionConnection,
    groups: readonly AdmissionGroup[],
  ): Promise<GroupAnswer[]> {
    const { waiting, skipping } = this.#statements;
    const decided = this.#isSkipping ? null : this.#noteHeld(await this.#run(connection, waiting, groups));
    return decided ?? (await this.#run(connection, skipping, groups)) ?? failLocked();
  }

  get #isSkipping(): boolean {
    return performance.now() < this.#skippingUntilMs;
  }

  /** When a row was waited for too long, nothing was counted, and rows are skipped for a while. */
  #noteHeld<T>(result: T | null): T | null {
    if (result === null) {
      this.#skippingUntilMs = performance.now() + SKIPPING_MS;
    }
    return result;
  }

  /** First whoever is free by now; only a batch in which nobody is waits. */
  async #decideBusy(
    connection: AdmissionConnection,
    groups: readonly AdmissionGroup[],
  ): Promise<GroupAnswer[]> {
    const { waiting, skipping } = this.#statements;
    const answers = (await this.#run(connection, skipping, groups)) ?? failLocked();
    if (answers.some((answer) => answer.kind !== 'busy')) {
      return answers;
    }
    return (await this.#run(connection, waiting, groups)) ?? answers;
  }

  /** Runs one of the exact forms. Answers null when a row was waited for too long: nothing was counted then. */
  async #run(
    connection: AdmissionConnection,
    statement: PreparedStatement,
    groups: readonly AdmissionGroup[],
  ): Promise<GroupAnswer[] | null> {
    const batch = admitBatchOf(groups);
    const isSkipping = statement === this.#statements.skipping;
    const rows = await this.#query<AdmitRow>(connection, statement, batch, [isSkipping]);
    if (rows === null) {
      return null;
    }
    const at = clockOfRows(rows);
    const answers: (GroupAnswer | undefined)[] = new Array(groups.length);
    for (const row of rows) {
      const index = batch.groupOfRow[Number(row[0]) - 1];
      const group = index === undefined ? undefined : groups[index];
      // A skipping statement lists a live group as held, and also with its decision when it was not.
      if (group === undefined || index === undefined || (row[2] === 'held' && answers[index] !== undefined)) {
        continue;
      }
      const answer = answerOfRow(row, group, at, this.#memo);
      this.#prepareForNext(group, answer, row[KEY_LIMIT] !== null);
      answers[index] = answer;
    }
    return Array.from(answers, (answer) => answer ?? unknownKey(at));
  }

  async #query<Row>(
    connection: AdmissionConnection,
    { name, text }: PreparedStatement,
    batch: AdmitBatch,
    more: readonly unknown[] = [],
  ): Promise<readonly Row[] | null> {
    const clock = this.#clock === null ? null : this.#clock().toISOString();
    const values = [...batch.values, clock, ...more];
    const rows = await connection.query({ name, text, values, rowMode: 'array', types: AS_TEXT });
    return rows as readonly Row[] | null;
  }

  /** Sees to it that the next request like one that was decided exactly goes to the statement that will decide it. */
  #prepareForNext(group: AdmissionGroup, answer: GroupAnswer, isLimited: boolean): void {
    if (answer.kind !== 'decided' || countsNothing(group)) {
      return;
    }
    if (!isLimited && answer.admission !== null && answer.refusal === null) {
      this.#notes.note(answer.admission.keyId);
      this.#apart.delete(nameOf(group));
      return;
    }
    if (this.#apart.size >= APART_MAX) {
      this.#apart.clear();
    }
    this.#apart.add(nameOf(group));
  }

  #isApart(group: AdmissionGroup): boolean {
    return countsNothing(group) || (this.#apart.size > 0 && this.#apart.has(nameOf(group)));
  }
}

/** Such a group takes no lock, so it is not for the statement that locks. */
function countsNothing({ cost, burst }: AdmissionGroup): boolean {
  return cost + burst === 0;
}

/** Those who were counted already keep their answer; the others are asked about again, and meet the outage alone. */
function againOnOutage(left: readonly AdmissionGroup[]): (error: unknown) => GroupAnswer[] {
  return (error) => {
    if (isOutage(error)) {
      return left.map(() => ({ kind: 'again' }));
    }
    throw error;
  };
}

/** Where not even passing over held rows helps: somebody changes a table. */
function failLocked(): never {
  throw new StorageUnavailableError('A table that admission needs is locked.');
}

/** The digest under the newest pepper, as a text. */
function nameOf({ digests: [newest] }: AdmissionGroup): string {
  return newest === undefined ? '' : Buffer.from(newest).toString('latin1');
}
