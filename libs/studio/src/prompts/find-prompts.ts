import type { Caller } from '../core/caller.js';
import type { StudioContext } from '../core/studio-context.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import type { ListPromptsInput } from './list-prompts.input.js';
import type { PromptPage } from './prompt-page.view.js';
import { toPromptSummaryView } from './to-prompt-view.js';

/** Reads one page of the account's prompts, newest first. */
export async function findPrompts(
  ctx: StudioContext,
  caller: Caller,
  input: ListPromptsInput,
  query: string | null = null,
): Promise<PromptPage> {
  const page = await ctx.storage.repositories.prompts.list({
    accountId: caller.accountId,
    query,
    tag: input.tag ?? null,
    limit: input.limit ?? PAGE_LIMIT_DEFAULT,
    cursor: input.cursor ?? null,
  });
  return { items: page.items.map(toPromptSummaryView), nextCursor: page.nextCursor };
}
