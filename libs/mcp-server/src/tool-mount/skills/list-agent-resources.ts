import type { ListResourcesResult } from '@modelcontextprotocol/server';
import { answer, type Answer } from '../../face/answer.js';
import { refuseCursor } from '../../face/refuse-cursor.js';
import { answerTargetRefused } from '../answer-target-refused.js';
import type { TargetServing } from '../target-serving.js';

/**
 * Lists the skills of an agent as resources, all in one page: an agent has few.
 *
 * @param cursor - There is never a second page, so that every cursor is invalid.
 */
export async function listAgentResources(
  serving: TargetServing,
  cursor?: string,
): Promise<Answer<ListResourcesResult>> {
  if (cursor !== undefined) return refuseCursor(serving);
  const { studio, caller, target, texts } = serving;
  const listed = await studio.tools.resources(caller, target);
  if (!listed.ok) return answerTargetRefused(listed.refusal, texts);
  const resources = listed.value.map(({ uri, name, title, description, mediaType, updatedAt }) => ({
    ...{ uri, name, title, mimeType: mediaType },
    ...(description === '' ? {} : { description }),
    annotations: { lastModified: updatedAt },
  }));
  return answer({ resources });
}
