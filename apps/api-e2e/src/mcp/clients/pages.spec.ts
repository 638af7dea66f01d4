import { inParallel } from '../../harness/in-parallel.js';
import { savePrompt, saveSkill } from '../../harness/library.js';
import { askMcp } from '../../harness/mcp-message.js';
import { CLIENT_KINDS, connectHttp, type McpClient } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const SAVED = 130;
const PAGES_MAX = 20;

describe('lists that do not fit in one page', () => {
  const studio = useStudio();
  let key: string;
  let promptNames: string[];
  let skillUris: string[];

  beforeAll(async () => {
    const person = await signUp(studio, 'pro');
    const prompts = await inParallel(SAVED, 8, () => savePrompt(studio, person));
    const skills = await inParallel(SAVED, 8, () => saveSkill(studio, person));
    promptNames = prompts.map(({ name }) => name).sort();
    skillUris = skills.map(({ name }) => `skill://${name}/SKILL.md`).sort();
    ({ key } = await createKey(studio, person));
  });

  it.each(CLIENT_KINDS)('are listed whole and without repetition page by page, by %s', async (kind) => {
    const client = await connectHttp(kind, studio.server.url, key);

    const prompts = await allPages(async (cursor) => {
      const { prompts: items, nextCursor } = await client.listPrompts(cursor);
      return { items: items.map(({ name }) => name), nextCursor };
    });
    const resources = await allPages(async (cursor) => {
      const { resources: items, nextCursor } = await client.listResources(cursor);
      return { items: items.map(({ uri }) => uri), nextCursor };
    });
    await client.close();

    expect([...prompts].sort()).toEqual(promptNames);
    expect([...resources].sort()).toEqual(skillUris);
  });

  it.each(['prompts/list', 'resources/list', 'tools/list'])(
    'answer %s with a cursor of nobody’s with an error of its parameters',
    async (method) => {
      const { error } = await askMcp(studio, key, 'modern', { method, params: { cursor: 'of-nobody' } });

      expect(error).toMatchObject({ code: -32602 });
    },
  );

  it('may be kept by the client that asked for them alone', async () => {
    const { result } = await askMcp(studio, key, 'modern', { method: 'prompts/list' });

    expect(result).toMatchObject({ cacheScope: 'private' });
  });
});

type Cursor = Parameters<McpClient['listPrompts']>[0];

/** Follows the cursors from the first page on. */
async function allPages(
  ask: (cursor: Cursor) => Promise<{ items: readonly string[]; nextCursor?: string | undefined }>,
): Promise<string[]> {
  const all: string[] = [];
  let cursor: Cursor = {};
  for (let page = 0; page < PAGES_MAX; page++) {
    const { items, nextCursor } = await ask(cursor);
    all.push(...items);
    if (nextCursor === undefined) return all;
    cursor = { cursor: nextCursor };
  }
  throw new Error(`There were more than ${PAGES_MAX} pages.`);
}
