import type { Admission, AdmissionPort, AdmissionRefusal, AdmissionRequest } from './admission.js';
import type { AdmissionLane, AdmissionStore, GroupAnswer } from './admission-store.js';
import { AdmissionUnavailableError } from './admission-unavailable-error.js';
import { BusyQueue } from './busy-queue.js';
import type { CoalescingOptions } from './coalescing-options.js';
import { coalescingSettings, wholeNumber } from './coalescing-settings.js';
import { WaitingGroup } from './waiting-group.js';

/**
 * Admits through a store, many requests a statement: while statements are under way, the requests that arrive are
 * gathered, alike ones as one group, and leave together as soon as a statement has returned. An idle one sends at
 * once; there is no timer and no cache.
 *
 * A request never joins a statement that has left, so each answer is at least as fresh as its request. Every caller
 * is answered exactly once, the first `granted` of a group in order of arrival. Everything is bounded; what is above
 * a bound is shed at once as an outage.
 *
 * @example
 * const admission = new CoalescingAdmission(store, { digest: (key) => digestsOf(key) });
 * const outcome = await admission.admit({ key, cost: 1, address: '192.0.2.7' });
 * if (!outcome.admitted) console.log(outcome.code);
 *
 * @see docs/0001-coalescing.md
 */
export class CoalescingAdmission implements AdmissionPort {
  readonly #store: AdmissionStore;
  readonly #options: Required<CoalescingOptions>;
  readonly #busy: BusyQueue;

  /** Groups that may still be joined, by what their requests have in common, in order of arrival. */
  #gathering = new Map<string, WaitingGroup>();
  /** Groups that nobody may join, ahead of those above: to be sent again, or full. */
  #returning: WaitingGroup[] = [];
  #waiting = 0;
  #batchesInFlight = 0;
  #isDeferred = false;
  #isBusyInFlight = false;
  #drained: { promise: Promise<void>; resolve: () => void } | null = null;

  /**
   * @throws {@link RangeError} If a bound is not a whole number of at least 1 (of at least 0 for the tries).
   */
  constructor(store: AdmissionStore, options: CoalescingOptions) {
    this.#store = store;
    this.#options = coalescingSettings(options);
    this.#busy = new BusyQueue(this.#options.busyGroupsMax, Math.ceil(this.#options.waitingMax / 4));
  }

  /** Requests that are not yet answered, for a metric. */
  get waitingCount(): number {
    return this.#waiting;
  }

  /**
   * {@inheritDoc AdmissionPort.admit}
   *
   * @throws {@link AdmissionUnavailableError} Also when too many requests wait or it waits too long, when its rows stay
   *   held, and after {@link close}. {@link RangeError} if the cost is not a whole number of at least 0, or the burst
   *   neither 0 nor 1.
   */
  admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal> {
    if (this.#drained !== null) {
      return Promise.reject(new AdmissionUnavailableError('Admission is closed.'));
    }
    if (this.#waiting >= this.#options.waitingMax) {
      return Promise.reject(new AdmissionUnavailableError('Too many requests wait for admission.'));
    }
    try {
      const group = this.#groupOf(request);
      this.#waiting++;
      return group.join();
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /**
   * Refuses new requests and waits until everyone who waits is answered; the store is not closed.
   *
   * @returns Resolves when nobody waits any more; the same for every call. Never rejects.
   */
  close(): Promise<void> {
    if (this.#drained === null) {
      let resolve = (): void => undefined;
      const promise = new Promise<void>((settle) => (resolve = settle));
      this.#drained = { promise, resolve };
      this.#settleWaiting(0);
    }
    return this.#drained.promise;
  }

  #groupOf({ key, cost, burst = 1, address }: AdmissionRequest): WaitingGroup {
    // With the length of the key in front, no key and address make the same text as another pair.
    const id = `${cost} ${burst} ${key.length} ${key} ${address}`;
    const gathering = this.#gathering.get(id);
    if (gathering !== undefined) {
      if (gathering.waiting < this.#options.requestsPerGroupMax) {
        return gathering;
      }
      this.#gathering.delete(id);
      this.#returning.push(gathering);
    }
    wholeNumber('cost', cost, 0);
    if (burst !== 0 && burst !== 1) {
      throw new RangeError(`burst must be 0 or 1, not ${String(burst)}.`);
    }
    const madeAtMs = this.#options.waitingMsMax === Infinity ? 0 : this.#options.now();
    const group = new WaitingGroup(id, this.#options.digest(key), cost, burst, address, madeAtMs);
    this.#gathering.set(id, group);
    this.#sendSoon();
    return group;
  }

  #sendSoon(): void {
    const idle = this.#batchesInFlight < this.#options.batchesInFlightMax;
    if (idle && !this.#isDeferred && this.#gathering.size + this.#returning.length > 0) {
      this.#isDeferred = true;
      this.#options.defer(this.#send);
    }
  }

  readonly #send = (): void => {
    this.#isDeferred = false;
    this.#failOverdue();
    while (
      this.#batchesInFlight < this.#options.batchesInFlightMax &&
      this.#gathering.size + this.#returning.length > 0
    ) {
      this.#batchesInFlight++;
      void this.#decide(this.#takeBatch(), 'main');
    }
  };

