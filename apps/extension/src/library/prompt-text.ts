import { fillPrompt } from '@paretostudio/library-files';
import type { Prompt } from '../server/studio-server.js';

/** The text of a prompt with its gaps filled, or what is in the way. */
export type PromptText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly missing: readonly string[]; readonly tooLong: boolean };

const SPEAKERS = { user: 'User', assistant: 'Assistant' } as const;

/**
 * Fills a prompt and writes it as one text. A conversation has the speaker before each message; one message has not.
 *
 * @param values - By name of the variable. What is left empty gets the variable's default, or is missing if it is
 *   required.
 */
export function promptText(
  prompt: Pick<Prompt, 'body' | 'messages' | 'variables'>,
  values: Readonly<Record<string, string>>,
): PromptText {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const filled = fillPrompt(prompt, given);
  if (!filled.ok) return { ok: false, missing: filled.missing, tooLong: filled.tooLong };
  const [first, ...others] = filled.messages;
  if (first !== undefined && others.length === 0) return { ok: true, text: first.text };
  return {
    ok: true,
    text: filled.messages.map(({ role, text }) => `${SPEAKERS[role]}: ${text}`).join('\n\n'),
  };
}
