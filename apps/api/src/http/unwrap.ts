import { ProblemException } from '@paretostudio/passport-api-key';
import type { Outcome } from '@paretostudio/studio';

/**
 * Takes the value out of an outcome, or throws its refusal to the problem filter.
 *
 * @throws {@link ProblemException} With the refusal as it is.
 */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProblemException(outcome.refusal);
}
