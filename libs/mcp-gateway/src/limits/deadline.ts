import { UpstreamError } from '../types/upstream-error.js';

/**
 * Ends one piece of work when its time is up, its caller gives up or somebody says so; the first reason stays.
 *
 * Time can stand still while somebody is asked, and callers can follow each other.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #onAbort = (): void => this.end(cancelled());
  #timer: NodeJS.Timeout | null = null;
  #caller: AbortSignal | null = null;
  #isOver = false;

  /** Is aborted with an {@link UpstreamError} that says why. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Gives the work this many milliseconds from now, whatever it had before; work that is over gets none. */
  start(milliseconds: number): void {
    this.pause();
    if (this.#isOver) return;
    this.#timer = setTimeout(() => {
      this.end(new UpstreamError('timeout', 'The server did not answer in time.'));
    }, milliseconds);
  }

  /** Lets time stand still. */
  pause(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Ends the work when this caller gives up, and no other; of work that is over nobody is heard. */
  follow(caller: AbortSignal | undefined): void {
    this.#caller?.removeEventListener('abort', this.#onAbort);
    this.#caller = this.#isOver ? null : (caller ?? null);
    if (this.#caller?.aborted) this.end(cancelled());
    else this.#caller?.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** Ends the work now. */
  end(reason: UpstreamError): void {
    this.release();
    this.#controller.abort(reason);
  }

  /** Forgets timer and caller, for work that is done. */
  release(): void {
    this.#isOver = true;
    this.pause();
    this.follow(undefined);
  }
}

function cancelled(): UpstreamError {
  return new UpstreamError('cancelled', 'The caller gave up.');
}
