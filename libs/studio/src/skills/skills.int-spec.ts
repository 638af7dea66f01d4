import { readArchive, writeArchive } from '@paretostudio/library-files';
import pg from 'pg';
import type { Caller } from '../core/caller.js';
import { holdAuditHead } from '../testing/hold-audit-head.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

let studio: TestStudio;
let founder: Caller;
let database: pg.Client;
beforeAll(async () => {
  studio = await openTestStudio();
  database = new pg.Client({ connectionString: studio.url });
  await database.connect();
});
beforeEach(async () => {
  founder = await studio.founder('pro');
});
afterAll(async () => {
  await database.end();
  await studio.close();
});

const LEAST = { displayName: 'A skill', description: 'Does a thing.', instructions: 'Do it.' };
const save = (input: object = {}, caller = founder) =>
  studio.get('create_skill', caller, { ...LEAST, ...input });
const contentsOf = async () => {
  const query = 'select count(*)::int as count from paretostudio.file_contents where account_id = $1';
  return (await database.query<{ count: number }>(query, [founder.accountId])).rows[0]!.count;
};
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const zipOf = (files: Readonly<Record<string, string>>) =>
  base64(
    writeArchive(
      Object.entries(files).map(([path, text]) => ({ path, content: new TextEncoder().encode(text) })),
    ),
  );

describe('the fields of a skill', () => {
  it('need one of name and display name, and make the other', async () => {
    const { displayName: _, ...rest } = LEAST;
    expect(await studio.get('create_skill', founder, { ...rest, name: 'release-notes' })).toMatchObject({
      name: 'release-notes',
      displayName: 'Release notes',
    });
    expect(await save({ displayName: 'Über-Plan v2.1' })).toMatchObject({ name: 'uber-plan-v2-1' });
    expect(await studio.call('create_skill', founder, rest)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_request', fields: [{ path: 'name' }] },
    });
  });

  it.each([
    ['a blank description', { description: ' \n ' }, 'description'],
    ['a long description', { description: 'x'.repeat(1_025) }, 'description'],
    ['long instructions', { instructions: 'x'.repeat(100_001) }, 'instructions'],
    ['too many triggers', { triggers: Array(21).fill('t') }, 'triggers'],
    ['a long trigger', { triggers: ['x'.repeat(201)] }, 'triggers'],
    ['an empty trigger', { triggers: [' '] }, 'triggers'],
    ['a trigger of two lines', { triggers: ['a\nb'] }, 'triggers'],
    ['too many guardrails', { guardrails: Array(51).fill('g') }, 'guardrails'],
    ['a long guardrail', { guardrails: ['x'.repeat(501)] }, 'guardrails'],
    ['a list in a list', { guardrails: [['g']] }, 'guardrails'],
    ['a long compatibility', { compatibility: 'x'.repeat(501) }, 'compatibility'],
    ['metadata that are no texts', { metadata: { a: 1 } }, 'metadata'],
    [
      'too many metadata',
      { metadata: Object.fromEntries([...Array(33).keys()].map((n) => [n, ''])) },
      'metadata',
    ],
    ['metadata that are a list', { metadata: ['a'] }, 'metadata'],
    ['too much metadata', { metadata: { a: 'x'.repeat(16_384) } }, 'metadata'],
    ['too much for Claude', { claude: { a: 'x'.repeat(16_384) } }, 'claude'],
    ['numbers for Claude that take much room', { claude: { a: Array(300).fill(1e308) } }, 'claude'],
    ['a number for Claude that cannot be kept', { claude: { a: [Infinity] } }, 'claude'],
    ['a list for Claude', { claude: [] }, 'claude'],
    ['a name that no folder can have on Windows', { name: 'con' }, 'name'],
    ['an unknown field', { folder: 'x' }, 'folder'],
  ])('refuse %s', async (_, input, path) => {
    expect(await studio.call('create_skill', founder, { ...LEAST, ...input })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_request', fields: [{ path }] },
    });
  });

  it.each(['{"claude":{"__proto__":{"a":1}}}', '{"metadata":{"constructor":"a"}}'])(
    'refuse names that objects inherit: %s',
    async (json) => {
      const raw = { ...LEAST, ...(JSON.parse(json) as object) };
      expect(codeOf(await studio.call('create_skill', founder, raw))).toBe('invalid_request');
    },
  );
});

