import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { findPrompts } from './find-prompts.js';
import { ListPromptsInput } from './list-prompts.input.js';
import { PromptPage } from './prompt-page.view.js';

/** Lists prompts without their texts, newest first. */
export const listPrompts = defineOperation({
  action: 'list_prompts',
  input: ListPromptsInput,
  output: PromptPage,
  run: async (ctx, caller, input) => succeed(await findPrompts(ctx, caller, input)),
});
