import { ProblemException } from '@paretostudio/guard';

/** The problem that tells a client nothing but that the fault is ours. */
export function internalError(): ProblemException {
  const detail = 'Something failed on the side of the server; nothing more is told.';
  return new ProblemException({ code: 'internal_error', detail });
}