describe('the files of a skill', () => {
  const FILES = [
    { path: 'b/run.sh', content: '#!/bin/sh\n', executable: true },
    { path: 'a.bin', content: '/wA=', encoding: 'base64' },
    { path: 'b/notes.md', content: 'Ünd' },
  ];

  it('are shown with their sizes and digests, sorted, and without their contents', async () => {
    const { files } = await save({ files: FILES });
    expect(files).toEqual([
      {
        path: 'a.bin',
        sizeBytes: 2,
        isText: false,
        executable: false,
        sha256: 'ea5dbf9596d187e9500f23e9a680109475341cf4e81f7e043f7d97152c10772f',
      },
      { path: 'b/notes.md', sizeBytes: 4, isText: true, executable: false, sha256: expect.any(String) },
      { path: 'b/run.sh', sizeBytes: 10, isText: true, executable: true, sha256: expect.any(String) },
    ]);
  });

  it('are read one at a time, texts as texts and other bytes as base64', async () => {
    const { id } = await save({ files: FILES });
    const read = (path: string) => studio.get('read_skill_file', founder, { id, path });
    expect(await read('b/notes.md')).toEqual({
      path: 'b/notes.md',
      mediaType: 'text/markdown',
      encoding: 'utf8',
      content: 'Ünd',
      sizeBytes: 4,
    });
    expect(await read('a.bin')).toMatchObject({
      mediaType: 'application/octet-stream',
      encoding: 'base64',
      content: '/wA=',
    });
    const main = await read('SKILL.md');
    expect(main).toMatchObject({ mediaType: 'text/markdown', encoding: 'utf8' });
    expect(main.content).toMatch(/^---\nname: a-skill\n/);
    for (const path of ['', 'b', 'nope', '../a.bin', 'skill.md', '__proto__']) {
      expect(await studio.call('read_skill_file', founder, { id, path })).toMatchObject({
        ok: false,
        refusal: { code: 'not_found', detail: 'There is no such file of this skill.' },
      });
    }
  });

  it('belong to the account: the same content elsewhere is not read from here', async () => {
    const { id } = await save({ files: FILES });
    const stranger = await studio.founder('pro');
    expect(codeOf(await studio.call('read_skill_file', stranger, { id, path: 'a.bin' }))).toBe('not_found');
  });

  it.each([
    ['traversal', { path: '../x' }, 'files.0.path'],
    ['an absolute path', { path: '/etc/passwd' }, 'files.0.path'],
    ['a drive', { path: 'C:\\x' }, 'files.0.path'],
    ['a reserved name', { path: 'con.txt' }, 'files.0.path'],
    ['the place of SKILL.md', { path: 'skill.MD' }, 'files.0.path'],
    ['no base64', { content: 'a b', encoding: 'base64' }, 'files.0.content'],
    ['base64 without its end', { content: 'abc', encoding: 'base64' }, 'files.0.content'],
    ['another encoding', { encoding: 'hex' }, 'files.0.encoding'],
    ['more than a MiB', { content: 'x'.repeat(1024 * 1024 + 1) }, 'files.0.content'],
    ['more than a MiB in UTF-8', { content: 'ü'.repeat(600_000) }, 'files.0.content'],
    ['a link', { link: '/etc/passwd' }, 'files.0.link'],
  ])('are refused for %s', async (_, file, path) => {
    const files = [{ path: 'a', content: '', ...file }];
    const { id } = await save();
    for (const [name, raw] of [
      ['create_skill', { ...LEAST, files }],
      ['update_skill', { id, files }],
    ] as const) {
      const outcome = await studio.call(name, founder, raw);
      expect(outcome).toMatchObject({
        ok: false,
        refusal: { code: 'invalid_request', fields: [{ path }] },
      });
    }
  });

  it.each([
    ['one path twice', ['a', 'a']],
    ['paths that differ in case', ['a', 'A']],
    ['a file that is a folder too', ['a', 'a/b']],
    ['more than 200', Array.from({ length: 201 }, (_, index) => `f${index}`)],
  ])('are refused for %s', async (_, paths) => {
    const files = paths.map((path) => ({ path, content: '' }));
    expect(codeOf(await studio.call('create_skill', founder, { ...LEAST, files }))).toBe('invalid_request');
  });

  it('are refused for more than 4 MiB together', async () => {
    const files = [1, 2, 3, 4, 5].map((n) => ({ path: `f${n}`, content: 'x'.repeat(1024 * 1024 - 1) }));
    expect(await studio.call('create_skill', founder, { ...LEAST, files })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_request', fields: [{ path: 'files' }] },
    });
    expect((await save({ files: files.slice(1) })).files).toHaveLength(4);
  });

  it('are kept once in the account and for as long as a skill or a version has them', async () => {
    const one = await save({ files: FILES });
    const two = await studio.get('duplicate_skill', founder, { id: one.id });
    expect(await contentsOf()).toBe(3);
    await studio.get('update_skill', founder, {
      id: one.id,
      files: [FILES[0]!, { path: 'new', content: 'n' }],
    });
    expect(await contentsOf()).toBe(4);
    await studio.get('delete_skill', founder, { id: two.id });
    expect(await contentsOf()).toBe(4);
    const old = await studio.get('export_skill', founder, { id: one.id, version: 1 });
    const unpacked = readArchive(new Uint8Array(Buffer.from(old.content, 'base64')));
    expect(unpacked.ok && unpacked.value.map(({ path }) => path).sort()).toEqual(
      ['a-skill/SKILL.md', 'a-skill/a.bin', 'a-skill/b/notes.md', 'a-skill/b/run.sh'].sort(),
    );
    await studio.get('delete_skill', founder, { id: one.id });
    expect(await contentsOf()).toBe(0);
  });

  it('write no version when they are given again as they are', async () => {
    const { id } = await save({ files: FILES });
    const again = [...FILES].reverse();
    expect(await studio.get('update_skill', founder, { id, files: again })).toMatchObject({ version: 1 });
    const changed = await studio.get('update_skill', founder, { id, files: [] });
    expect(changed).toMatchObject({ version: 2, files: [] });
  });

  it.each([
    ['made', () => studio.call('create_skill', founder, { ...LEAST, files: FILES })],
    ['changed', () => studio.call('update_skill', founder, { id: 'other', files: FILES })],
    ['copied', () => studio.call('duplicate_skill', founder, { id: 'first' })],
  ])('stay for a skill that is %s while the only other one that has them is deleted', async (_, give) => {
    const { id } = await save({ name: 'first', files: FILES });
    await save({ name: 'other' });
    const held = await holdAuditHead(studio.url, founder.accountId);
    const giving = give();
    await held.untilWaiting(1);
    const deleting = studio.call('delete_skill', founder, { id });
    await held.untilWaiting(2);
    await held.release();
    expect(codeOf(await deleting)).toBeNull();
    const given = await giving;
    expect(codeOf(given)).toBeNull();
    const raw = given.ok ? { id: given.value.id } : {};
    expect(codeOf(await studio.call('export_skill', founder, raw))).toBeNull();
    expect(await contentsOf()).toBe(3);
  });
});

