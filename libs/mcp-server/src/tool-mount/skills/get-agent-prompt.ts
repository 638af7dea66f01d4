import type { GetPromptRequest, GetPromptResult } from '@modelcontextprotocol/server';
import { answer, answerRefused, type Answer } from '../../face/answer.js';
import { answerUnknownPrompt } from '../../refusals/answer-unknown-prompt.js';
import { isInvisible } from '../../refusals/is-invisible.js';
import type { TargetServing } from '../target-serving.js';

/** Answers a skill of an agent as a prompt: its instructions as one message. It has no arguments; any are ignored. */
export async function getAgentPrompt(
  { studio, caller, target, texts }: TargetServing,
  { name }: GetPromptRequest['params'],
): Promise<Answer<GetPromptResult>> {
  const got = await studio.tools.prompt(caller, target, name);
  if (!got.ok) {
    const { refusal } = got;
    return isInvisible(refusal.code)
      ? answerUnknownPrompt(name, refusal.code)
      : answerRefused(refusal, texts);
  }
  const { description, messages } = got.value;
  return answer({
    ...(description === '' ? {} : { description }),
    messages: messages.map(({ role, text }) => ({ role, content: { type: 'text' as const, text } })),
  });
}
