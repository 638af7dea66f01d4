import type { CompleteRequest, CompleteResult } from '@modelcontextprotocol/server';
import { completePromptArgument } from './prompts/complete-prompt-argument.js';
import { completeResourceVariable } from './resources/complete-resource-variable.js';
import { answer, type Answer } from '../face/answer.js';
import type { Serving } from '../face/serving.js';

/**
 * Suggests how to complete an argument of a prompt or a variable of a resource template, of what the caller may see.
 */
export async function complete(
  serving: Serving,
  { ref, argument, context }: CompleteRequest['params'],
): Promise<Answer<CompleteResult>> {
  const found =
    ref.type === 'ref/prompt'
      ? await completePromptArgument(serving, ref.name, argument)
      : await completeResourceVariable(serving, {
          uriTemplate: ref.uri,
          argument,
          filled: context?.arguments ?? {},
        });
  if (!found.ok) return found;
  return answer({ completion: { values: [...found.result], hasMore: false } });
}
