import type { Admission, AdmissionRefusal } from './admission.js';

/** Alike requests that wait together: same key, cost, burst and address. */
export interface AdmissionGroup {
  /** Digests of the presented key, one under each active pepper, newest first; at most one of them is on record. */
  readonly digests: readonly Uint8Array[];
  /** Cost of each request of the group: a whole number of at least 0. */
  readonly cost: number;
  /** What each request of the group takes of the burst limit. With cost 0 and burst 0 nothing is counted or written. */
  readonly burst: 0 | 1;
  /** Address of the client, or `null` when unknown. */
  readonly address: string | null;
  /** How many requests wait: at least 1. */
  readonly waiting: number;
}

/**
 * What became of a group.
 *
 * - `decided`: `granted` of the waiting requests are let in and counted. `admission` is there when `granted` is above
 *   0, with quotas as they stand after the *last* of them; `refusal` is there when `granted` is below `waiting`, for
 *   the rest, a digest that is on no record included ({@link refuseUnknownKey}).
 * - `again`: rights changed under the statement, or the group cannot be decided exactly in company of others of its
 *   account; nothing was counted, send the group again.
 * - `busy`: a row of the group is held by somebody; nothing was counted, send the group apart from the others.
 */
export type GroupAnswer =
  | {
      readonly kind: 'decided';
      readonly granted: number;
      readonly admission: Admission | null;
      readonly refusal: AdmissionRefusal | null;
    }
  | { readonly kind: 'again' }
  | { readonly kind: 'busy' };

/** Which queue a batch comes from: everybody's, or that of groups whose rows somebody holds. */
export type AdmissionLane = 'main' | 'busy';

/** Decides batches of waiting requests; the part of admission that knows where keys and counters are kept. */
export interface AdmissionStore {
  /**
   * Decides all groups in one round trip, atomically for each account.
   *
   * @param groups - At least one. Two of them may be of one account or of one key.
   * @param lane - In `main`, a row that is held must not hold up the others: answer its group `busy` soon. In `busy`,
   *   wait for it, up to a limit; a connection of its own keeps that wait away from `main`.
   * @returns One answer for each group, in the same order.
   * @throws Any error on an outage. Nothing is let in then; whether it was counted is unknown. It must settle within a
   *   bounded time (statement timeout): nobody else watches the clock.
   */
  decide(groups: readonly AdmissionGroup[], lane: AdmissionLane): Promise<readonly GroupAnswer[]>;
}
