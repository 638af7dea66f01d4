import type { PromptSummary, SkillSummary, StudioServer } from '../server/studio-server.js';
import { findItems } from './find-items.js';
import type { LibraryItem } from './library-item.js';
import { readLibrary } from './library.js';

const prompt = { id: 'p', title: 'Notes', slug: 'notes', description: '', tags: [], updatedAt: '2030-01-01' };
const skill = {
  id: 's',
  displayName: 'Review',
  name: 'review',
  description: 'Reads code.',
  tags: ['code'],
  updatedAt: '2030-01-02',
};

function serverWith(nextCursor: string | null) {
  const asked: string[] = [];
  const server: Pick<StudioServer, 'listPrompts' | 'listSkills'> = {
    listPrompts: async (q) => {
      asked.push(`prompts ${q}`);
      return { items: [prompt as unknown as PromptSummary], nextCursor };
    },
    listSkills: async (q) => {
      asked.push(`skills ${q}`);
      return { items: [skill as unknown as SkillSummary], nextCursor: null };
    },
  };
  return { server, asked };
}

describe('readLibrary', () => {
  it('lists prompts and skills, the latest change first, with one request for each', async () => {
    const { server, asked } = serverWith(null);
    const library = await readLibrary(server, ['list_prompts', 'list_skills']);

    expect(library).toMatchObject({
      items: [{ kind: 'skill', title: 'Review' }, { kind: 'prompt' }],
      isPart: false,
    });
    expect(asked).toEqual(['prompts ', 'skills ']);
  });

  it('asks for nothing that the key may not list', async () => {
    const { server, asked } = serverWith(null);

    expect((await readLibrary(server, ['list_skills'])).items.map(({ id }) => id)).toEqual(['s']);
    expect((await readLibrary(server, ['get_prompt'])).items).toEqual([]);
    expect(asked).toEqual(['skills ']);
  });

  it('knows when there is more than it read', async () => {
    const { server } = serverWith('more');
    await expect(readLibrary(server, ['list_prompts'], 'x')).resolves.toMatchObject({ isPart: true });
  });
});

describe('findItems', () => {
  const item = (id: string, title: string, description = '', tags: readonly string[] = []): LibraryItem => ({
    kind: 'prompt',
    id,
    title,
    name: id,
    description,
    tags,
  });
  const items = [
    item('a', 'Weekly', 'release notes'),
    item('b', 'Release notes'),
    item('c', 'Other', '', ['release']),
  ];
  const idsOf = (search: string) => findItems(items, search).map(({ id }) => id);

  it.each<[string, string[]]>([
    ['', ['a', 'b', 'c']],
    ['  ', ['a', 'b', 'c']],
    ['RELEASE', ['b', 'a', 'c']],
    ['notes release', ['b', 'a']],
    ['release absent', []],
    ['.*', []],
  ])('finds for %j: %j', (search, ids) => {
    expect(idsOf(search)).toEqual(ids);
  });
});
