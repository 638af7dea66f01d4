import { defineOperation } from '../core/operation.js';
import { searchRecords } from '../library/search-records.js';
import { PROMPT_KIND } from './prompt-kind.js';
import { PromptPage } from './prompt-page.view.js';
import { SearchPromptsInput } from './search-prompts.input.js';
import { toPromptSummaryView } from './to-prompt-view.js';

/** Finds the prompts that match a query, best match first, without their texts. */
export const searchPrompts = defineOperation({
  action: 'search_prompts',
  input: SearchPromptsInput,
  output: PromptPage,
  run: (ctx, caller, input) => searchRecords(PROMPT_KIND, ctx, caller, input, toPromptSummaryView),
});
