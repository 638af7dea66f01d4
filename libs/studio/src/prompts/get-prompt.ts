import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { PromptRefInput } from './prompt-ref.input.js';
import { PromptView } from './prompt.view.js';
import { toPromptView } from './to-prompt-view.js';

/** Shows a whole prompt by its id or slug. */
export const getPrompt = defineOperation({
  action: 'get_prompt',
  input: PromptRefInput,
  output: PromptView,
  async run(ctx, caller, input) {
    const prompt = await ctx.storage.repositories.prompts.findByIdOrSlug(caller.accountId, input.id);
    return prompt === null ? refuseNotFound('prompt') : succeed(toPromptView(prompt));
  },
});