describe('a deleted skill', () => {
  const agent = (name: string, skills: string[]) =>
    studio.get('create_agent', founder, { name, description: 'd', instructions: 'i', skills });

  it('is taken out of every agent that has it, and the answer tells of how many', async () => {
    const [gone, kept] = [await save({ name: 'gone' }), await save({ name: 'kept' })];
    const both = await agent('both', ['gone', 'kept']);
    await agent('one', [gone.id]);
    const none = await agent('none', [kept.id]);
    expect(await studio.get('delete_skill', founder, { id: 'gone' })).toEqual({
      id: gone.id,
      name: 'gone',
      displayName: 'A skill',
      agentsChanged: 2,
    });
    const skillsOf = async (id: string) => (await studio.get('get_agent', founder, { id })).skills;
    expect(await skillsOf(both.id)).toEqual([{ id: kept.id, name: 'kept' }]);
    expect(await skillsOf('one')).toEqual([]);
    expect(await skillsOf(none.id)).toHaveLength(1);
  });

  it.each([
    ['saved', () => agent('new', ['gone'])],
    ['changed', () => studio.get('update_agent', founder, { id: 'old', skills: ['gone'] })],
    ['copied', () => studio.get('duplicate_agent', founder, { id: 'has' })],
  ])('stays in no agent that is %s at the same time', async (_, refer) => {
    await save({ name: 'gone' });
    await agent('old', []);
    await agent('has', ['gone']);
    const held = await holdAuditHead(studio.url, founder.accountId);
    const referring = refer();
    await held.untilWaiting(1);
    const deleting = studio.get('delete_skill', founder, { id: 'gone' });
    await held.untilWaiting(2);
    await held.release();
    await referring;
    expect((await deleting).agentsChanged).toBe(2);
    const query = 'select name from paretostudio.agents where account_id = $1 and skill_ids <> $2';
    expect((await database.query(query, [founder.accountId, []])).rows).toEqual([]);
  });

  it('cannot be given to an agent once its deletion has begun', async () => {
    await save({ name: 'gone' });
    await agent('old', []);
    const held = await holdAuditHead(studio.url, founder.accountId);
    const deleting = studio.get('delete_skill', founder, { id: 'gone' });
    await held.untilWaiting(1);
    const giving = studio.call('update_agent', founder, { id: 'old', skills: ['gone'] });
    await held.untilWaiting(2);
    await held.release();
    await deleting;
    expect(codeOf(await giving)).toBe('invalid_request');
  });

  it('needs a plan with that feature, which counts from the next call on', async () => {
    const free = await studio.founder('free');
    const { id } = await save({}, free);
    for (const name of ['delete_skill', 'delete_agent'] as const) {
      expect(await studio.call(name, free, { id })).toMatchObject({
        ok: false,
        refusal: { code: 'plan_required', plan: 'free', feature: 'delete_agents_and_skills' },
      });
    }
    const { key } = await studio.key(free, { permissions: { self: ['*'] } });
    await studio.storage.transaction(({ accounts }) => accounts.setPlan(free.accountId, 'pro'));
    expect(codeOf(await studio.call('delete_skill', await studio.admit(key), { id }))).toBeNull();
  });
});

