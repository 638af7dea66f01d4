import type { LibraryItem } from './library-item.js';
import type { PromptSummary, SkillSummary, StudioServer } from '../server/studio-server.js';

/** What was read of a library. */
export interface Library {
  /** Latest change first. */
  readonly items: readonly LibraryItem[];
  /** Whether there is more than was read: then only the server can search all of it. */
  readonly isPart: boolean;
}

/**
 * Reads the prompts and skills that a key may list, or those that words find. One request for each of the two; none
 * for what it may not list.
 *
 * @param actions - What the key may do, as `GET /v1/me` tells it.
 * @param q - Words to search for; empty for all.
 */
export async function readLibrary(
  server: Pick<StudioServer, 'listPrompts' | 'listSkills'>,
  actions: readonly string[],
  q = '',
): Promise<Library> {
  const [prompts, skills] = await Promise.all([
    actions.includes('list_prompts') ? server.listPrompts(q) : NOTHING,
    actions.includes('list_skills') ? server.listSkills(q) : NOTHING,
  ]);
  const changed = [...prompts.items.map(promptItem), ...skills.items.map(skillItem)];
  return {
    items: changed.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).map(({ item }) => item),
    isPart: prompts.nextCursor !== null || skills.nextCursor !== null,
  };
}

const NOTHING = { items: [], nextCursor: null };

interface ChangedItem {
  readonly item: LibraryItem;
  readonly updatedAt: string;
}

function promptItem({ id, title, slug, description, tags, updatedAt }: PromptSummary): ChangedItem {
  return { item: { kind: 'prompt', id, title, name: slug, description, tags }, updatedAt };
}

function skillItem({ id, displayName, name, description, tags, updatedAt }: SkillSummary): ChangedItem {
  return { item: { kind: 'skill', id, title: displayName, name, description, tags }, updatedAt };
}
