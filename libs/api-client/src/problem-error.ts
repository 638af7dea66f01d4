import type { Problem } from './problem.js';

/**
 * The server, or something between it and the client, answered with a refusal or a failure.
 *
 * Its message is the problem's `detail`. It holds nothing of the request: neither the key nor a body.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}
