import type { PromptDocument, PromptMessageSpec } from './prompt-document.js';

/** A prompt with its gaps filled, or why it cannot be. */
export type FilledPrompt =
  | { readonly ok: true; readonly messages: PromptMessageSpec[] }
  | {
      readonly ok: false;
      /** Required variables without a value, in the prompt's order. */
      readonly missing: string[];
      /** Names of values that the prompt does not declare. */
      readonly unknown: string[];
      /** Whether the filled text would be longer than `FILLED_LENGTH_MAX`. */
      readonly tooLong: boolean;
    };

/** Fills the gaps of a prompt. */
export function fillPrompt(
  _prompt: Pick<PromptDocument, 'body' | 'messages' | 'variables'>,
  _values: Readonly<Record<string, string>>,
): FilledPrompt {
  throw new Error('This function has no body yet.');
}
