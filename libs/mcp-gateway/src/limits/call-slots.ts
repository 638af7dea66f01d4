import { UpstreamError } from '../types/upstream-error.js';

/** How many may run and wait. */
export interface SlotBounds {
  /** How many run at once. */
  readonly concurrencyMax: number;
  /** How many wait in line. */
  readonly queueMax: number;
  /** Milliseconds that one waits. */
  readonly queueMs: number;
}

interface Waiter {
  readonly enter: () => void;
}

/**
 * Bounds how many calls run against one upstream; the rest wait in line, first come, first served.
 *
 * A place is given back once, by the function that `take` answers with; giving it back again changes nothing.
 */
export class CallSlots {
  readonly #bounds: SlotBounds;
  readonly #line = new Set<Waiter>();
  #running = 0;

  constructor(bounds: SlotBounds) {
    this.#bounds = bounds;
  }

  /** Calls that hold a place. */
  get running(): number {
    return this.#running;
  }

  /** Calls in line. */
  get waiting(): number {
    return this.#line.size;
  }

  /**
   * Takes a place, or waits for one.
   *
   * @param signal - Leaves the line when it is aborted.
   * @returns What gives the place back.
   * @throws {@link UpstreamError} `busy` If the line is full or the wait too long; `cancelled` on the signal.
   */
  async take(signal?: AbortSignal): Promise<() => void> {
    if (signal?.aborted) throw cancelled();
    if (this.#running >= this.#bounds.concurrencyMax) await this.#wait(signal);
    else this.#running += 1;
    let held = true;
    return () => {
      if (held) this.#give();
      held = false;
    };
  }

  /** Hands the place to the first in line, or frees it. */
  #give(): void {
    const [next] = this.#line;
    if (next === undefined) this.#running -= 1;
    else next.enter();
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.#line.size >= this.#bounds.queueMax) throw busy('Too many calls wait for this server.');
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#line.delete(waiter);
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      };
      const onAbort = (): void => {
        leave();
        reject(cancelled());
      };
      const timer = setTimeout(() => {
        leave();
        reject(busy('This server was too busy for the whole time that a call may wait.'));
      }, this.#bounds.queueMs);
      const waiter: Waiter = {
        enter: () => {
          leave();
          resolve();
        },
      };
      this.#line.add(waiter);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }
}

function busy(message: string): UpstreamError {
  return new UpstreamError('busy', message, { retryAfterSeconds: 1 });
}

function cancelled(): UpstreamError {
  return new UpstreamError('cancelled', 'The caller gave up before the call was sent.');
}
