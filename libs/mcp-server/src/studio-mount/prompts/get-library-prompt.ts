import {
  ProtocolError,
  ProtocolErrorCode,
  type GetPromptRequest,
  type GetPromptResult,
} from '@modelcontextprotocol/server';
import { fillPrompt, type FilledPrompt } from '@paretostudio/library-files';
import { answer, answerError, type Answer } from '../../face/answer.js';
import type { Serving } from '../../face/serving.js';
import { findLibraryPrompt } from './find-library-prompt.js';

/** Most unknown arguments that an error names, and the most characters of each. */
const UNKNOWN_SHOWN_MAX = 20;
const UNKNOWN_LENGTH_MAX = 64;

type Unfilled = Extract<FilledPrompt, { ok: false }>;

/**
 * Answers a prompt of the library with its gaps filled: one operation, under the right to `get_prompt`.
 *
 * A required argument that is missing and an argument that the prompt does not declare are refused by name, so that
 * a slip of the pen is not silently dropped.
 */
export async function getLibraryPrompt(
  serving: Serving,
  { name, arguments: values = {} }: GetPromptRequest['params'],
): Promise<Answer<GetPromptResult>> {
  const found = await findLibraryPrompt(serving, name);
  if (!found.ok) return found;
  const { description, body, messages, variables } = found.result;
  const filled = fillPrompt({ body, messages, variables }, values);
  if (!filled.ok) return refuseUnfilled(filled);
  return answer({
    ...(description === '' ? {} : { description }),
    messages: filled.messages.map(({ role, text }) => ({ role, content: { type: 'text' as const, text } })),
  });
}

function refuseUnfilled({ missing, unknown, tooLong }: Unfilled): Answer<never> {
  const message = [
    ...(missing.length === 0 ? [] : [`Missing arguments: ${missing.join(', ')}.`]),
    ...(unknown.length === 0 ? [] : [`Unknown arguments: ${shortened(unknown).join(', ')}.`]),
    ...(tooLong ? ['The prompt would be too long with these arguments: shorten them.'] : []),
  ].join(' ');
  return answerError(new ProtocolError(ProtocolErrorCode.InvalidParams, message), 'invalid_request');
}

/** Names that no prompt declares can be anything, and as many as a body holds. */
function shortened(names: readonly string[]): readonly string[] {
  const shown = names.slice(0, UNKNOWN_SHOWN_MAX).map((name) => name.slice(0, UNKNOWN_LENGTH_MAX));
  const rest = names.length - shown.length;
  return rest === 0 ? shown : [...shown, `and ${rest} more`];
}
