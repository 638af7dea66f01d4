import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { LIBRARY_LIMITS } from '../library/library-limits.js';
import { HasBoundedTexts } from '../validation/has-bounded-texts.js';
import { HasDistinctNames } from '../validation/has-distinct-names.js';
import { IsCleanText } from '../validation/is-clean-text.js';
import { IsSlug } from '../validation/is-slug.js';
import { IsTagList } from '../validation/is-tag-list.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { PROMPT_LIMITS } from './prompt-limits.js';
import { PromptMessage } from './prompt-message.js';
import { PromptVariable } from './prompt-variable.js';

/** What a prompt is made of, with the rules that hold when it is created and when it is changed. */
export class PromptFields {
  @JSONSchema({ description: 'What people read in lists; trimmed.' })
  @IsCleanText({ min: 1, max: LIBRARY_LIMITS.titleLengthMax })
  title!: string;

  @JSONSchema({
    description: 'Name in addresses, unique in the account. A new prompt without one gets it from the title.',
  })
  @IsSlug()
  slug!: string;

  @JSONSchema({ description: 'What the prompt is for.' })
  @IsCleanText({ min: 0, max: PROMPT_LIMITS.descriptionLengthMax, multiline: true })
  description!: string;

  @JSONSchema({ description: 'The text, with gaps such as {{topic}}; instead of `messages`.' })
  @IsCleanText({ min: 1, max: PROMPT_LIMITS.textLengthMax, multiline: true })
  body!: string;

  @JSONSchema({ description: 'The turns of a conversation to begin with; instead of `body`.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PROMPT_LIMITS.messagesMax)
  @HasBoundedTexts(PROMPT_LIMITS.textLengthMax)
  @Nested(() => PromptMessage, { each: true })
  messages!: PromptMessage[];

  @JSONSchema({
    description:
      'The gaps of the text, in place of any that it had; names are distinct. A new prompt without them gets those of its text, each required.',
  })
  @IsArray()
  @ArrayMaxSize(PROMPT_LIMITS.variablesMax)
  @HasDistinctNames()
  @Nested(() => PromptVariable, { each: true })
  variables!: PromptVariable[];

  @JSONSchema({ description: 'One heading that the prompt belongs under; null for none.' })
  @Nullable()
  @IsCleanText({ min: 1, max: PROMPT_LIMITS.categoryLengthMax })
  category!: string | null;

  @JSONSchema({ description: 'Lower-case words to find it by; kept distinct and in the given order.' })
  @IsTagList({ itemsMax: LIBRARY_LIMITS.tagsMax, lengthMax: LIBRARY_LIMITS.tagLengthMax })
  tags!: string[];
}
