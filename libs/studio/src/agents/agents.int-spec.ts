import { readArchive } from '@paretostudio/library-files';
import type { Caller } from '../core/caller.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  founder = await studio.founder('pro');
});
afterAll(() => studio.close());

const LEAST = { name: 'reviewer', description: 'Reviews.', instructions: 'Review it.' };
const save = (input: object = {}) => studio.get('create_agent', founder, { ...LEAST, ...input });
const skill = (name: string, input: object = {}, caller = founder) =>
  studio.get('create_skill', caller, { name, description: 'd', instructions: 'i', ...input });

describe('the fields of an agent', () => {
  it.each([
    ['a blank description', { description: ' ' }, 'description'],
    ['a long description', { description: 'x'.repeat(1_025) }, 'description'],
    ['long instructions', { instructions: 'x'.repeat(100_001) }, 'instructions'],
    ['an empty model', { model: '' }, 'model'],
    ['a long model', { model: 'x'.repeat(101) }, 'model'],
    ['a text for tools', { tools: 'Read' }, 'tools'],
    ['an empty tool', { disallowedTools: [''] }, 'disallowedTools'],
    ['too many skills', { skills: Array(51).fill('a') }, 'skills'],
    ['a list of lists', { skills: [['a']] }, 'skills'],
    ['too much for Claude', { claude: { a: 'x'.repeat(16_384) } }, 'claude'],
  ])('refuse %s', async (_, input, path) => {
    expect(await studio.call('create_agent', founder, { ...LEAST, ...input })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_request', fields: [{ path }] },
    });
  });

  it('tell all tools from none, and change from the one to the other', async () => {
    const { id, tools } = await save();
    expect(tools).toBeNull();
    expect(await studio.get('update_agent', founder, { id, tools: [] })).toMatchObject({ tools: [] });
    expect(await studio.get('update_agent', founder, { id, tools: null })).toMatchObject({
      tools: null,
      version: 3,
    });
  });
});

describe('the skills of an agent', () => {
  it('are given by id or name, kept once and in order, and shown by their names of now', async () => {
    const [one, two] = [await skill('one'), await skill('two')];
    const { id, skills } = await save({ skills: ['two', one.id, 'one', two.id] });
    expect(skills).toEqual([
      { id: two.id, name: 'two' },
      { id: one.id, name: 'one' },
    ]);
    await studio.get('update_skill', founder, { id: two.id, name: 'second' });
    const renamed = await studio.get('get_agent', founder, { id });
    expect(renamed.skills.map(({ name }) => name)).toEqual(['second', 'one']);
    expect(await studio.get('update_agent', founder, { id, skills: ['second', 'one'] })).toMatchObject({
      version: 1,
    });
    expect(await studio.get('update_agent', founder, { id, skills: ['one', 'second'] })).toMatchObject({
      version: 2,
      skills: [{ name: 'one' }, { name: 'second' }],
    });
  });

  it('are refused by name when the account does not have them, those of another account alike', async () => {
    await skill('mine');
    const theirs = await skill('theirs', {}, await studio.founder('pro'));
    const absent = '019a9c2e-0000-7000-8000-000000000000';
    const skills = ['mine', theirs.id, 'theirs', absent, '__proto__'];
    const refusal = {
      code: 'invalid_request',
      detail:
        'The field `skills` name what is no skill of this account: ' +
        `"${theirs.id}", "theirs", "${absent}", "__proto__".`,
    };
    expect(await studio.call('create_agent', founder, { ...LEAST, skills })).toMatchObject({ refusal });
    const { id } = await save();
    expect(await studio.call('update_agent', founder, { id, skills })).toMatchObject({ refusal });
    expect(await studio.get('get_agent', founder, { id })).toMatchObject({ version: 1, skills: [] });
  });

  it('are left out of an imported file that names unknown ones, with a warning for each', async () => {
    const known = await skill('known');
    const content = '---\nname: x\ndescription: y\nskills: [known, elsewhere]\n---\nDo it.\n';
    const imported = await studio.get('import_agent', founder, { content, fileName: 'x.md' });
    expect(imported.skills).toEqual([{ id: known.id, name: 'known' }]);
    expect(imported.warnings).toEqual([
      { path: 'x.md#skills', message: expect.stringContaining('"elsewhere"') },
    ]);
  });

  it('that are deleted are shown by no version any more', async () => {
    const { id: skillId } = await skill('gone');
    const { id } = await save({ skills: ['gone'] });
    await studio.get('update_agent', founder, { id, instructions: 'New' });
    await studio.get('delete_skill', founder, { id: skillId });
    for (const version of [1, 2]) {
      expect(await studio.get('get_agent', founder, { id, version })).toMatchObject({ skills: [] });
    }
  });
});

