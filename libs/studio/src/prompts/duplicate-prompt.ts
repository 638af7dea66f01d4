import { mutateOnce } from '../core/mutate-once.js';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { CreatedPromptView } from './created-prompt.view.js';
import { DuplicatePromptInput } from './duplicate-prompt.input.js';
import { PROMPT_TITLE_LENGTH_MAX } from './prompt-limits.js';
import { orSlugTaken, saveNewPrompt } from './save-new-prompt.js';
import { toPromptView } from './to-prompt-view.js';

const ACTION = 'duplicate_prompt';
const COPY = ' (copy)';

/** Saves a copy of a prompt as a new one at version 1, if the plan's cap leaves room for one. */
export const duplicatePrompt = defineOperation({
  action: ACTION,
  input: DuplicatePromptInput,
  output: CreatedPromptView,
  run: (ctx, caller, input) =>
    orSlugTaken(input.slug ?? null, () =>
      mutateOnce(ctx, caller, { action: ACTION, input, forReplay }, async (repositories) => {
        const source = await repositories.prompts.findByIdOrSlug(caller.accountId, input.id);
        if (source === null) return refuseNotFound('prompt');
        const { description, body, variables, category, tags } = source;
        const draft = {
          slug: input.slug ?? null,
          title: input.title ?? titleOfCopy(source.title),
          description,
          body,
          variables,
          category,
          tags,
        };
        const entry = { action: ACTION, details: { copiedFromId: source.id } } as const;
        const saved = await saveNewPrompt(repositories, caller, draft, entry, ctx.clock());
        return saved.ok ? succeed({ ...toPromptView(saved.value), replayed: false }) : saved;
      }),
    ),
});

/** Cuts by code points, so that no surrogate pair is torn. */
function titleOfCopy(title: string): string {
  return [...title].slice(0, PROMPT_TITLE_LENGTH_MAX - COPY.length).join('') + COPY;
}

function forReplay(view: CreatedPromptView): CreatedPromptView {
  return { ...view, replayed: true };
}
