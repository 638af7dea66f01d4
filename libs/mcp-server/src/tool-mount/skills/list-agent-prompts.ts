import type { ListPromptsResult } from '@modelcontextprotocol/server';
import { answer, type Answer } from '../../face/answer.js';
import { refuseCursor } from '../../face/refuse-cursor.js';
import { answerTargetRefused } from '../answer-target-refused.js';
import type { TargetServing } from '../target-serving.js';

/**
 * Lists the skills of an agent as prompts, all in one page: an agent has few.
 *
 * @param cursor - There is never a second page, so that every cursor is invalid.
 */
export async function listAgentPrompts(
  serving: TargetServing,
  cursor?: string,
): Promise<Answer<ListPromptsResult>> {
  if (cursor !== undefined) return refuseCursor(serving);
  const { studio, caller, target, texts } = serving;
  const listed = await studio.tools.prompts(caller, target);
  if (!listed.ok) return answerTargetRefused(listed.refusal, texts);
  const prompts = listed.value.map(({ name, title, description }) => ({
    name,
    title,
    ...(description === '' ? {} : { description }),
  }));
  return answer({ prompts });
}
