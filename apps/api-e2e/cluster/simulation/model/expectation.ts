import { isDeepStrictEqual } from 'node:util';
import type { AccountState } from './account-state.js';
import type { Answer } from './answer.js';

/** What one operation does to an account at one instant, and the answer that it has to give. */
export interface Transition {
  /** The state after it; the very same object when it changes nothing. */
  readonly next: AccountState;
  readonly answer: Answer;
  /**
   * Whether it was counted. Its answer then shows the meters after the last request of its batch, which may be beyond
   * those of the model's answer.
   */
  readonly isCounted: boolean;
}

/** Whether an answer is what the model expects, but for the meters of a request that was counted. */
export function isExpected(answer: Answer, { answer: expected, isCounted }: Transition): boolean {
  return isDeepStrictEqual(isCounted ? facts(answer) : answer, isCounted ? facts(expected) : expected);
}

function facts(answer: Answer): object {
  return answer.kind === 'admitted' ? { ...answer, quotas: [] } : answer;
}