describe('a file of a skill', () => {
  it('is an archive of its folder, the same each time, or SKILL.md alone', async () => {
    const { id } = await save({ files: [{ path: 'x.md', content: 'x' }], claude: { context: 'fork' } });
    const exported = (raw: object = {}) => studio.get('export_skill', founder, { id, ...raw });
    const archive = await exported();
    expect(archive).toMatchObject({
      fileName: 'a-skill.zip',
      mediaType: 'application/zip',
      encoding: 'base64',
    });
    expect(archive.sizeBytes).toBe(Buffer.from(archive.content, 'base64').length);
    expect(await exported()).toEqual(archive);
    const portable = await exported({ format: 'md' });
    expect(portable).toMatchObject({ fileName: 'SKILL.md', mediaType: 'text/markdown', encoding: 'utf8' });
    expect(portable.content).not.toMatch(/^context: fork$/m);
    expect((await exported({ format: 'md', target: 'claude' })).content).toMatch(/^context: fork$/m);
  });

  it('comes back equal in either form for either reader', async () => {
    const saved = await save({
      triggers: ['a: b'],
      guardrails: ['- c'],
      claude: { 'argument-hint': '[x]' },
      metadata: { 'paretostudio-tags': 'mine' },
      tags: ['t'],
    });
    for (const target of ['portable', 'claude'] as const) {
      const { content } = await studio.get('export_skill', founder, { id: saved.id, format: 'md', target });
      const imported = await studio.get('import_skill', founder, { content, name: `from-${target}` });
      const { id: _, name: _n, createdAt: _c, updatedAt: _u, ...rest } = imported;
      expect(rest).toMatchObject({ ...LEAST, triggers: ['a: b'], guardrails: ['- c'], warnings: [] });
      expect(rest).toMatchObject({ claude: saved.claude, metadata: saved.metadata, tags: ['t'] });
    }
  });

  it('is read from an archive of somebody else, with warnings for what was mended', async () => {
    const archive = zipOf({
      'My Skill/SKILL.md': '---\nname: My Skill\ndescription: Does it.\nunknown: 1\n---\n\n# Do\n\nIt.\n',
      'My Skill/scripts/a.py': 'print()',
    });
    const imported = await studio.get('import_skill', founder, { archive });
    expect(imported).toMatchObject({
      name: 'my-skill',
      displayName: 'My Skill',
      instructions: '# Do\n\nIt.',
      metadata: { unknown: '1' },
      files: [{ path: 'scripts/a.py' }],
    });
    expect(imported.warnings.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['SKILL.md#name', 'SKILL.md#unknown']),
    );
  });

  it.each([
    ['neither form', {}, 'archive'],
    ['both forms', { content: 'x', archive: zipOf({ 'SKILL.md': 'x' }) }, 'archive'],
    ['no base64', { archive: 'not base64!' }, 'archive'],
    ['no archive', { archive: base64(Buffer.from('nothing like a zip')) }, 'archive'],
    ['an archive without SKILL.md', { archive: zipOf({ 'README.md': 'x' }) }, 'archive'],
    ['a text of YAML that refers to itself', { content: '---\nname: &a [*a]\n---\nx' }, 'content'],
    ['no description and no text', { content: '---\nname: x\n---\n' }, 'content'],
    [
      'long instructions',
      { content: `---\nname: x\ndescription: y\n---\n\n${'z'.repeat(100_001)}` },
      'content',
    ],
    ['a name that is none', { content: '---\nname: x\ndescription: y\n---\nz', name: 'No Name' }, 'name'],
    ['a name for Windows alone', { content: '---\nname: nul\ndescription: y\n---\nz' }, 'content'],
  ])('is refused with the reason: %s', async (_, raw, path) => {
    const outcome = await studio.call('import_skill', founder, raw);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_request', detail: expect.stringMatching(/.{20,}/), fields: [{ path }] },
    });
    expect((await studio.get('list_skills', founder)).items).toEqual([]);
  });
});
