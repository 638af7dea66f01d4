import { randomUUID } from 'node:crypto';
import { UpstreamError } from '../types/upstream-error.js';
import type { AskingCall } from './asking-call.js';
import type { Visit } from './visit.js';

/** A call that waits for its caller. */
export interface ParkedCall {
  readonly call: AskingCall;
  readonly visit: Visit;
}

/** How many calls may wait, and for how long. */
export interface ParkingBounds {
  readonly parkedMax: number;
  readonly parkedPerUpstreamMax: number;
  /** Milliseconds. */
  readonly parkedMs: number;
  /** Milliseconds that a call has to end once its caller did not come back. */
  readonly graceMs: number;
}

interface Place extends ParkedCall {
  readonly upstreamId: string;
  readonly timer: NodeJS.Timeout;
}

/**
 * Keeps calls that wait for an answer of their caller; in this process, so they are lost with it.
 *
 * A caller that does not come back in time has cancelled: the upstream is told, and the call ends soon.
 */
export class ParkedCalls {
  readonly #bounds: ParkingBounds;
  readonly #places = new Map<string, Place>();

  constructor(bounds: ParkingBounds) {
    this.#bounds = bounds;
  }

  /** Calls that wait. */
  get size(): number {
    return this.#places.size;
  }

  /**
   * Parks a call; its time stands still.
   *
   * @returns The id to take it by, which cannot be guessed.
   * @throws {@link UpstreamError} `busy` If there is no room.
   */
  park(upstreamId: string, parked: ParkedCall): string {
    const { parkedMax, parkedPerUpstreamMax, parkedMs } = this.#bounds;
    const ofUpstream = [...this.#places.values()].filter((place) => place.upstreamId === upstreamId).length;
    if (this.#places.size >= parkedMax || ofUpstream >= parkedPerUpstreamMax) {
      throw new UpstreamError('busy', 'Too many calls wait for an answer of their callers.');
    }
    const id = randomUUID();
    const timer = setTimeout(() => this.#expire(id), parkedMs);
    timer.unref();
    this.#places.set(id, { ...parked, upstreamId, timer });
    parked.visit.deadline.pause();
    parked.visit.deadline.follow(undefined);
    return id;
  }

  /** Takes a call out, once; null: it is not here. */
  take(id: string): ParkedCall | null {
    const place = this.#places.get(id);
    if (place === undefined) return null;
    clearTimeout(place.timer);
    this.#places.delete(id);
    return place;
  }

  /** Lets all calls go, as if none of their callers came back. */
  clear(): void {
    for (const id of [...this.#places.keys()]) this.#expire(id);
  }

  #expire(id: string): void {
    const place = this.take(id);
    if (place === null) return;
    place.visit.deadline.start(this.#bounds.graceMs);
    place.call.cancel();
  }
}
