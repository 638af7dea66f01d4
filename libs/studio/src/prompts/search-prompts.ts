import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { findPrompts } from './find-prompts.js';
import { PromptPage } from './prompt-page.view.js';
import { SearchPromptsInput } from './search-prompts.input.js';

/** Finds the prompts that contain a text, newest first; case does not matter. */
export const searchPrompts = defineOperation({
  action: 'search_prompts',
  input: SearchPromptsInput,
  output: PromptPage,
  run: async (ctx, caller, input) => succeed(await findPrompts(ctx, caller, input, input.query)),
});
