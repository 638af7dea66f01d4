import type { QuotaDecision, QuotaDraw, QuotaState, QuotaStore, QuotaTake } from '@paretostudio/quotas';
import type { Pool } from 'pg';
import type { PreparedStatement } from '../repositories/prepared.js';
import { StorageUnavailableError } from '../storage/storage-unavailable-error.js';
import { translateError } from '../storage/translate-error.js';
import { ADD_MISSING, PEEK_GROUPS, TAKE_GROUPS, TAKE_WHOLE } from './quota-statements.js';
import { TakeGroup, type CounterState } from './take-group.js';

/** Settings of a {@link PgQuotaStore}. */
export interface PgQuotaStoreOptions {
  /** A clock for tests, in place of the database's. */
  readonly clock?: () => Date;
}

/** A counter may be dropped between being added and being taken from; not often in a row. */
const TRIES_MAX = 5;

/** Statements under way at once: while the database works on one, the answers of the other are read. */
const STATEMENTS_MAX = 2;

/** Groups in one statement. */
const GROUPS_MAX = 256;

/** Takes that wait for an answer; one more is an outage. */
const WAITING_MAX = 10_000;

type CounterRow = [place: number, granted: number | null, used: number, endsAt: Date];
type WholeRow = [i: string, used: number, endsAt: Date];

/**
 * Counts in the table `counters`, by the database's clock: exact over any number of processes.
 *
 * While statements are under way, the takes that arrive are gathered and leave together: alike ones of a subject as one
 * group, which is granted as many takes as fit. An idle store sends at the end of the turn; a take never joins a statement
 * that has left. Groups that fit into one counter as a whole, which most do, take one short statement.
 */
export class PgQuotaStore implements QuotaStore {
  readonly #clock: (() => Date) | null;
  /** Groups that wait, by subject; the last of a subject may still be joined. */
  readonly #gathering = new Map<string, TakeGroup[]>();
  #waiting = 0;
  #inFlight = 0;
  #isDeferred = false;

  /**
   * Use `Storage.quotaStore`.
   *
   * @param pool - Of `openCountingPool`.
   */
  constructor(
    private readonly pool: Pool,
    options: PgQuotaStoreOptions = {},
  ) {
    this.#clock = options.clock ?? null;
  }

  /**
   * {@inheritDoc QuotaStore.take}
   *
   * @throws {@link StorageUnavailableError} On an outage, and when too many takes wait.
   */
  async take(request: QuotaTake): Promise<QuotaDecision> {
    checkDraws(request.draws);
    if (request.draws.length === 0) {
      return { admitted: true, quotas: [] };
    }
    if (this.#waiting >= WAITING_MAX) {
      throw new StorageUnavailableError('Too many takes wait for the database.');
    }
    this.#waiting += 1;
    try {
      const taking = this.#groupOf(request).join();
      this.#sendSoon();
      return await taking;
    } finally {
      this.#waiting -= 1;
    }
  }

  /**
   * {@inheritDoc QuotaStore.peek}
   *
   * @throws {@link StorageUnavailableError} On an outage.
   */
  async peek({ subject, draws }: QuotaTake): Promise<QuotaDecision> {
    checkDraws(draws);
    const group = new TakeGroup(subject, draws);
    const rows = await this.#run(PEEK_GROUPS, [group]);
    const peeking = group.join();
    group.answer(0, statesOf(rows));
    const decision = await peeking;
    if (!decision.admitted) {
      return decision;
    }
    const quotas = draws.map(({ meter, limit }, place): QuotaState => {
      const [, , used, resetAt] = rows[place] as CounterRow;
      return { meter: meter.name, limit, used, resetAt };
    });
    return { admitted: true, quotas };
  }

