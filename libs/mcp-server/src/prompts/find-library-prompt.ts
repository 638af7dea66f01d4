import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import type { PromptView } from '@paretostudio/studio';
import { answer, answerError, answerRefused, type Answer } from '../face/answer.js';
import type { Serving } from '../face/serving.js';

/** Refusals that all mean to the client: for you there is no such thing. */
const INVISIBLE: ReadonlySet<Refusal['code']> = new Set([
  'not_found',
  'permission_denied',
  'plan_required',
  'invalid_request',
]);

/** Longest part of an unknown name that an error repeats. */
const NAME_SHOWN_MAX = 128;

/**
 * Reads a prompt by the name that the list gives it, its slug, or by its id.
 *
 * @returns The prompt; or -32602 in the same words whether it is absent, another account's, or not for this caller.
 */
export async function findLibraryPrompt(serving: Serving, name: string): Promise<Answer<PromptView>> {
  const outcome = await serving.studio.call('get_prompt', serving.caller, { id: name });
  if (outcome.ok) return answer(outcome.value);
  const { refusal } = outcome;
  if (!INVISIBLE.has(refusal.code)) return answerRefused(refusal, serving.texts);
  const error = new ProtocolError(
    ProtocolErrorCode.InvalidParams,
    `Unknown prompt: ${name.slice(0, NAME_SHOWN_MAX)}`,
  );
  return answerError(error, refusal.code);
}
