import type { AdmissionLane } from './admission-store.js';

/** Settings of a `CoalescingAdmission`; every default suits a server with one pool of connections. */
export interface CoalescingOptions {
  /** Digests of a key, one under each active pepper, newest first. Called once for each new group; not remembered. */
  readonly digest: (key: string) => readonly Uint8Array[];
  /** Statements of the main lane under way at once; at least 1, default 2. The busy lane has one more. */
  readonly batchesInFlightMax?: number;
  /** Groups in one statement; at least 1, default 512. */
  readonly groupsPerBatchMax?: number;
  /** Requests not yet answered; one more is shed at once. Default 10,000; groups that are busy hold a quarter at most. */
  readonly waitingMax?: number;
  /** Requests of one group; those above it make another. At least 1, default without limit; busy ones may be more. */
  readonly requestsPerGroupMax?: number;
  /**
   * How long a group waits for its statement to leave, in milliseconds; then it is an outage, for all in it. Looked at
   * whenever a statement could leave. At least 1, default without limit: the store bounds the time of a statement.
   */
  readonly waitingMsMax?: number;
  /** The clock of `waitingMsMax`, in milliseconds from any beginning. Default `Date.now`; a steady one is better. */
  readonly now?: () => number;
  /** How often a group that was answered `again` is sent once more; default 8, then it is an outage. */
  readonly retriesMax?: number;
  /** How often a group is sent apart because its rows are held; default 3, then it is an outage. */
  readonly busyTriesMax?: number;
  /** Groups that wait to be sent apart; one more is shed. Default 64. */
  readonly busyGroupsMax?: number;
  /**
   * Runs a function soon, so that requests of the same moment leave together. Default: two turns of the microtask
   * queue, no timer. A Node server gathers more with `setImmediate`, which runs when all sockets of a turn are read.
   */
  readonly defer?: (send: () => void) => void;
  /** Told of each statement as it leaves, for metrics. Must not throw. Default: nobody is told. */
  readonly onStatement?: (statement: AdmissionStatement) => void;
}

/** What a metric may want to know of one statement. */
export interface AdmissionStatement {
  readonly lane: AdmissionLane;
  /** Groups of alike requests in it. */
  readonly groups: number;
  /** Requests that wait for it. */
  readonly requests: number;
}
