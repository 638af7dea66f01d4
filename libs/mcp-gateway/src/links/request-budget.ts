import { UpstreamError } from '../types/upstream-error.js';
import type { JsonRpcMessage } from '../wire/json-rpc-message.js';

/** Requests that a server may make on one stream. */
const REQUESTS_MAX = 100;

/** Bounds what a server can make us send: each of its requests is answered with a message of ours. */
export class RequestBudget {
  #left = REQUESTS_MAX;

  /**
   * Counts a message, if it is a request.
   *
   * @throws {@link UpstreamError} `invalid_answer` If it is one too many.
   */
  spend(message: JsonRpcMessage): void {
    if (message.method === undefined || message.id === undefined) return;
    this.#left -= 1;
    if (this.#left < 0) {
      throw new UpstreamError(
        'invalid_answer',
        'The server asks more than a client can be asked in one call.',
      );
    }
  }
}
