import { isDeepStrictEqual } from 'node:util';
import type { Prompt, PromptPatch, Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { type refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseNotFound } from '../core/refusals.js';
import { PromptView } from './prompt.view.js';
import { orSlugTaken } from './save-new-prompt.js';
import { toPromptView } from './to-prompt-view.js';
import { toStoredVariables } from './to-stored-variables.js';
import { UpdatePromptInput } from './update-prompt.input.js';

const ACTION = 'update_prompt';

/**
 * Changes the given fields of a prompt and raises its version; a change that changes nothing leaves the version.
 *
 * Of two changes made from the same version one is kept, and the other is refused.
 */
export const updatePrompt = defineOperation({
  action: ACTION,
  input: UpdatePromptInput,
  output: PromptView,
  run: (ctx, caller, input) =>
    orSlugTaken(input.slug ?? null, () =>
      mutate(ctx, (repositories) => update(repositories, caller, input, ctx.clock())),
    ),
});

async function update(
  repositories: Repositories,
  caller: Caller,
  input: UpdatePromptInput,
  now: Date,
): Promise<Outcome<PromptView>> {
  const { accountId } = caller;
  const prompt = await repositories.prompts.findByIdOrSlug(accountId, input.id);
  if (prompt === null) return refuseNotFound('prompt');
  const { expectedVersion = prompt.version } = input;
  if (expectedVersion !== prompt.version) return refuseStale(prompt.version);
  const patch = differences(prompt, patchOf(input));
  const fields = Object.keys(patch);
  if (fields.length === 0) return succeed(toPromptView(prompt));
  const written = { ...patch, updatedByMemberId: caller.memberId };
  if (!(await repositories.prompts.update(accountId, prompt.id, prompt.version, written, now))) {
    return refuseStale(null);
  }
  const changed: Prompt = { ...prompt, ...written, version: prompt.version + 1, updatedAt: now };
  await audit(repositories, caller, now, {
    action: ACTION,
    target: { kind: 'prompt', id: prompt.id, name: changed.title },
    details: { fields, version: changed.version },
  });
  return succeed(toPromptView(changed));
}

function patchOf(input: UpdatePromptInput): PromptPatch {
  const { slug, title, description, body, category, tags, variables } = input;
  return {
    slug,
    title,
    description,
    body,
    category,
    tags,
    variables: variables === undefined ? undefined : toStoredVariables(variables),
  };
}

/** The fields of a patch that are given and differ from what is stored. */
function differences(prompt: Prompt, patch: PromptPatch): PromptPatch {
  return Object.fromEntries(
    Object.entries(patch).filter(
      ([field, value]) => value !== undefined && !isDeepStrictEqual(value, prompt[field as keyof Prompt]),
    ),
  );
}

function refuseStale(version: number | null): ReturnType<typeof refuse> {
  const present = version === null ? 'meanwhile' : `and has version ${version} now`;
  return refuseConflict(`The prompt was changed ${present}. Read it again and decide.`);
}
