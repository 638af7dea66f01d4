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

const save = (input: object = {}, caller = founder) =>
  studio.get('create_prompt', caller, { title: 'Release notes', body: 'Write about {{topic}}.', ...input });

describe('prompts', () => {
  it('saves a prompt whole and finds it by id and by slug', async () => {
    const saved = await save({
      description: 'For each release.',
      variables: [{ name: 'topic', required: true }],
      category: 'Writing',
      tags: [' docs ', 'docs', 'release'],
    });
    expect(saved).toMatchObject({
      slug: 'release-notes',
      version: 1,
      variables: [{ name: 'topic', description: '', required: true, default: null }],
      category: 'Writing',
      tags: ['docs', 'release'],
      createdByMemberId: founder.memberId,
    });
    const { replayed: _, ...prompt } = saved;
    expect(await studio.get('get_prompt', founder, { id: saved.id })).toEqual(prompt);
    expect(await studio.get('get_prompt', founder, { id: 'release-notes' })).toEqual(prompt);
  });

  it('numbers slugs that it makes, and refuses a chosen one that is taken', async () => {
    const slugs = [(await save()).slug, (await save()).slug, (await save()).slug];
    expect(slugs).toEqual(['release-notes', 'release-notes-2', 'release-notes-3']);
    const chosen = await studio.call('create_prompt', founder, {
      title: 't',
      body: 'b',
      slug: 'release-notes',
    });
    expect(codeOf(chosen)).toBe('conflict');
    const other = await save({ slug: 'other' });
    expect(codeOf(await studio.call('update_prompt', founder, { id: other.id, slug: 'release-notes' }))).toBe(
      'conflict',
    );
    expect((await save({}, await studio.founder())).slug).toBe('release-notes');
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ body: '' }, 'body'],
    [{ body: 'x'.repeat(100_001) }, 'body'],
    [{ slug: 'Not A Slug' }, 'slug'],
    [{ slug: '019a9c2e-0000-7000-8000-000000000000' }, 'slug'],
    [{ tags: ['Upper'] }, 'tags'],
    [{ tags: Array.from({ length: 21 }, (_, index) => `tag${index}`) }, 'tags'],
    [{ variables: [{ name: 'a' }, { name: 'a' }] }, 'variables'],
    [{ variables: [{ name: '1a' }] }, 'variables.0.name'],
    [{ variables: [{ name: 'a', secret: 1 }] }, 'variables.0.secret'],
    [{ body: 'a\u0000b' }, 'body'],
    [{ accountId: 'x' }, 'accountId'],
  ])('refuses %j', async (input, path) => {
    const outcome = await studio.call('create_prompt', founder, { title: 't', body: 'b', ...input });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid_request', fields: [{ path }] } });
  });

  it('raises the version with each change, and refuses one made from a stale version', async () => {
    const { id } = await save();
    expect(
      await studio.get('update_prompt', founder, { id, title: 'New', expectedVersion: 1 }),
    ).toMatchObject({
      title: 'New',
      version: 2,
      body: 'Write about {{topic}}.',
    });
    expect(
      codeOf(await studio.call('update_prompt', founder, { id, title: 'Old', expectedVersion: 1 })),
    ).toBe('conflict');
    expect(await studio.get('update_prompt', founder, { id, title: 'New' })).toMatchObject({ version: 2 });
    expect(await studio.get('get_prompt', founder, { id })).toMatchObject({ title: 'New', version: 2 });
  });

  it('keeps one of many changes made at once from the same version', async () => {
    const { id } = await save();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        studio.call('update_prompt', founder, { id, title: `T${index}`, expectedVersion: 1 }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await studio.get('get_prompt', founder, { id })).toMatchObject({ version: 2 });
  });

  it('makes every one of a few changes at once that expect no version', async () => {
    const { id } = await save();
    const fields = [{ title: 'T' }, { body: 'B' }, { tags: ['t'] }];
    await Promise.all(fields.map((field) => studio.get('update_prompt', founder, { id, ...field })));
    const now = await studio.get('get_prompt', founder, { id });
    expect(now).toMatchObject({ title: 'T', body: 'B', tags: ['t'], version: 4 });
  });

  it('answers another account’s prompt like an absent one, and leaves it alone', async () => {
    const { id, slug } = await save();
    const stranger = await studio.founder('pro');
    const absent = await studio.call('get_prompt', stranger, { id: '019a9c2e-0000-7000-8000-000000000000' });
    expect(codeOf(absent)).toBe('not_found');
    for (const name of ['get_prompt', 'update_prompt', 'delete_prompt', 'duplicate_prompt'] as const) {
      expect(await studio.call(name, stranger, { id })).toEqual(absent);
      expect(await studio.call(name, stranger, { id: slug })).toEqual(absent);
      expect(await studio.call(name, founder, { id: '../no such/%00' })).toEqual(absent);
    }
    expect(await studio.get('get_prompt', founder, { id })).toMatchObject({ version: 1 });
  });

  it('lists by tag and page, and finds by a text in any case, taken literally', async () => {
    const made = [];
    for (const [index, title] of ['Alpha', 'beta 100%', 'Gamma'].entries()) {
      made.push(await save({ title, tags: index === 2 ? ['late'] : [] }));
    }
    const first = await studio.get('list_prompts', founder, { limit: 2 });
    expect(first.items.map(({ title }) => title)).toEqual(['Gamma', 'beta 100%']);
    expect(first.items[0]).not.toHaveProperty('body');
    const second = await studio.get('list_prompts', founder, { limit: 2, cursor: first.nextCursor! });
    expect(second).toMatchObject({ items: [{ id: made[0]!.id }], nextCursor: null });
    expect((await studio.get('list_prompts', founder, { tag: 'late' })).items).toHaveLength(1);
    const found = async (query: string) =>
      (await studio.get('search_prompts', founder, { query })).items.map(({ title }) => title);
    expect(await found('ALPH')).toEqual(['Alpha']);
    expect(await found('100%')).toEqual(['beta 100%']);
    expect(await found('%')).toEqual(['beta 100%']);
    expect(await found('LAT')).toEqual(['Gamma']);
    expect(await found(made[0]!.body)).toHaveLength(3);
    expect(await found('nowhere')).toEqual([]);
  });

  it('holds the cap of the plan exactly over 50 concurrent creates', async () => {
    const free = await studio.founder('free');
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        studio.call('create_prompt', free, { title: `P ${index % 3}`, body: 'b' }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    for (const outcome of outcomes) {
      if (!outcome.ok) {
        expect(outcome.refusal).toMatchObject({
          code: 'plan_limit_reached',
          limit: 5,
          used: 5,
          plan: 'free',
        });
      }
    }
    expect((await studio.get('list_prompts', free)).items).toHaveLength(5);
  });

  it('leaves what is above the cap readable, changeable and deletable', async () => {
    const all = [];
    for (let index = 0; index < 7; index += 1) all.push(await save({ title: `P${index}` }));
    await studio.storage.transaction(({ accounts }) => accounts.setPlan(founder.accountId, 'free'));
    const { id } = all[0]!;
    await studio.get('update_prompt', founder, { id, title: 'Changed' });
    expect(await studio.get('get_prompt', founder, { id })).toMatchObject({ title: 'Changed' });
    const refused = { ok: false, refusal: { code: 'plan_limit_reached', limit: 5, used: 7 } };
    expect(await studio.call('duplicate_prompt', founder, { id })).toMatchObject(refused);
    for (const each of all.slice(0, 3)) await studio.get('delete_prompt', founder, { id: each.id });
    expect(await studio.get('create_prompt', founder, { title: 'Fits', body: 'b' })).toMatchObject({
      slug: 'fits',
    });
  });

  it('deletes for good and keeps the name in the audit log', async () => {
    const { id } = await save();
    expect(await studio.get('delete_prompt', founder, { id })).toMatchObject({ title: 'Release notes' });
    expect(codeOf(await studio.call('delete_prompt', founder, { id }))).toBe('not_found');
    const { items } = await studio.get('list_audit_events', founder, {
      targetId: id,
      action: 'delete_prompt',
    });
    expect(items).toMatchObject([{ targetName: 'Release notes', actor: { memberId: founder.memberId } }]);
  });

  it('copies a prompt under a new name at version 1', async () => {
    const { id } = await save({ title: '😀'.repeat(200), tags: ['a'] });
    await studio.get('update_prompt', founder, { id, body: 'changed' });
    const copy = await studio.get('duplicate_prompt', founder, { id });
    expect(copy).toMatchObject({ body: 'changed', tags: ['a'], version: 1 });
    expect(copy.title).toBe('😀'.repeat(193) + ' (copy)');
    expect(copy.id).not.toBe(id);
  });
});
