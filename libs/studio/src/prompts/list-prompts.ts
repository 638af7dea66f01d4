import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { listRecords } from '../library/list-records.js';
import { ListPromptsInput } from './list-prompts.input.js';
import { PROMPT_KIND } from './prompt-kind.js';
import { PromptPage } from './prompt-page.view.js';
import { toPromptSummaryView } from './to-prompt-view.js';

/** Lists prompts without their texts, newest first. */
export const listPrompts = defineOperation({
  action: 'list_prompts',
  input: ListPromptsInput,
  output: PromptPage,
  run: async (ctx, caller, input) =>
    succeed(await listRecords(PROMPT_KIND, ctx, caller, input, toPromptSummaryView)),
});