  #sendBusy(): void {
    if (!this.#isBusyInFlight && !this.#busy.isEmpty) {
      this.#isBusyInFlight = true;
      void this.#decide(this.#busy.take(), 'busy');
    }
  }

  /** Groups that may be joined stand in the order in which they were made, so only those at the front are looked at. */
  #failOverdue(): void {
    if (this.#options.waitingMsMax === Infinity) {
      return;
    }
    const madeAtLeastMs = this.#options.now() - this.#options.waitingMsMax;
    const overdue = this.#returning.filter((group) => group.madeAtMs < madeAtLeastMs);
    this.#returning = this.#returning.filter((group) => group.madeAtMs >= madeAtLeastMs);
    for (const group of this.#gathering.values()) {
      if (group.madeAtMs >= madeAtLeastMs) {
        break;
      }
      this.#gathering.delete(group.id);
      overdue.push(group);
    }
    for (const group of overdue) {
      this.#fail(group, new AdmissionUnavailableError('The request waited too long for admission.'));
    }
  }

  #takeBatch(): WaitingGroup[] {
    const max = this.#options.groupsPerBatchMax;
    const batch = this.#returning.splice(0, max);
    if (batch.length + this.#gathering.size <= max) {
      batch.push(...this.#gathering.values());
      this.#gathering = new Map();
      return batch;
    }
    for (const group of this.#gathering.values()) {
      if (batch.length === max) {
        break;
      }
      this.#gathering.delete(group.id);
      batch.push(group);
    }
    return batch;
  }

  /** Sends one batch and answers those who wait in it; never rejects. */
  async #decide(batch: readonly WaitingGroup[], lane: AdmissionLane): Promise<void> {
    let answers: readonly GroupAnswer[] = [];
    let failure: unknown = null;
    const requests = batch.reduce((sum, { waiting }) => sum + waiting, 0);
    this.#options.onStatement({ lane, groups: batch.length, requests });
    try {
      answers = await this.#store.decide(batch, lane);
    } catch (error) {
      failure = error ?? new Error('The store rejected without an error.');
    }
    if (lane === 'main') {
      this.#batchesInFlight--;
    } else {
      this.#isBusyInFlight = false;
    }
    if (failure === null && answers.length !== batch.length) {
      failure = new Error(`The store gave ${answers.length} answers to ${batch.length} groups.`);
    }
    if (failure !== null) {
      this.#failBatch(batch, failure);
    } else {
      this.#settleBatch(batch, answers);
    }
    this.#sendSoon();
    this.#sendBusy();
  }

  #failBatch(batch: readonly WaitingGroup[], cause: unknown): void {
    const error =
      cause instanceof AdmissionUnavailableError
        ? cause
        : new AdmissionUnavailableError('The store of admission failed.', { cause });
    for (const group of batch) {
      this.#fail(group, error);
    }
  }

  #settleBatch(batch: readonly WaitingGroup[], answers: readonly GroupAnswer[]): void {
    const again: WaitingGroup[] = [];
    for (const [index, group] of batch.entries()) {
      const answer = answers[index];
      if (answer?.kind === 'again') {
        this.#retry(group, again);
      } else if (answer?.kind === 'busy') {
        this.#sendApart(group);
      } else {
        this.#settle(group, answer);
      }
    }
    if (again.length > 0) {
      this.#returning = [...this.#returning, ...again];
    }
  }

  #retry(group: WaitingGroup, again: WaitingGroup[]): void {
    if (++group.againCount > this.#options.retriesMax) {
      this.#fail(group, new AdmissionUnavailableError('Rights changed under every try to admit.'));
    } else {
      again.push(group);
    }
  }

  #sendApart(group: WaitingGroup): void {
    if (++group.busyCount > this.#options.busyTriesMax) {
      this.#fail(group, new AdmissionUnavailableError('The rows of the account stayed held.'));
    } else if (!this.#busy.add(group)) {
      this.#fail(group, new AdmissionUnavailableError('Too many requests wait for rows that are held.'));
    }
  }

  #settle(group: WaitingGroup, answer: GroupAnswer | undefined): void {
    const problem = answer?.kind === 'decided' ? problemOf(answer, group.waiting) : 'no known kind';
    if (answer?.kind !== 'decided' || problem !== null) {
      const cause = new Error(`The store gave an answer that makes no sense: ${problem}.`);
      this.#fail(group, new AdmissionUnavailableError('The store of admission failed.', { cause }));
      return;
    }
    group.answer(answer.granted, answer.admission, answer.refusal);
    this.#settleWaiting(group.waiting);
  }

  #fail(group: WaitingGroup, error: AdmissionUnavailableError): void {
    group.fail(error);
    this.#settleWaiting(group.waiting);
  }

  #settleWaiting(count: number): void {
    this.#waiting -= count;
    if (this.#waiting === 0) {
      this.#drained?.resolve();
    }
  }
}

/** Says what is wrong with a decision, or `null`: an answer that does not add up lets nobody in. */
function problemOf(answer: Extract<GroupAnswer, { kind: 'decided' }>, waiting: number): string | null {
  const { granted, admission, refusal } = answer;
  if (!Number.isInteger(granted) || granted < 0 || granted > waiting) {
    return `${granted} granted of ${waiting}`;
  }
  if (granted > 0 && admission === null) {
    return 'granted without an admission';
  }
  return granted < waiting && refusal === null ? 'refused without a refusal' : null;
}
