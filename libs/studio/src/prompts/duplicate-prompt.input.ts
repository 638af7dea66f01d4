import { IsNameOfCopy } from '../library/is-name-of-copy.js';
import { IsTitleOfCopy } from '../library/is-title-of-copy.js';
import { PromptRefInput } from './prompt-ref.input.js';

/** Which prompt to copy, and what to call the copy. */
export class DuplicatePromptInput extends PromptRefInput {
  @IsTitleOfCopy()
  title?: string;

  @IsNameOfCopy()
  slug?: string;
}
