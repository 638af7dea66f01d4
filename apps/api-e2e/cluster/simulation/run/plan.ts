import type { Change, Request } from '../model/operation.js';

/** Alike requests, sent at once. */
export interface Burst {
  readonly account: number;
  readonly request: Request;
  readonly times: number;
}

/**
 * One thing that the test does; it does not wait for the answers before it does the next.
 *
 * Keys are named by their age: 0 is the newest that is known when the step comes, 1 the one before it, and so on, round
 * and round; so a plan always finds keys that work. Keys to be made are numbered when the step comes.
 */
export type Step =
  | { readonly kind: 'requests'; readonly worker: number; readonly bursts: readonly Burst[] }
  | {
      readonly kind: 'change';
      readonly worker: number;
      readonly account: number;
      readonly change: Change;
      /** Whether the meters are read, through another worker, as soon as it has answered. */
      readonly thenRead: boolean;
    }
  | { readonly kind: 'read'; readonly worker: number; readonly account: number }
  /** Moves everybody's clock, but for their differences. */
  | { readonly kind: 'clock'; readonly to: number }
  /** Ends a worker in the middle, and starts another. */
  | { readonly kind: 'kill'; readonly worker: number }
  /** Ends PostgreSQL at once, and starts it again. */
  | { readonly kind: 'restart' }
  /** Waits until nothing is under way. */
  | { readonly kind: 'settle' };

/** A history to be: what is done in it, in this order. How it interleaves is up to the machine. */
export interface Plan {
  readonly seed: number;
  readonly accounts: number;
  /** Where the clock stands at first. */
  readonly from: number;
  readonly steps: readonly Step[];
}
