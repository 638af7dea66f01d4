import { newId, StorageConflictError, type Prompt, type Repositories } from '@paretostudio/entities';
import { findPlan } from '@paretostudio/quotas';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseNotFound } from '../core/refusals.js';
import { freeSlug, slugOf } from './slug-of.js';

/** What a new prompt is made of. */
export type PromptDraft = Pick<
  Prompt,
  'title' | 'description' | 'body' | 'variables' | 'category' | 'tags'
> & {
  /** Null: made from the title, with a number when it is taken. */
  readonly slug: string | null;
};

/**
 * Saves a new prompt if the plan's cap leaves room for one.
 *
 * The account's row is locked while prompts are counted, so the cap holds under any number of concurrent calls, and a
 * slug made here is free.
 */
export async function saveNewPrompt(
  repositories: Repositories,
  caller: Caller,
  draft: PromptDraft,
  entry: {
    readonly action: 'create_prompt' | 'duplicate_prompt';
    readonly details?: Record<string, unknown>;
  },
  now: Date,
): Promise<Outcome<Prompt>> {
  const { accountId } = caller;
  const account = await repositories.accounts.lockById(accountId);
  if (account === null) return refuseNotFound('account');
  const used = await repositories.prompts.countByAccount(accountId);
  const refused = refuseBeyondCap(account.planId, used);
  if (refused !== null) return refused;
  const isTaken = async (slug: string): Promise<boolean> =>
    (await repositories.prompts.findByIdOrSlug(accountId, slug)) !== null;
  if (draft.slug !== null && (await isTaken(draft.slug))) return refuseSlugTaken(draft.slug);
  const prompt: Prompt = {
    ...draft,
    id: newId(),
    accountId,
    slug: draft.slug ?? (await freeSlug(slugOf(draft.title), isTaken)),
    version: 1,
    createdByMemberId: caller.memberId,
    updatedByMemberId: caller.memberId,
    createdAt: now,
    updatedAt: now,
  };
  await repositories.prompts.insert(prompt);
  const target = { kind: 'prompt', id: prompt.id, name: prompt.title } as const;
  await audit(repositories, caller, now, {
    ...entry,
    target,
    details: { slug: prompt.slug, ...entry.details },
  });
  return succeed(prompt);
}

/** Refuses a slug that another prompt of the account has. */
function refuseSlugTaken(slug: string): ReturnType<typeof refuse> {
  return refuseConflict(`Another prompt of this account has the slug "${slug}".`);
}

/**
 * Runs a mutation that sets a slug, and refuses it as taken when a call at the same time took the slug first.
 *
 * @param slug - As the input has it; null when it was made from a title.
 */
export async function orSlugTaken<T>(
  slug: string | null,
  mutation: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await mutation();
  } catch (error) {
    if (error instanceof StorageConflictError && error.constraint === 'prompts_slug_unique') {
      return slug === null ? refuseConflict('The slug was just taken. Try again.') : refuseSlugTaken(slug);
    }
    throw error;
  }
}

function refuseBeyondCap(planId: string, used: number): ReturnType<typeof refuse> | null {
  const plan = findPlan(planId);
  if (plan === null) throw new Error('The account has a plan that this version does not know.');
  const limit = plan.caps.prompts;
  if (limit === null || used < limit) return null;
  return refuse({
    code: 'plan_limit_reached',
    detail:
      `The plan ${plan.title} holds ${limit} prompts, and ${used} are saved. Delete one, or change the plan: ` +
      'it takes effect at once, with the same key.',
    limit,
    used,
    plan: planId,
  });
}