  #groupOf(request: QuotaTake): TakeGroup {
    const groups = this.#gathering.get(request.subject);
    const last = groups?.at(-1);
    if (last?.isLike(request) === true) {
      return last;
    }
    const group = new TakeGroup(request.subject, request.draws);
    if (groups === undefined) {
      this.#gathering.set(request.subject, [group]);
    } else {
      groups.push(group);
    }
    return group;
  }

  #sendSoon(): void {
    if (!this.#isDeferred && this.#inFlight < STATEMENTS_MAX && this.#gathering.size > 0) {
      this.#isDeferred = true;
      setImmediate(this.#send);
    }
  }

  readonly #send = (): void => {
    this.#isDeferred = false;
    while (this.#inFlight < STATEMENTS_MAX && this.#gathering.size > 0) {
      this.#inFlight += 1;
      void this.#decide(this.#takeBatch());
    }
  };

  /** The first group of each subject: no two groups of a batch share a counter. Who has more goes to the end. */
  #takeBatch(): TakeGroup[] {
    const batch: TakeGroup[] = [];
    const more: [subject: string, groups: TakeGroup[]][] = [];
    for (const [subject, [first, ...others]] of this.#gathering) {
      if (first === undefined || batch.length === GROUPS_MAX) {
        break;
      }
      batch.push(first);
      this.#gathering.delete(subject);
      if (others.length > 0) {
        more.push([subject, others]);
      }
    }
    more.forEach(([subject, groups]) => this.#gathering.set(subject, groups));
    return batch;
  }

  /** Sends one batch and answers those who wait in it; never rejects. */
  async #decide(batch: readonly TakeGroup[]): Promise<void> {
    let left = batch;
    try {
      left = await this.#takeWhole(batch);
      for (let tries = 0; tries < TRIES_MAX && left.length > 0; tries += 1) {
        if (tries > 0) {
          await this.#run(ADD_MISSING, left);
        }
        left = answerGroups(left, await this.#run(TAKE_GROUPS, left));
      }
      const gone = new Error('A counter was dropped each time that it was made.');
      left.forEach((group) => group.fail(gone));
    } catch (error) {
      left.forEach((group) => group.fail(error));
    }
    this.#inFlight -= 1;
    this.#sendSoon();
  }

  /** Answers the groups that fit into one counter as a whole, and returns the others: nothing was counted for them. */
  async #takeWhole(batch: readonly TakeGroup[]): Promise<readonly TakeGroup[]> {
    const hopeful = batch.filter(({ mayFitWhole }) => mayFitWhole);
    if (hopeful.length === 0) {
      return batch;
    }
    const rows = hopeful.flatMap((group) => group.draws.map((draw) => ({ group, draw })));
    const answered = await this.#query<WholeRow>(TAKE_WHOLE, [
      rows.map(({ group }) => group.subject),
      rows.map(({ draw }) => draw.meter.name),
      rows.map(({ draw }) => draw.meter.window),
      rows.map(({ draw }) => draw.limit),
      rows.map(({ group, draw }) => draw.cost * group.waiting),
    ]);
    const taken = new Set<TakeGroup>();
    for (const [i, used, resetAt] of answered) {
      const row = rows[Number(i) - 1];
      if (row !== undefined) {
        const { group, draw } = row;
        group.answer(group.waiting, [{ used: used - draw.cost * group.waiting, resetAt }]);
        taken.add(group);
      }
    }
    return batch.filter((group) => !taken.has(group));
  }

  async #run(statement: PreparedStatement, groups: readonly TakeGroup[]): Promise<CounterRow[]> {
    const rows = groups.flatMap((group, place) => group.draws.map((draw) => ({ place, group, draw })));
    return this.#query<CounterRow>(statement, [
      rows.map(({ place }) => place),
      rows.map(({ group }) => group.subject),
      rows.map(({ draw }) => draw.meter.name),
      rows.map(({ draw }) => draw.meter.window),
      rows.map(({ draw }) => draw.limit),
      rows.map(({ draw }) => draw.cost),
      rows.map(({ group }) => group.waiting),
      rows.map(({ group }) => group.draws.length),
    ]);
  }

  /** @param values - All but the clock, which comes last. */
  async #query<Row extends unknown[]>(statement: PreparedStatement, values: unknown[]): Promise<Row[]> {
    const clock = this.#clock === null ? null : this.#clock();
    try {
      const query = { ...statement, values: [...values, clock], rowMode: 'array' as const };
      return (await this.pool.query<Row>(query)).rows;
    } catch (error) {
      throw translateError(error);
    }
  }
}

/** Answers the groups that were decided, and returns those of which a counter is missing: nothing was counted for them. */
function answerGroups(groups: readonly TakeGroup[], rows: readonly CounterRow[]): TakeGroup[] {
  const rowsOf = groups.map((): CounterRow[] => []);
  for (const row of rows) {
    rowsOf[row[0]]?.push(row);
  }
  return groups.filter((group, place) => {
    const own = rowsOf[place] ?? [];
    const granted = own[0]?.[1] ?? null;
    if (granted === null || own.length !== group.draws.length) {
      return true;
    }
    group.answer(granted, statesOf(own));
    return false;
  });
}

function statesOf(rows: readonly CounterRow[]): CounterState[] {
  return rows.map(([, , used, resetAt]) => ({ used, resetAt }));
}

/** Before the database is asked: what it would refuse as an error is a mistake of the caller. */
function checkDraws(draws: readonly QuotaDraw[]): void {
  for (const { limit, cost } of draws) {
    if (!Number.isSafeInteger(limit) || limit < 0 || !Number.isSafeInteger(cost) || cost < 0) {
      throw new RangeError(`A cost and a limit are whole numbers of at least 0, not ${cost} and ${limit}.`);
    }
  }
  if (new Set(draws.map((draw) => draw.meter.name)).size !== draws.length) {
    throw new RangeError('A take names each meter at most once.');
  }
}
