import type { Prompt, Repositories } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { findRestored } from '../library/find-restored.js';
import { mapOutcome } from '../library/map-outcome.js';
import { orNameTaken } from '../library/or-name-taken.js';
import { type RecordChange, updateRecord } from '../library/update-record.js';
import { PROMPT_KIND } from './prompt-kind.js';
import type { PromptLabelChange } from './prompt-label-change.js';
import { PromptView } from './prompt.view.js';
import { setPromptLabels } from './set-prompt-labels.js';
import { textOfPrompt } from './text-of-prompt.js';
import { toPromptView } from './to-prompt-view.js';
import { toStoredVariables } from './to-stored-variables.js';
import { UpdatePromptInput } from './update-prompt.input.js';

/**
 * Changes the given fields of a prompt, or brings back what a version of it said; and sets or takes away labels. See
 * `updateRecord`.
 */
export const updatePrompt = defineOperation({
  action: 'update_prompt',
  input: UpdatePromptInput,
  output: PromptView,
  async run(ctx, caller, input) {
    const restored = await findRestored(PROMPT_KIND, ctx, caller, input);
    if (!restored.ok) return restored;
    const change = restored.value === null ? changeOf(input) : succeed(restored.value);
    if (!change.ok) return change;
    const { labels = [] } = input;
    return orNameTaken(PROMPT_KIND, change.value.patch.slug ?? null, () =>
      mutate(ctx, (repositories) => update(repositories, caller, change.value, labels, ctx.clock())),
    );
  },
});

async function update(
  repositories: Repositories,
  caller: Caller,
  change: RecordChange<Prompt>,
  labels: readonly PromptLabelChange[],
  now: Date,
): Promise<Outcome<PromptView>> {
  if (labels.length > 0) {
    await repositories.accounts.lockById(caller.accountId);
    // Labels alone write no record that would be locked thereby, and it must not be deleted before they stand.
    await repositories.prompts.lockByIdOrName(caller, change.id);
  }
  const labelled: RecordChange<Prompt> = {
    ...change,
    alongside: async (prompt) =>
      labels.length === 0 ? succeed(null) : setPromptLabels(repositories, prompt, labels),
  };
  return mapOutcome(await updateRecord(PROMPT_KIND, repositories, caller, labelled, now), toPromptView);
}

function changeOf(input: UpdatePromptInput): Outcome<RecordChange<Prompt>> {
  const text = textOfPrompt(input);
  if (!text.ok) return text;
  const { id, expectedVersion, note, slug, title, description, category, tags, variables } = input;
  const patch = {
    slug,
    title,
    description,
    ...text.value,
    category,
    tags,
    variables: variables === undefined ? undefined : toStoredVariables(variables),
  };
  return succeed({ id, expectedVersion, note, patch });
}
