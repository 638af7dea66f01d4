import { isDeepStrictEqual } from 'node:util';
import type { Prompt, PromptPatch, Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseNotFound } from '../core/refusals.js';
import { PromptView } from './prompt.view.js';
import { orSlugTaken } from './save-new-prompt.js';
import { toPromptView } from './to-prompt-view.js';
import { toStoredVariables } from './to-stored-variables.js';
import { UpdatePromptInput } from './update-prompt.input.js';

const ACTION = 'update_prompt';
/** How often a change is made again that others got in the way of, when it names no version. */
const ATTEMPTS_MAX = 5;

/**
 * Changes the given fields of a prompt and raises its version; a change that changes nothing leaves the version.
 *
 * Of two changes that expect the same version one is kept, and the other is refused; without an expected version both
 * are made, one after the other.
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
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const prompt = await repositories.prompts.findByIdOrSlug(caller.accountId, input.id);
    if (prompt === null) return refuseNotFound('prompt');
    const { expectedVersion = prompt.version } = input;
    if (expectedVersion !== prompt.version) break;
    const changed = await write(repositories, caller, prompt, differences(prompt, patchOf(input)), now);
    if (changed !== null) return succeed(toPromptView(changed));
  }
  return refuseConflict('The prompt was changed meanwhile. Read it again and decide.');
}

/** Answers the prompt as it is then; null when it was changed since it was read. */
async function write(
  repositories: Repositories,
  caller: Caller,
  prompt: Prompt,
  patch: PromptPatch,
  now: Date,
): Promise<Prompt | null> {
  const { accountId, id, version } = prompt;
  const fields = Object.keys(patch);
  if (fields.length === 0) return prompt;
  const written = { ...patch, updatedByMemberId: caller.memberId };
  if (!(await repositories.prompts.update(accountId, id, version, written, now))) return null;
  const changed: Prompt = { ...prompt, ...written, version: version + 1, updatedAt: now };
  await audit(repositories, caller, now, {
    action: ACTION,
    target: { kind: 'prompt', id, name: changed.title },
    details: { fields, version: changed.version },
  });
  return changed;
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
