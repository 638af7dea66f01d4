import { PROMPT_DELETION } from '../confirmations/describe-prompt-deletion.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { deleteRecord } from '../library/delete-record.js';
import { mapOutcome } from '../library/map-outcome.js';
import { DeletedPromptView } from './deleted-prompt.view.js';
import { PROMPT_KIND } from './prompt-kind.js';
import { PromptRefInput } from './prompt-ref.input.js';

/** Deletes a prompt for good, with its versions and labels; the audit log keeps its names and who did it. */
export const deletePrompt = defineOperation({
  action: 'delete_prompt',
  input: PromptRefInput,
  output: DeletedPromptView,
  destruction: PROMPT_DELETION,
  run: (ctx, caller, input) =>
    mutate(ctx, async (repositories) => {
      const deleted = await deleteRecord(PROMPT_KIND, repositories, caller, input.id, ctx.clock());
      return mapOutcome(deleted, ({ id, slug, title }) => ({ id, slug, title }));
    }),
});
