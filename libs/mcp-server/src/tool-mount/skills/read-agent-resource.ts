import type { ReadResourceResult } from '@modelcontextprotocol/server';
import { answer, answerRefused, type Answer } from '../../face/answer.js';
import { answerUnknownResource } from '../../refusals/answer-unknown-resource.js';
import { isInvisible } from '../../refusals/is-invisible.js';
import { parseResourceUri } from '../../resources/parse-resource-uri.js';
import { resourceContents } from '../../resources/resource-contents.js';
import type { TargetServing } from '../target-serving.js';

/**
 * Reads a file of a skill of an agent.
 *
 * @param uri - Untrusted.
 * @returns The file; or the same error whether the URI is malformed, names what the agent does not have, or the caller
 *   may not read it.
 */
export async function readAgentResource(
  { studio, caller, target, texts }: TargetServing,
  uri: string,
): Promise<Answer<ReadResourceResult>> {
  const file = parseResourceUri(uri);
  if (file?.kind !== 'skill-file') return answerUnknownResource(uri, 'not_found');
  const read = await studio.tools.readResource(caller, target, { skill: file.name, path: file.path });
  if (read.ok) return answer(resourceContents(uri, read.value));
  const { refusal } = read;
  return isInvisible(refusal.code) ? answerUnknownResource(uri, refusal.code) : answerRefused(refusal, texts);
}
