import type { QuotaDecision } from './decide-quota.js';
import type { Meter } from './meter.js';

/** What one request takes from one meter. */
export interface QuotaDraw {
  /** The meter's `name` and `window` identify the counter, together with the subject. */
  readonly meter: Meter;
  /** Most units in the window, as of now: a plan change holds from the next take. */
  readonly limit: number;
  /** Units to take: a whole number of at least 0; 0 takes nothing and always fits. */
  readonly cost: number;
}

/** What one request takes, from one or several meters of one subject. */
export interface QuotaTake {
  /** Whose counters they are: an account, a key, an address. Compared exactly. */
  readonly subject: string;
  /** In the order in which the decision names them; each meter at most once. */
  readonly draws: readonly QuotaDraw[];
}

/**
 * Counts what is used and refuses what no longer fits.
 *
 * Every store keeps these promises, and `describeQuotaStore` of `@paretostudio/quotas/testing` proves them:
 *
 * - **Exact.** In one window, the costs admitted add up to the limit at most, and a request that fits is admitted,
 *   over any number of concurrent takes (and of processes, when the store is shared).
 * - **All or nothing.** A take moves all its counters or none.
 * - **Never back.** The window of a counter never goes back, even when the clock does: what was counted in a
 *   window that was opened stays counted.
 * - **Its own clock.** The store reads the time; no caller passes one. A shared store uses one clock for all.
 * - **Bounded.** Counters of windows that are over are dropped or written over, without a caller's help.
 * - **Subjects apart.** Same meter, another subject: another counter.
 */
export interface QuotaStore {
  /**
   * Takes the costs when all of them fit, in one atomic step.
   *
   * Not safe to repeat after an error whose outcome is unknown: it may have counted.
   *
   * @returns The decision; when admitted, its states include what was taken.
   * @throws {@link RangeError} If a cost or limit is not a whole number of at least 0, or a meter is named twice.
   *   Any other error is an outage: nothing may be let through on it.
   */
  take(request: QuotaTake): Promise<QuotaDecision>;

  /**
   * Tells what {@link take} would decide at this moment, and counts nothing.
   *
   * @returns The decision with where the meters stand *now*: also when admitted, nothing is added.
   * @throws As {@link take}.
   */
  peek(request: QuotaTake): Promise<QuotaDecision>;
}
