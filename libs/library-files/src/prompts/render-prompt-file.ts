import type { PromptDocument } from './prompt-document.js';

/** Writes a prompt file. */
export function renderPromptFile(_prompt: PromptDocument): string {
  throw new Error('This function has no body yet.');
}
