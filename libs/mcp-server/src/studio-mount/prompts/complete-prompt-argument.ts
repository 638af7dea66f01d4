import type { Answer } from '../../face/answer.js';
import { answer } from '../../face/answer.js';
import type { Serving } from '../../face/serving.js';
import { findLibraryPrompt } from './find-library-prompt.js';

/**
 * Suggests a value for an argument of a prompt: the variable's default, if it begins with what was typed.
 *
 * @returns At most one value; none for an argument that the prompt does not declare.
 */
export async function completePromptArgument(
  serving: Serving,
  prompt: string,
  argument: { readonly name: string; readonly value: string },
): Promise<Answer<readonly string[]>> {
  const found = await findLibraryPrompt(serving, prompt);
  if (!found.ok) return found;
  const variable = found.result.variables.find(({ name }) => name === argument.name);
  const suggestion = variable?.default ?? '';
  return answer(suggestion !== '' && suggestion.startsWith(argument.value) ? [suggestion] : []);
}
