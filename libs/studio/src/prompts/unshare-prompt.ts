import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { mapOutcome } from '../library/map-outcome.js';
import { unshareRecord } from '../library/unshare-record.js';
import { PROMPT_KIND } from './prompt-kind.js';
import { PromptRefInput } from './prompt-ref.input.js';
import { PromptView } from './prompt.view.js';
import { toPromptView } from './to-prompt-view.js';

/** Takes a prompt back from the team. See `unshareRecord`. */
export const unsharePrompt = defineOperation({
  action: 'update_prompt',
  input: PromptRefInput,
  output: PromptView,
  run: (ctx, caller, { id }) =>
    mutate(ctx, async (repositories) =>
      mapOutcome(await unshareRecord(PROMPT_KIND, repositories, caller, id, ctx.clock()), toPromptView),
    ),
});
