import { mutateOnce } from '../core/mutate-once.js';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { CreatePromptInput } from './create-prompt.input.js';
import { CreatedPromptView } from './created-prompt.view.js';
import { orSlugTaken, saveNewPrompt } from './save-new-prompt.js';
import { toPromptView } from './to-prompt-view.js';
import { toStoredVariables } from './to-stored-variables.js';

const ACTION = 'create_prompt';

/** Saves a prompt, if the plan's cap leaves room for one. */
export const createPrompt = defineOperation({
  action: ACTION,
  input: CreatePromptInput,
  output: CreatedPromptView,
  run: (ctx, caller, input) =>
    orSlugTaken(input.slug ?? null, () =>
      mutateOnce(ctx, caller, { action: ACTION, input, forReplay }, async (repositories) => {
        const draft = {
          slug: input.slug ?? null,
          title: input.title,
          description: input.description ?? '',
          body: input.body,
          variables: toStoredVariables(input.variables ?? []),
          category: input.category ?? null,
          tags: input.tags ?? [],
        };
        const saved = await saveNewPrompt(repositories, caller, draft, { action: ACTION }, ctx.clock());
        return saved.ok ? succeed({ ...toPromptView(saved.value), replayed: false }) : saved;
      }),
    ),
});

function forReplay(view: CreatedPromptView): CreatedPromptView {
  return { ...view, replayed: true };
}
