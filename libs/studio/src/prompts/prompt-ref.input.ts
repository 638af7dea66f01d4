import { IsRef } from '../validation/is-ref.js';

/** What a reference to a prompt may be. */
export const PROMPT_REF = 'Id or slug of the prompt.';

/** Names one prompt. What is neither id nor slug names none: it is answered like an absent one. */
export class PromptRefInput {
  @IsRef(PROMPT_REF)
  id!: string;
}
