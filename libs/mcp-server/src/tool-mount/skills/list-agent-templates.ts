import type { ListResourceTemplatesResult } from '@modelcontextprotocol/server';
import { answer, type Answer } from '../../face/answer.js';
import { refuseCursor } from '../../face/refuse-cursor.js';
import { SKILL_FILE_TEMPLATE } from '../../resources/skill-file-template.js';
import { answerTargetRefused } from '../answer-target-refused.js';
import type { TargetServing } from '../target-serving.js';

/**
 * Lists the template of the files of an agent's skills, if there are any that the caller may read.
 *
 * @param cursor - There is never a second page, so that every cursor is invalid.
 */
export async function listAgentTemplates(
  serving: TargetServing,
  cursor?: string,
): Promise<Answer<ListResourceTemplatesResult>> {
  if (cursor !== undefined) return refuseCursor(serving);
  const { studio, caller, target, texts } = serving;
  const listed = await studio.tools.resources(caller, target);
  if (!listed.ok) return answerTargetRefused(listed.refusal, texts);
  return answer({ resourceTemplates: listed.value.length === 0 ? [] : [SKILL_FILE_TEMPLATE] });
}