describe('a file of an agent', () => {
  const pathsOf = (content: string) => {
    const unpacked = readArchive(new Uint8Array(Buffer.from(content, 'base64')));
    return unpacked.ok ? unpacked.value.map(({ path }) => path) : unpacked.problem;
  };

  it('holds nothing of the skills for a caller who may not read skills', async () => {
    await skill('helper');
    const { id } = await save({ skills: ['helper'] });
    const reader: Caller = { ...founder, permissions: { self: ['get_agent'] } };
    expect(await studio.call('export_agent', reader, { id, format: 'zip' })).toMatchObject({
      refusal: { code: 'permission_denied', action: 'get_skill' },
    });
    expect(codeOf(await studio.call('export_agent', reader, { id, format: 'md' }))).toBeNull();
  });

  it('is a subagent file, or an archive of it with its skills', async () => {
    await skill('helper', { files: [{ path: 'a/b.txt', content: 'x' }] });
    const { id } = await save({ skills: ['helper'] });
    const file = await studio.get('export_agent', founder, { id });
    expect(file).toMatchObject({ fileName: 'reviewer.md', mediaType: 'text/markdown', encoding: 'utf8' });
    expect(file.content).toContain('helper');
    const bundle = await studio.get('export_agent', founder, { id, format: 'zip' });
    expect(bundle).toMatchObject({ fileName: 'reviewer.zip', mediaType: 'application/zip' });
    expect(pathsOf(bundle.content)).toEqual(
      expect.arrayContaining(['agents/reviewer.md', 'skills/helper/SKILL.md', 'skills/helper/a/b.txt']),
    );
  });

  it('is refused as an archive when its skills are too much for one', async () => {
    const content = 'x'.repeat(1024 * 1024);
    const files = ['a', 'b', 'c', 'd'].map((path) => ({ path, content }));
    const names = ['s1', 's2', 's3', 's4', 's5'];
    for (const name of names) await skill(name, { files });
    const { id } = await save({ skills: names });
    expect(codeOf(await studio.call('export_agent', founder, { id, format: 'zip' }))).toBe('conflict');
    await studio.get('update_agent', founder, { id, skills: names.slice(1) });
    expect(codeOf(await studio.call('export_agent', founder, { id, format: 'zip' }))).toBeNull();
  });

  it('with a description that is too long for a record is taken, cut, with a warning', async () => {
    const content = `---\nname: x\ndescription: ${'y'.repeat(3_000)}\n---\nx`;
    const { description, warnings } = await studio.get('import_agent', founder, { content });
    expect(description).toHaveLength(1_024);
    expect(warnings).toMatchObject([{ path: 'agent.md#description' }]);
  });

  it.each([
    ['broken front matter', '---\nname: [\n---\nx'],
    ['no name to be made', '---\nname: 日本語\ndescription: y\n---\nx'],
    ['a tool with a line break', '---\nname: x\ndescription: y\ntools: ["a\\nb"]\n---\nx'],
  ])('is refused with the reason: %s', async (_, content) => {
    expect(await studio.call('import_agent', founder, { content })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_request', fields: [{ path: 'content' }] },
    });
  });
});
