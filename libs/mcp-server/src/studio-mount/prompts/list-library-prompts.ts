import type { ListPromptsResult } from '@modelcontextprotocol/server';
import { answer, answerRefused, type Answer } from '../../face/answer.js';
import { readListCursor, writeListCursor } from '../../face/list-cursor.js';
import { mayCall } from '../may-call.js';
import { refuseCursor } from '../../face/refuse-cursor.js';
import type { Serving } from '../../face/serving.js';

/** Prompts of one page. */
export const PROMPTS_PAGE_LENGTH = 50;

const BEGINNING = { kind: 'prompts', after: null } as const;

/**
 * Lists the prompts of the library, newest first, with the arguments that fill their gaps.
 *
 * Empty for a caller who may not list prompts or not read them: nothing is shown that could not be got.
 *
 * @param cursor - The `nextCursor` of the page before; untrusted.
 */
export async function listLibraryPrompts(
  serving: Serving,
  cursor?: string,
): Promise<Answer<ListPromptsResult>> {
  if (!mayCall(serving, 'list_prompts', 'get_prompt')) return answer({ prompts: [] });
  const position = cursor === undefined ? BEGINNING : readListCursor(cursor, ['prompts']);
  if (position === null) return refuseCursor(serving);
  const { studio, caller, texts } = serving;
  const outcome = await studio.call('list_prompts', caller, {
    limit: PROMPTS_PAGE_LENGTH,
    ...(position.after === null ? {} : { cursor: position.after }),
  });
  if (!outcome.ok) return answerRefused(outcome.refusal, texts);
  const { items, nextCursor } = outcome.value;
  const prompts = items.map(({ slug, title, description, variables }) => ({
    name: slug,
    title,
    ...descriptionOf(description),
    arguments: variables.map(({ name, description, required }) => ({
      name,
      ...descriptionOf(description),
      required,
    })),
  }));
  if (nextCursor === null) return answer({ prompts });
  return answer({ prompts, nextCursor: writeListCursor({ kind: 'prompts', after: nextCursor }) });
}

function descriptionOf(description: string): { description?: string } {
  return description === '' ? {} : { description };
}
