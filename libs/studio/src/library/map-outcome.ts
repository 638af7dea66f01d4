import { succeed, type Outcome } from '../core/outcome.js';

/** Makes something else of the value of an outcome; a refusal stays as it is. */
export async function mapOutcome<From, To>(
  outcome: Outcome<From>,
  map: (value: From) => To | Promise<To>,
): Promise<Outcome<To>> {
  return outcome.ok ? succeed(await map(outcome.value)) : outcome;
}
