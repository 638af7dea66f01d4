import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { mapOutcome } from '../library/map-outcome.js';
import { shareRecord } from '../library/share-record.js';
import { PROMPT_KIND } from './prompt-kind.js';
import { PromptRefInput } from './prompt-ref.input.js';
import { PromptView } from './prompt.view.js';
import { toPromptView } from './to-prompt-view.js';

/** Shares a prompt with the team. See `shareRecord`. */
export const sharePrompt = defineOperation({
  action: 'update_prompt',
  input: PromptRefInput,
  output: PromptView,
  run: (ctx, caller, { id }) =>
    mutate(ctx, async (repositories) =>
      mapOutcome(await shareRecord(PROMPT_KIND, repositories, caller, id, ctx.clock()), toPromptView),
    ),
});
