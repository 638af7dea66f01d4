import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { ListPromptsInput } from './list-prompts.input.js';

/** What to look for in prompts. */
export class SearchPromptsInput extends ListPromptsInput {
  @JSONSchema({
    description: 'Text that stands in the title, slug, description, body or a tag; case does not matter.',
  })
  @IsCleanText({ min: 1, max: 200 })
  query!: string;
}
