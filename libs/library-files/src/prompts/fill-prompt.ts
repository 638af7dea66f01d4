import { FILLED_LENGTH_MAX, fillPieces, lengthOf } from '../templates/fill-pieces.js';
import type { PromptDocument, PromptMessageSpec } from './prompt-document.js';

/** A prompt with its gaps filled, or why it cannot be. */
export type FilledPrompt =
  | { readonly ok: true; readonly messages: PromptMessageSpec[] }
  | {
      readonly ok: false;
      /** Required variables without a value, in the prompt's order. */
      readonly missing: string[];
      /** Names of values that the prompt does not declare, in the order in which they were given. */
      readonly unknown: string[];
      /** Whether nothing is missing or unknown, but the text would be longer than {@link FILLED_LENGTH_MAX}. */
      readonly tooLong: boolean;
    };

/**
 * Fills a prompt for use: checks the values against its variables and puts them into its gaps.
 *
 * A variable without a value gets its default, or nothing when it has none; one that is required and has no default is
 * missing. The empty text is a value. Gaps that no variable declares stay as they are written. As `fillTemplate`, no
 * value is looked at for gaps.
 *
 * @param prompt - One text is one message of the user.
 * @param values - Untrusted; own keys alone count.
 * @returns The messages in order, or everything that is wrong with the values.
 * @example
 * const filled = fillPrompt(prompt, { topic: 'tides' });
 * if (!filled.ok) console.error(`Missing: ${filled.missing.join(', ')}`);
 */
export function fillPrompt(
  prompt: Pick<PromptDocument, 'body' | 'messages' | 'variables'>,
  values: Readonly<Record<string, string>>,
): FilledPrompt {
  const given = new Map(Object.entries(values));
  const declared = new Set(prompt.variables.map(({ name }) => name));
  const unknown = [...given.keys()].filter((name) => !declared.has(name));
  const missing = prompt.variables
    .filter((variable) => variable.required && variable.default === null && !given.has(variable.name))
    .map(({ name }) => name);
  if (missing.length > 0 || unknown.length > 0) return { ok: false, missing, unknown, tooLong: false };
  const all = Object.fromEntries(
    prompt.variables.map((variable) => [variable.name, given.get(variable.name) ?? variable.default ?? '']),
  );
  const messages: readonly PromptMessageSpec[] = prompt.messages ?? [
    { role: 'user', text: prompt.body ?? '' },
  ];
  const filled = messages.map(({ role, text }) => ({ role, pieces: fillPieces(text, all) }));
  const length = filled.reduce((sum, { pieces }) => sum + lengthOf(pieces), 0);
  return length > FILLED_LENGTH_MAX
    ? { ok: false, missing, unknown, tooLong: true }
    : { ok: true, messages: filled.map(({ role, pieces }) => ({ role, text: pieces.join('') })) };
}
