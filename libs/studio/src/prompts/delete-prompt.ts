import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { DeletedPromptView } from './deleted-prompt.view.js';
import { PromptRefInput } from './prompt-ref.input.js';

const ACTION = 'delete_prompt';

/** Deletes a prompt for good; the audit log keeps its names and who did it. */
export const deletePrompt = defineOperation({
  action: ACTION,
  input: PromptRefInput,
  output: DeletedPromptView,
  run: (ctx, caller, input) =>
    mutate(ctx, async (repositories) => {
      const prompt = await repositories.prompts.findByIdOrSlug(caller.accountId, input.id);
      if (prompt === null || !(await repositories.prompts.delete(caller.accountId, prompt.id))) {
        return refuseNotFound('prompt');
      }
      const { id, slug, title } = prompt;
      await audit(repositories, caller, ctx.clock(), {
        action: ACTION,
        target: { kind: 'prompt', id, name: title },
        details: { slug },
      });
      return succeed({ id, slug, title });
    }),
});
