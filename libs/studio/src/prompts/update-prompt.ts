import type { PromptPatch, Repositories } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { mapOutcome } from '../library/map-outcome.js';
import { orNameTaken } from '../library/or-name-taken.js';
import { updateRecord } from '../library/update-record.js';
import { PROMPT_KIND } from './prompt-kind.js';
import { PromptView } from './prompt.view.js';
import { setPromptLabels } from './set-prompt-labels.js';
import { textOfPrompt } from './text-of-prompt.js';
import { toPromptView } from './to-prompt-view.js';
import { toStoredVariables } from './to-stored-variables.js';
import { UpdatePromptInput } from './update-prompt.input.js';

/** Changes the given fields of a prompt, and sets or takes away labels; see `updateRecord`. */
export const updatePrompt = defineOperation({
  action: 'update_prompt',
  input: UpdatePromptInput,
  output: PromptView,
  run: (ctx, caller, input) =>
    orNameTaken(PROMPT_KIND, input.slug ?? null, () =>
      mutate(ctx, (repositories) => update(repositories, caller, input, ctx.clock())),
    ),
});

async function update(
  repositories: Repositories,
  caller: Caller,
  input: UpdatePromptInput,
  now: Date,
): Promise<Outcome<PromptView>> {
  const patch = patchOf(input);
  if (!patch.ok) return patch;
  const { id, expectedVersion, note, labels = [] } = input;
  if (labels.length > 0) {
    await repositories.accounts.lockById(caller.accountId);
    // Labels alone write no record that would be locked thereby, and it must not be deleted before they stand.
    await repositories.prompts.lockByIdOrName(caller.accountId, id);
  }
  const change = {
    id,
    expectedVersion,
    note,
    patch: patch.value,
    alongside: async (prompt: Parameters<typeof setPromptLabels>[1]) =>
      labels.length === 0 ? succeed(null) : setPromptLabels(repositories, prompt, labels),
  };
  return mapOutcome(await updateRecord(PROMPT_KIND, repositories, caller, change, now), toPromptView);
}

function patchOf(input: UpdatePromptInput): Outcome<PromptPatch> {
  const text = textOfPrompt(input);
  if (!text.ok) return text;
  const { slug, title, description, category, tags, variables } = input;
  return succeed({
    slug,
    title,
    description,
    ...text.value,
    category,
    tags,
    variables: variables === undefined ? undefined : toStoredVariables(variables),
  });
}
