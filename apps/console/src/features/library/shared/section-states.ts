import type { FormSection } from '../../../ui/sections-layout.js';
import type { FormMessages } from './form-messages.js';

/**
 * Tells the state of each section of a builder: `wrong` where a field of it has a message, else whether it is done.
 *
 * @returns A function of whether the section is done, and of the names of its fields.
 */
export function sectionStates(messages: FormMessages) {
  return (isDone: boolean, ...fields: readonly string[]): FormSection['state'] =>
    fields.some((field) => field in messages) ? 'wrong' : isDone ? 'done' : 'open';
}
