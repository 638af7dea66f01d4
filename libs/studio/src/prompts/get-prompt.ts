import { defineOperation } from '../core/operation.js';
import { mapOutcome } from '../library/map-outcome.js';
import { findPromptAt } from './find-prompt-at.js';
import { GetPromptInput } from './get-prompt.input.js';
import { PromptView } from './prompt.view.js';
import { toPromptView } from './to-prompt-view.js';

/** Shows a whole prompt by its id or slug, as it is or as it was at a version or label. */
export const getPrompt = defineOperation({
  action: 'get_prompt',
  input: GetPromptInput,
  output: PromptView,
  run: async ({ storage: { repositories } }, caller, input) =>
    mapOutcome(await findPromptAt(repositories, caller, input), toPromptView),
});
