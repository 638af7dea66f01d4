import { sentenceOf } from '../../../data/sentence-of.js';
import { fieldErrorsOf } from '../../../data/words-of.js';

/** What is wrong with the fields of a builder, by field. */
export type FormMessages = Readonly<Record<string, string>>;

/**
 * What the server says of single fields, gathered under the fields that the builder shows: `triggers.2` is told at
 * `triggers`, with the number of the row as people count it.
 */
export function messagesOf(error: unknown): FormMessages {
  const messages: Record<string, string> = {};
  for (const [path, message] of Object.entries(fieldErrorsOf(error))) {
    const [field = path, index] = path.split('.');
    messages[field] ??=
      index !== undefined && /^\d+$/.test(index)
        ? sentenceOf(`number ${Number(index) + 1} ${message}`)
        : sentenceOf(message);
  }
  return messages;
}

/** Puts the focus into the first field that is marked as wrong; call it once the marks are drawn. */
export function focusFirstWrong(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
