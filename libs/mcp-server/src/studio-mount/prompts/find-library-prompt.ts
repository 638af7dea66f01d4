import type { PromptView } from '@paretostudio/studio';
import { answer, answerRefused, type Answer } from '../../face/answer.js';
import type { Serving } from '../../face/serving.js';
import { answerUnknownPrompt } from '../../refusals/answer-unknown-prompt.js';
import { isInvisible } from '../../refusals/is-invisible.js';

/**
 * Reads a prompt by the name that the list gives it, its slug, or by its id.
 *
 * @returns The prompt; or -32602 in the same words whether it is absent, another account's, or not for this caller.
 */
export async function findLibraryPrompt(serving: Serving, name: string): Promise<Answer<PromptView>> {
  const outcome = await serving.studio.call('get_prompt', serving.caller, { id: name });
  if (outcome.ok) return answer(outcome.value);
  const { refusal } = outcome;
  if (!isInvisible(refusal.code)) return answerRefused(refusal, serving.texts);
  return answerUnknownPrompt(name, refusal.code);
}
