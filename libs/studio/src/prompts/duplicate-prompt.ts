import { defineOperation } from '../core/operation.js';
import { copyOf } from '../library/copy-of.js';
import { createRecord } from '../library/create-record.js';
import { CreatedPromptView } from './created-prompt.view.js';
import { DuplicatePromptInput } from './duplicate-prompt.input.js';
import { PROMPT_KIND } from './prompt-kind.js';
import { toPromptView } from './to-prompt-view.js';

const ACTION = 'duplicate_prompt';

/** Saves a copy of a prompt as a new one at version 1, if the plan's cap leaves room for one. */
export const duplicatePrompt = defineOperation({
  action: ACTION,
  input: DuplicatePromptInput,
  output: CreatedPromptView,
  run: (ctx, caller, input) => {
    const { id, slug: name = null, title = null } = input;
    return createRecord(PROMPT_KIND, ctx, caller, {
      action: ACTION,
      input,
      name,
      makeDraft: (repositories) => copyOf(PROMPT_KIND, repositories, caller, { id, name, title }),
      toView: (_, prompt) => toPromptView(prompt),
    });
  },
});
