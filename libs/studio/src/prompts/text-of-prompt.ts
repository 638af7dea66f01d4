import { findVariables } from '@paretostudio/library-files';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import { PROMPT_LIMITS } from './prompt-limits.js';
import type { PromptMessage } from './prompt-message.js';

/** The text of a prompt: a body or messages, never both. */
export type PromptText =
  | { readonly body: string; readonly messages: null }
  | { readonly body: null; readonly messages: PromptMessage[] };

/** What an input says of the text. */
interface GivenText {
  readonly body?: string;
  readonly messages?: readonly PromptMessage[];
}

/**
 * Decides which form the text of a prompt has.
 *
 * @returns Null when neither form is given; a refusal when both are.
 */
export function textOfPrompt({ body, messages }: GivenText): Outcome<PromptText | null> {
  if (body !== undefined && messages !== undefined) {
    return refuseField(
      'messages',
      'must not be given together with `body`: a prompt has the one or the other',
    );
  }
  if (body !== undefined) return succeed({ body, messages: null });
  if (messages === undefined) return succeed(null);
  return succeed({ body: null, messages: messages.map(({ role, text }) => ({ role, text })) });
}

/**
 * Names the gaps of a text, each once, in order.
 *
 * @returns Or a refusal when there are more than a prompt can have variables.
 */
export function gapsOf({ body, messages }: PromptText): Outcome<readonly string[]> {
  const texts = body === null ? messages.map(({ text }) => text) : [body];
  const names = [...new Set(texts.flatMap(findVariables))];
  if (names.length <= PROMPT_LIMITS.variablesMax) return succeed(names);
  const field = body === null ? 'messages' : 'body';
  return refuseField(field, `has ${names.length} gaps, and a prompt at most ${PROMPT_LIMITS.variablesMax}`);
}
