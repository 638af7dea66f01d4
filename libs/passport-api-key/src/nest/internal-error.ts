import { ProblemException } from '../core/problem-exception.js';

/** The problem that tells a client nothing but that the fault is ours. */
export function internalError(): ProblemException {
  const detail = 'Something failed on the side of the server; nothing more is told.';
  return new ProblemException({ code: 'internal_error', detail });
}
