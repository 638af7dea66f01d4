import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { Optional } from '../validation/optional.js';
import { PageInput } from '../validation/page-input.js';
import { PROMPT_TAG_LENGTH_MAX } from './prompt-limits.js';

/** Which prompts to list. */
export class ListPromptsInput extends PageInput {
  @JSONSchema({ description: 'Only prompts with this tag.' })
  @Optional()
  @IsCleanText({ min: 1, max: PROMPT_TAG_LENGTH_MAX })
  tag?: string;
}
