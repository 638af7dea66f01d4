import type { CoalescingOptions } from './coalescing-options.js';

/**
 * Fills in the defaults of the options.
 *
 * @throws {@link RangeError} If a bound is not a whole number of at least 1 (of at least 0 for the tries).
 */
export function coalescingSettings(options: CoalescingOptions): Required<CoalescingOptions> {
  return {
    digest: options.digest,
    batchesInFlightMax: wholeNumber('batchesInFlightMax', options.batchesInFlightMax ?? 2, 1),
    groupsPerBatchMax: wholeNumber('groupsPerBatchMax', options.groupsPerBatchMax ?? 512, 1),
    waitingMax: wholeNumber('waitingMax', options.waitingMax ?? 10_000, 1),
    requestsPerGroupMax: limit('requestsPerGroupMax', options.requestsPerGroupMax),
    waitingMsMax: limit('waitingMsMax', options.waitingMsMax),
    now: options.now ?? Date.now,
    retriesMax: wholeNumber('retriesMax', options.retriesMax ?? 8, 0),
    busyTriesMax: wholeNumber('busyTriesMax', options.busyTriesMax ?? 3, 0),
    busyGroupsMax: wholeNumber('busyGroupsMax', options.busyGroupsMax ?? 64, 1),
    defer: options.defer ?? deferByMicrotask,
    onStatement: options.onStatement ?? (() => undefined),
  };
}

/** @throws {@link RangeError} If the value is not a whole number of at least `least`. */
export function wholeNumber(name: string, value: number, least: number): number {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number of at least ${least}, not ${value}.`);
  }
  return value;
}

/** A limit that may be left out: there is none then. */
function limit(name: string, value: number | undefined): number {
  return value === undefined ? Infinity : wholeNumber(name, value, 1);
}

/** Two turns: callers who were just answered together come back with their next request in them, most of them. */
function deferByMicrotask(send: () => void): void {
  void Promise.resolve()
    .then(() => undefined)
    .then(send);
}
