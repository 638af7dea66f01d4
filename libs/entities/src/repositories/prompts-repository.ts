import type { EntityManager } from 'typeorm';
import { Prompt } from '../entities/prompt.entity.js';
import { isId } from '../is-id.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';
import { containing } from './containing.js';
import { queryPrepared, type PreparedStatement } from './prepared.js';
import { rowShapeOf, type RowShape } from './row-shape.js';

/** What may be changed about a prompt; what is left out stays. */
export type PromptPatch = Partial<
  Pick<
    Prompt,
    'slug' | 'title' | 'description' | 'body' | 'variables' | 'category' | 'tags' | 'updatedByMemberId'
  >
>;

/** Which prompts to list. */
export interface PromptFilter extends PageRequest {
  readonly accountId: string;
  /** Part of the title, slug, description, body or a tag, in any case. */
  readonly query?: string | null;
  /** A tag that they all have, exactly. */
  readonly tag?: string | null;
}

/** A prompt as lists have it: without what is long. */
export type PromptSummary = Omit<Prompt, (typeof LONG_PROPERTIES)[number]>;

const LONG_PROPERTIES = ['body', 'variables'] as const;

/** Asks about the saved prompts of an account and changes them. */
export class PromptsRepository {
  #summaryShape: RowShape<PromptSummary> | null = null;

  constructor(private readonly manager: EntityManager) {}

  /**
   * Adds a prompt. The plan's cap is the caller's part: lock the account, count, insert.
   *
   * @throws {@link StorageConflictError} `prompts_slug_unique` if the slug is taken in the account.
   */
  async insert(prompt: Prompt): Promise<void> {
    await this.manager.insert(Prompt, prompt);
  }

  /** Finds a prompt of the account by its id or, for anything that is no id, by its slug. */
  async findByIdOrSlug(accountId: string, idOrSlug: string): Promise<Prompt | null> {
    if (!isId(accountId)) {
      return null;
    }
    return this.manager.findOneBy(
      Prompt,
      isId(idOrSlug) ? { accountId, id: idOrSlug } : { accountId, slug: idOrSlug },
    );
  }

  /** Lists prompts, newest first, in one prepared read. */
  async list(filter: PromptFilter): Promise<Page<PromptSummary>> {
    const limit = pageLimitOf(filter);
    if (!isId(filter.accountId) || (filter.cursor != null && !isId(filter.cursor))) {
      return { items: [], nextCursor: null };
    }
    const wanted = {
      query: filter.query ? containing(filter.query) : null,
      tag: filter.tag ?? null,
      cursor: filter.cursor ?? null,
    };
    const narrowings = NARROWINGS.filter(({ by }) => wanted[by] !== null);
    const shape = (this.#summaryShape ??= rowShapeOf(this.manager, Prompt, 'p', LONG_PROPERTIES));
    const rows = await queryPrepared(this.manager, listStatement(shape.columns, narrowings), [
      filter.accountId,
      limit + 1,
      ...narrowings.map(({ by }) => wanted[by]),
    ]);
    const prompts = rows.map((row) => shape.read(row, 0));
    return pageOf(prompts, limit, (prompt) => prompt.id);
  }

  async countByAccount(accountId: string): Promise<number> {
    return this.manager.countBy(Prompt, { accountId });
  }

  /**
   * Changes a prompt that still has the version that the caller read, and raises its version by one.
   *
   * @returns False when it is absent or was changed meanwhile; nothing was written then.
   * @throws {@link StorageConflictError} `prompts_slug_unique` if the new slug is taken in the account.
   */
  async update(
    accountId: string,
    id: string,
    expectedVersion: number,
    patch: PromptPatch,
    at: Date,
  ): Promise<boolean> {
    const { affected } = await this.manager.update(
      Prompt,
      { accountId, id, version: expectedVersion },
      { ...patch, version: expectedVersion + 1, updatedAt: at },
    );
    return affected === 1;
  }

  /** Deletes a prompt for ever. Answers whether there was one. */
  async delete(accountId: string, id: string): Promise<boolean> {
    if (!isId(accountId) || !isId(id)) {
      return false;
    }
    return (await this.manager.delete(Prompt, { accountId, id })).affected === 1;
  }
}

/** One way to narrow a list, as a condition on a value. */
interface Narrowing {
  readonly by: 'query' | 'tag' | 'cursor';
  readonly condition: (value: string) => string;
}

const NARROWINGS: readonly Narrowing[] = [
  {
    by: 'query',
    condition: (pattern) =>
      `(p.title ilike ${pattern} or p.slug ilike ${pattern} or p.description ilike ${pattern}
        or p.body ilike ${pattern} or array_to_string(p.tags, ' ') ilike ${pattern})`,
  },
  { by: 'tag', condition: (tag) => `${tag} = any(p.tags)` },
  { by: 'cursor', condition: (id) => `p.id < ${id}` },
];

/** Each set of narrowings is a statement of its own, so that it is planned for what it asks. */
function listStatement(columns: string, narrowings: readonly Narrowing[]): PreparedStatement {
  const conditions = narrowings.map(({ condition }, index) => ` and ${condition(`$${index + 3}`)}`);
  return {
    name: ['list_prompts', ...narrowings.map(({ by }) => by)].join('_'),
    text: `select ${columns} from paretostudio.prompts p where p.account_id = $1${conditions.join('')}
      order by p.id desc limit $2`,
  };
}
