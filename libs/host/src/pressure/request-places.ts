/** Requests that may be under way at once; one more is refused. About what a process answers in a tenth of a second. */
export const PLACES_MAX = 192;
/** From how many on no caller may have more than {@link PLACES_PER_CALLER_MAX}. */
export const PLACES_CROWDED = (PLACES_MAX / 4) * 3;
/** What one caller may have of the places while it is crowded. */
export const PLACES_PER_CALLER_MAX = PLACES_MAX / 16;
/** Requests that stand in line for the database: from here on, who has a place gets no other. */
export const LINE_CROWDED = PLACES_MAX;
/** From here on nobody gets one: whoever joined such a line would wait in vain. */
export const LINE_MAX = 256;
/** A request that takes longer waits for somebody else, not for this process, and no longer takes a place. */
export const PLACE_HELD_MS_MAX = 1_000;

/** A place that a request has taken. */
export interface RequestPlace {
  readonly caller: string;
  readonly takenAtMs: number;
}

/** Settings of {@link RequestPlaces}. */
export interface RequestPlacesOptions {
  /** In milliseconds from any beginning, steady. */
  readonly now: () => number;
  /** How many requests stand in line for the database: for their admission, or for a connection. */
  readonly lineLength: () => number;
}

/**
 * Bounds the requests that are under way at once, and thus how long one of them takes: the next one is let in when one
 * is answered. What is above the bound is to be refused at once, while that costs nearly nothing.
 *
 * When most of the places are taken, a caller who has many of them gets no more: the last quarter is for everybody
 * else. Callers are told apart by what they present, without a look at whether it is worth anything.
 *
 * @see docs/0002-overload.md
 */
export class RequestPlaces {
  readonly #options: RequestPlacesOptions;
  /** In the order in which they were taken. */
  readonly #taken = new Set<RequestPlace>();
  readonly #takenByCaller = new Map<string, number>();

  constructor(options: RequestPlacesOptions) {
    this.#options = options;
  }

  /** How many are taken. */
  get takenCount(): number {
    this.#leaveLongHeld(this.#options.now());
    return this.#taken.size;
  }

  /**
   * Takes a place for a request that has come.
   *
   * @param callerOf - Tells who asks; not called where nobody gets a place. A secret may be in it: it is kept as long
   *   as the place is.
   * @returns Null when there is none: the request is to be refused.
   */
  take(callerOf: () => string): RequestPlace | null {
    const now = this.#options.now();
    this.#leaveLongHeld(now);
    const line = this.#options.lineLength();
    if (this.#taken.size >= PLACES_MAX || line >= LINE_MAX) return null;
    const caller = callerOf();
    const own = this.#takenByCaller.get(caller) ?? 0;
    if (own >= PLACES_PER_CALLER_MAX && this.#taken.size >= PLACES_CROWDED) return null;
    if (own > 0 && line >= LINE_CROWDED) return null;
    const place = { caller, takenAtMs: now };
    this.#taken.add(place);
    this.#takenByCaller.set(caller, own + 1);
    return place;
  }

  /** Leaves a place; again, or after it was held too long, changes nothing. */
  leave(place: RequestPlace): void {
    if (!this.#taken.delete(place)) return;
    const own = this.#takenByCaller.get(place.caller) ?? 0;
    if (own > 1) this.#takenByCaller.set(place.caller, own - 1);
    else this.#takenByCaller.delete(place.caller);
  }

  #leaveLongHeld(now: number): void {
    for (const place of this.#taken) {
      if (now - place.takenAtMs < PLACE_HELD_MS_MAX) return;
      this.leave(place);
    }
  }
}
