import { IsVersionNote } from '../library/is-version-note.js';
import { makeOptional } from '../validation/make-optional.js';
import { PromptFields } from './prompt-fields.js';

const OPTIONAL = ['slug', 'description', 'body', 'messages', 'variables', 'category', 'tags'] as const;

/** A prompt to save: its text is either a body or messages. */
export class CreatePromptInput extends makeOptional(PromptFields, OPTIONAL) {
  @IsVersionNote()
  note?: string;
}
