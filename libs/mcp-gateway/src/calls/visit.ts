import { Deadline } from '../limits/deadline.js';
import type { UpstreamLine } from '../limits/upstream-lines.js';
import { UpstreamError } from '../types/upstream-error.js';
import { judgeFault } from './judge-fault.js';

/** How one goes to an upstream. */
export interface VisitOptions {
  readonly line: UpstreamLine;
  /** Milliseconds from leaving the line. */
  readonly timeMs: number;
  readonly signal?: AbortSignal;
  /** Goes past an open circuit, and closes it on success; failures do not count. */
  readonly unbroken?: boolean;
}

/**
 * One stay at an upstream: a place among the calls that run, its time, and what the circuit learns from it.
 *
 * Ends once, by whoever has it last: a parked call takes its visit along.
 */
export class Visit {
  readonly deadline = new Deadline();

  /** Is called once, when the visit is over. */
  onEnd: (() => void) | null = null;

  readonly #options: VisitOptions;
  readonly #isProbe: boolean;
  readonly #leave: () => void;
  #reported = false;
  #kept = false;

  private constructor(options: VisitOptions, isProbe: boolean, leave: () => void) {
    this.#options = options;
    this.#isProbe = isProbe;
    this.#leave = leave;
    this.deadline.follow(options.signal);
    this.deadline.start(options.timeMs);
  }

  /**
   * Waits for a place and asks the circuit.
   *
   * @throws {@link UpstreamError} `busy`, `cancelled`, or `circuit_open` with the seconds until the next attempt.
   */
  static async begin(options: VisitOptions): Promise<Visit> {
    const { line, signal, unbroken = false } = options;
    const waitSeconds = unbroken ? null : line.breaker.secondsShut();
    if (waitSeconds !== null) throw circuitOpen(waitSeconds);
    const leave = await line.slots.take(signal);
    // The circuit may have opened while this one stood in line.
    const verdict = unbroken ? null : line.breaker.admit();
    if (verdict?.kind === 'open') {
      leave();
      throw circuitOpen(verdict.retryAfterSeconds);
    }
    return new Visit(options, verdict?.kind === 'probe', leave);
  }

  /** Tells the circuit, once, that the upstream answered. */
  succeed(): void {
    if (!this.#reported) this.#options.line.breaker.succeed();
    this.#reported = true;
  }

  /** Tells the circuit, once, what a failure says of the upstream. */
  fail(error: unknown): void {
    if (this.#reported) return;
    this.#reported = true;
    const { breaker } = this.#options.line;
    const verdict = judgeFault(error);
    if (verdict === 'alive') breaker.succeed();
    else if (this.#options.unbroken === true) return;
    else if (verdict === 'sick') breaker.fail();
    else if (this.#isProbe) breaker.abandon();
  }

  /** Leaves the end of the visit to a call that goes on by itself. */
  keepUntil(done: Promise<unknown>): void {
    if (this.#kept) return;
    this.#kept = true;
    const end = (): void => this.#finish();
    void done.then(end, end);
  }

  /** Gives the place back, unless a call keeps it; may be called again. */
  end(): void {
    if (!this.#kept) this.#finish();
  }

  #finish(): void {
    this.deadline.release();
    this.#leave();
    this.onEnd?.();
    this.onEnd = null;
  }
}

function circuitOpen(retryAfterSeconds: number): UpstreamError {
  const message = 'The server failed several times in a row; it is left alone for a while.';
  return new UpstreamError('circuit_open', message, { retryAfterSeconds });
}
