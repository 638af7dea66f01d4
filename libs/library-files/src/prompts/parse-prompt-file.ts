import type { Parsed } from '../parsed.js';
import type { PromptDocument } from './prompt-document.js';

/** What is known of a prompt beside its text. */
export interface ParsePromptOptions {
  /** Name of the file that the prompt stands in. */
  readonly fileName?: string;
}

/** Reads a prompt file, tolerantly. */
export function parsePromptFile(_text: string, _options: ParsePromptOptions = {}): Parsed<PromptDocument> {
  throw new Error('This function has no body yet.');
}
