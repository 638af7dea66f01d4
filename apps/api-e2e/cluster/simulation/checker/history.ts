import type { Answer } from '../model/answer.js';
import type { Operation } from '../model/operation.js';

/** An operation that somebody was asked for. */
export interface Call {
  /** Unique in the history. */
  readonly id: number;
  readonly account: number;
  /** Who was asked. */
  readonly worker: string;
  readonly operation: Operation;
  /**
   * What that worker's clock was told from the call until its answer, in milliseconds. A change is done by the first; a
   * request by any of them, and its answer says which.
   */
  readonly clocks: number[];
}

/**
 * One thing that the test saw, in the order in which it saw it: that order is the only clock that is trusted. A call that
 * is `lost` is not answered: it was done once, wholly, before this event, or never.
 */
export type HistoryEvent =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'answer'; readonly call: Call; readonly answer: Answer }
  | { readonly kind: 'lost'; readonly call: Call };
