import { Brackets, type EntityManager } from 'typeorm';
import { Prompt } from '../entities/prompt.entity.js';
import { isId } from '../is-id.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';
import { containing } from './containing.js';

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

/** Asks about the saved prompts of an account and changes them. */
export class PromptsRepository {
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

  /** Lists prompts, newest first. */
  async list(filter: PromptFilter): Promise<Page<Prompt>> {
    const limit = pageLimitOf(filter);
    if (!isId(filter.accountId) || (filter.cursor != null && !isId(filter.cursor))) {
      return { items: [], nextCursor: null };
    }
    const query = this.manager
      .createQueryBuilder(Prompt, 'prompt')
      .where('prompt.accountId = :accountId', { accountId: filter.accountId })
      .orderBy('prompt.id', 'DESC')
      .limit(limit + 1);
    if (filter.query != null && filter.query !== '') {
      query.andWhere(
        new Brackets((where) =>
          where
            .where('prompt.title ilike :pattern')
            .orWhere('prompt.slug ilike :pattern')
            .orWhere('prompt.description ilike :pattern')
            .orWhere('prompt.body ilike :pattern')
            .orWhere(`array_to_string(prompt.tags, ' ') ilike :pattern`),
        ),
        { pattern: containing(filter.query) },
      );
    }
    if (filter.tag != null) {
      query.andWhere(':tag = any(prompt.tags)', { tag: filter.tag });
    }
    if (filter.cursor != null) {
      query.andWhere('prompt.id < :cursor', { cursor: filter.cursor });
    }
    return pageOf(await query.getMany(), limit, (prompt) => prompt.id);
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
