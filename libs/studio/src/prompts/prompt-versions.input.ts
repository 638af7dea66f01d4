import { PageInput } from '../validation/page-input.js';
import { IsRef } from '../validation/is-ref.js';
import { PROMPT_REF } from './prompt-ref.input.js';

/** Which prompt to list the versions of. */
export class PromptVersionsInput extends PageInput {
  @IsRef(PROMPT_REF)
  id!: string;
}
