import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { IsSlug } from '../validation/is-slug.js';
import { Optional } from '../validation/optional.js';
import { PromptRefInput } from './prompt-ref.input.js';
import { PROMPT_TITLE_LENGTH_MAX } from './prompt-limits.js';

/** Which prompt to copy, and what to call the copy. */
export class DuplicatePromptInput extends PromptRefInput {
  @JSONSchema({ description: 'Title of the copy. Absent: the old title and “(copy)”.' })
  @Optional()
  @IsCleanText({ min: 1, max: PROMPT_TITLE_LENGTH_MAX })
  title?: string;

  @JSONSchema({ description: 'Slug of the copy. Absent: made from the title.' })
  @Optional()
  @IsSlug()
  slug?: string;
}
