import { ArrayMaxSize, IsArray } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { HasDistinctNames } from '../validation/has-distinct-names.js';
import { IsCleanText } from '../validation/is-clean-text.js';
import { IsSlug } from '../validation/is-slug.js';
import { IsTagList } from '../validation/is-tag-list.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { Optional } from '../validation/optional.js';
import { PromptVariable } from './prompt-variable.js';
import {
  PROMPT_BODY_LENGTH_MAX,
  PROMPT_CATEGORY_LENGTH_MAX,
  PROMPT_DESCRIPTION_LENGTH_MAX,
  PROMPT_TAGS_MAX,
  PROMPT_TAG_LENGTH_MAX,
  PROMPT_TITLE_LENGTH_MAX,
  PROMPT_VARIABLES_MAX,
} from './prompt-limits.js';

/** A prompt to save. */
export class CreatePromptInput {
  @JSONSchema({ description: 'What people read in lists; trimmed.' })
  @IsCleanText({ min: 1, max: PROMPT_TITLE_LENGTH_MAX })
  title!: string;

  @JSONSchema({ description: 'Name in addresses, unique in the account. Absent: made from the title.' })
  @Optional()
  @IsSlug()
  slug?: string;

  @JSONSchema({ description: 'What the prompt is for.' })
  @Optional()
  @IsCleanText({ min: 0, max: PROMPT_DESCRIPTION_LENGTH_MAX, multiline: true })
  description?: string;

  @JSONSchema({ description: 'The text, with gaps such as {{topic}}.' })
  @IsCleanText({ min: 1, max: PROMPT_BODY_LENGTH_MAX, multiline: true })
  body!: string;

  @JSONSchema({ description: 'The gaps of the body; names are distinct.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(PROMPT_VARIABLES_MAX)
  @HasDistinctNames()
  @Nested(() => PromptVariable, { each: true })
  variables?: PromptVariable[];

  @JSONSchema({ description: 'One heading that the prompt belongs under; null for none.' })
  @Optional()
  @Nullable()
  @IsCleanText({ min: 1, max: PROMPT_CATEGORY_LENGTH_MAX })
  category?: string | null;

  @JSONSchema({
    description: 'Lower-case words to find the prompt by; kept distinct and in the given order.',
  })
  @Optional()
  @IsTagList({ itemsMax: PROMPT_TAGS_MAX, lengthMax: PROMPT_TAG_LENGTH_MAX })
  tags?: string[];
}
