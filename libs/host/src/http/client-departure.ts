import type { ServerResponse } from 'node:http';
import { onceClosed } from './once-closed.js';

/** Knows whether the client of a request went away before its answer was sent whole. */
export class ClientDeparture {
  #isGone = false;
  /** Made when it is first asked for: most answers are there at once and need no signal. */
  #controller: AbortController | null = null;

  constructor(response: ServerResponse) {
    onceClosed(response, () => {
      if (response.writableFinished) return;
      this.#isGone = true;
      this.#controller?.abort();
    });
  }

  /** Whether the client is gone; false for good once the answer was sent. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Aborted when the client goes, or already when it has gone. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#isGone) this.#controller.abort();
    return this.#controller.signal;
  }
}
