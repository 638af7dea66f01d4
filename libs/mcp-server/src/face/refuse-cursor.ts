import { answerRefused, type Answer } from './answer.js';
import type { Serving } from './serving.js';

/** Refuses a cursor that the list at hand has not given out. */
export function refuseCursor({ texts }: Serving): Answer<never> {
  return answerRefused({ code: 'invalid_request', detail: 'The `cursor` is not one of this list.' }, texts);
}
