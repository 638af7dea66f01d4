import { defineOperation } from '../core/operation.js';
import { createRecord } from '../library/create-record.js';
import { CreatePromptInput } from './create-prompt.input.js';
import { CreatedPromptView } from './created-prompt.view.js';
import { draftPrompt } from './draft-prompt.js';
import { PROMPT_KIND } from './prompt-kind.js';
import { toPromptView } from './to-prompt-view.js';

const ACTION = 'create_prompt';

/** Saves a prompt, if the plan's cap leaves room for one. */
export const createPrompt = defineOperation({
  action: ACTION,
  input: CreatePromptInput,
  output: CreatedPromptView,
  run: (ctx, caller, input) =>
    createRecord(PROMPT_KIND, ctx, caller, {
      action: ACTION,
      input,
      name: input.slug ?? null,
      makeDraft: () => draftPrompt(input),
      toView: (_, prompt) => toPromptView(prompt),
    }),
});
