import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, seedAccount, type SeededAccount, type TestDatabase } from '../testing/index.js';
import { agentOf, promptOf, readerOf, skillOf } from '../testing/library-records.js';
import type { LibraryRepository } from './library-repository.js';
import type { LibraryRecord } from './library-table.js';
import type { Repositories } from './repositories.js';

let database: TestDatabase;
let storage: Storage;
let ask: Repositories;
let account: SeededAccount;
let stranger: SeededAccount;

const LATER = new Date('2026-11-23T12:00:00.000Z');

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  ask = storage.repositories;
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});
beforeEach(async () => {
  account = await seedAccount(storage, { plan: 'team' });
  stranger = await seedAccount(storage);
});

type AnyRepository = LibraryRepository<LibraryRecord & { name?: string; slug?: string }, { id: string }>;

/** One kind of record, its name and its long properties. */
interface Kind {
  readonly kind: 'prompt' | 'skill' | 'agent';
  readonly of: (accountId: string, name: string, change?: object) => LibraryRecord;
  readonly repository: (repositories: Repositories) => AnyRepository;
  readonly nameConstraint: string;
  readonly long: readonly string[];
  /** Content in every property, to be read back. */
  readonly full: object;
  readonly title: 'title' | 'displayName';
}

const KINDS: readonly Kind[] = [
  {
    kind: 'prompt',
    of: promptOf,
    repository: ({ prompts }) => prompts as unknown as AnyRepository,
    nameConstraint: 'prompts_slug_unique',
    long: ['body', 'messages'],
    title: 'title',
    full: {
      body: null,
      messages: [{ role: 'user', text: 'Hello {{name}} 😀' }],
      variables: [{ name: 'name', description: 'Whom', required: true, default: null }],
      category: 'greetings',
    },
  },
  {
    kind: 'skill',
    of: skillOf,
    repository: ({ skills }) => skills as unknown as AnyRepository,
    nameConstraint: 'skills_name_unique',
    long: ['instructions', 'files', 'claude', 'metadata'],
    title: 'displayName',
    full: {
      triggers: ['when asked', 'or "so"'],
      instructions: 'Read {it}, then\\do it.',
      guardrails: ['never, ever'],
      license: 'MIT',
      compatibility: 'any',
      metadata: { author: 'someone', 'a key': '' },
      allowedTools: ['Read', 'Bash(git:*)'],
      claude: { hooks: { PreToolUse: [{ matcher: '*' }] }, 'user-invocable': false },
      files: [{ path: 'a/b.md', digest: 'a'.repeat(64), sizeBytes: 1, executable: false, isText: true }],
    },
  },
  {
    kind: 'agent',
    of: agentOf,
    repository: ({ agents }) => agents as unknown as AnyRepository,
    nameConstraint: 'agents_name_unique',
    long: ['instructions', 'claude'],
    title: 'displayName',
    full: {
      model: 'opus',
      tools: [],
      disallowedTools: ['Write'],
      skillIds: [newId(), newId()],
      connections: [
        { connectionId: newId(), tools: ['b', 'a "b"'] },
        { connectionId: newId(), tools: null },
      ],
      claude: { color: 'red', maxTurns: 3 },
    },
  },
];

describe.each(KINDS)('$kind records', ({ kind, of, repository, nameConstraint, long, full, title }) => {
  let records: AnyRepository;
  beforeEach(() => {
    records = repository(ask);
  });

  async function add(name: string, change: object = {}, accountId = account.accountId) {
    const record = of(accountId, name, change);
    await records.insert(record);
    return record;
  }

  it('come back whole, by id and by name, in their account alone', async () => {
    const record = await add('one', { ...full, tags: ['a', 'b "c"'], createdByMemberId: account.memberId });
    expect(await records.findByIdOrName(readerOf(account.accountId), record.id)).toEqual(record);
    expect(await records.findByIdOrName(readerOf(account.accountId), 'one')).toEqual(record);
    expect(await records.findByIdOrName(readerOf(stranger.accountId), record.id)).toBeNull();
    expect(await records.findByIdOrName(readerOf(stranger.accountId), 'one')).toBeNull();
    expect(await records.findSummariesByIds(readerOf(stranger.accountId), [record.id])).toEqual([]);
    expect(await records.delete(readerOf(stranger.accountId), record.id)).toBe(false);
    expect(
      await records.update(stranger.accountId, record.id, { version: 1, visibility: 'team' }, {}, LATER),
    ).toBe(false);
    expect(await records.findByIdOrName(readerOf(account.accountId), record.id)).toEqual(record);
  });

  it.each([
    ['nothing', ''],
    ['a NUL', '\0'],
    ['a NUL behind the name', 'one\0'],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['a wildcard', '%'],
    ['SQL', "' or true --"],
    ['half a surrogate pair', '\ud800'],
  ])('are absent under a name that none can have: %s', async (_what, name) => {
    await add('one');
    expect(await records.findByIdOrName(readerOf(account.accountId), name)).toBeNull();
    expect(await records.findByIdOrName(readerOf(name), 'one')).toBeNull();
    expect(await records.delete(readerOf(account.accountId), name)).toBe(false);
  });

  it('have a name of their own in the account, and in no other', async () => {
    const first = await add('one');
    await add('one', {}, stranger.accountId);
    await expect(add('one')).rejects.toMatchObject({ constraint: nameConstraint, kind: 'unique' });
    const second = await add('two');
    const name = kind === 'prompt' ? { slug: 'one' } : { name: 'one' };
    await expect(
      records.update(account.accountId, second.id, { version: 1, visibility: 'team' }, name, LATER),
    ).rejects.toMatchObject({
      constraint: nameConstraint,
    });
    expect(await records.findByIdOrName(readerOf(account.accountId), 'one')).toEqual(first);
  });

  it('change once for each version that was read, however many try at once', async () => {
    const { id } = await add('one');
    const update = (text: string) =>
      records.update(
        account.accountId,
        id,
        { version: 1, visibility: 'team' },
        { [title]: text, updatedByMemberId: account.memberId },
        LATER,
      );
    const done = await Promise.all(['a', 'b', 'c', 'd'].map(update));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await records.findByIdOrName(readerOf(account.accountId), id)).toMatchObject({
      version: 2,
      updatedAt: LATER,
      updatedByMemberId: account.memberId,
      createdByMemberId: null,
    });
  });

  it('stay within a cap that is counted under the lock of the account', async () => {
    const addUnderCap = (name: string) =>
      storage.transaction(async (repositories) => {
        await repositories.accounts.lockById(account.accountId);
        if ((await repository(repositories).countByAccount(account.accountId)) >= 5) {
          return false;
        }
        await repository(repositories).insert(of(account.accountId, name));
        return true;
      });
    await add('one', {}, stranger.accountId);
    const added = await Promise.all(Array.from({ length: 12 }, (_, index) => addUnderCap(`more-${index}`)));
    expect(added.filter(Boolean)).toHaveLength(5);
  });

  it('are listed newest first, page by page and by tag, each whole but for what is long', async () => {
    const { accountId } = account;
    const summaries: object[] = [];
    const names = ['oldest', 'middle', 'newest'];
    for (const name of names) {
      const record = await add(name, { ...full, tags: name === 'middle' ? ['x'] : ['x', 'y'] });
      summaries.unshift(Object.fromEntries(Object.entries(record).filter(([key]) => !long.includes(key))));
    }
    await add('one', { tags: ['x'] }, stranger.accountId);
    const first = await records.list({ reader: readerOf(accountId), limit: 2 });
    expect(first.items.map((item) => ({ ...item }))).toEqual(summaries.slice(0, 2));
    const second = await records.list({ reader: readerOf(accountId), limit: 2, cursor: first.nextCursor });
    expect(second.items.map((item) => ({ ...item }))).toEqual(summaries.slice(2));
    expect(second.nextCursor).toBeNull();
    const tagged = await records.list({ reader: readerOf(accountId), tag: 'y', limit: 1 });
    expect(tagged.items).toMatchObject([summaries[0]]);
    const rest = await records.list({
      reader: readerOf(accountId),
      tag: 'y',
      limit: 1,
      cursor: tagged.nextCursor,
    });
    expect(rest).toMatchObject({ items: [summaries[2]], nextCursor: null });
    expect((await records.list({ reader: readerOf(accountId), tag: 'x" y', limit: 1 })).items).toEqual([]);
    expect(await records.list({ reader: readerOf(accountId), limit: 2, cursor: 'no id' })).toEqual({
      items: [],
      nextCursor: null,
    });
    expect(await records.list({ reader: readerOf('no id'), limit: 2 })).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  it('lists the names of an account that begin with a text', async () => {
    const names = ['plan', 'plan-2', 'planets', 'a-plan'];
    for (const name of names) await records.insert(of(account.accountId, name));
    await records.insert(of(stranger.accountId, 'plan-9'));
    expect((await records.listNames(account.accountId, 'plan')).sort()).toEqual([
      'plan',
      'plan-2',
      'planets',
    ]);
    for (const literally of ['pl%', 'pl.n', '_', '\0']) {
      expect(await records.listNames(account.accountId, literally)).toEqual([]);
    }
  });

  it('are summed up by their ids in the order asked for, without what is absent', async () => {
    const [one, two] = [await add('one'), await add('two')];
    const other = await add('one', {}, stranger.accountId);
    const ids = [two.id, newId(), other.id, 'no id', one.id];
    const summaries = await records.findSummariesByIds(readerOf(account.accountId), ids);
    expect(summaries.map(({ id }) => id)).toEqual([two.id, one.id]);
    expect(long.filter((property) => property in summaries[0]!)).toEqual([]);
  });

  it('take their versions and labels with them, those too that are written while the deletion waits', async () => {
    const { accountId } = account;
    const [gone, kept] = [await add('one'), await add('two')];
    const version = { accountId, kind, note: null, state: {}, createdByMemberId: null, createdAt: LATER };
    for (const { id: recordId } of [gone, kept]) {
      await ask.libraryVersions.append({ ...version, recordId, version: 1 });
      await ask.libraryVersions.setLabel(accountId, recordId, 'production', 1);
    }
    let deletion: Promise<boolean> | undefined;
    await storage.transaction(async (repositories) => {
      await repository(repositories).update(
        accountId,
        gone.id,
        { version: 1, visibility: 'team' },
        {},
        LATER,
      );
      deletion = records.delete(readerOf(accountId), gone.id);
      await waiterOf('delete from');
      await repositories.libraryVersions.append({ ...version, recordId: gone.id, version: 2 });
    });
    expect(await deletion).toBe(true);
    const left = await storage.pool.query(
      'select record_id from paretostudio.library_versions where account_id = $1',
      [accountId],
    );
    expect(left.rows).toEqual([{ record_id: kept.id }]);
    expect(await ask.libraryVersions.labels(accountId, gone.id)).toEqual([]);
    expect(await ask.libraryVersions.labels(accountId, kept.id)).toHaveLength(1);
  });
});

/** Resolves when a statement that begins so waits for a lock. */
async function waiterOf(beginning: string): Promise<void> {
  for (let waiting = 0; waiting === 0;) {
    const { rowCount } = await storage.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like $1`,
      [`${beginning}%`],
    );
    waiting = rowCount ?? 0;
  }
}

describe('a locked record', () => {
  it('is changed by nobody else before the transaction ends', async () => {
    const prompt = promptOf(account.accountId, 'one');
    await ask.prompts.insert(prompt);
    let change: Promise<boolean> | undefined;
    await storage.transaction(async ({ prompts }) => {
      expect(await prompts.lockByIdOrName(readerOf(stranger.accountId), 'one')).toBeNull();
      expect(await prompts.lockByIdOrName(readerOf(account.accountId), 'one')).toEqual(prompt);
      change = ask.prompts.update(
        account.accountId,
        prompt.id,
        { version: 1, visibility: 'team' },
        { title: 'Else' },
        LATER,
      );
      await waiterOf('UPDATE');
      expect(await prompts.lockByIdOrName(readerOf(account.accountId), prompt.id)).toEqual(prompt);
    });
    expect(await change).toBe(true);
  });
});

describe('prompts', () => {
  it.each([
    ['neither body nor messages', { body: null, messages: null }, 'prompts_content_check'],
    ['both', { body: 'x', messages: [{ role: 'user', text: 'x' }] as const }, 'prompts_content_check'],
    ['messages that are no list', { body: null, messages: {} as never }, 'prompts_messages_check'],
    ['a body of 200,001 characters', { body: 'x'.repeat(200_001) }, 'prompts_body_check'],
  ])('are refused with %s', async (_what, change, constraint) => {
    await expect(ask.prompts.insert(promptOf(account.accountId, 'one', change))).rejects.toMatchObject({
      constraint,
    });
  });
});

describe('skills and agents', () => {
  it.each(['', 'Upper', 'two--hyphens', '-first', 'last-', 'with space', 'ünder', 'a.b', 'x'.repeat(65)])(
    'are refused under the name %j',
    async (name) => {
      const { accountId } = account;
      await expect(ask.skills.insert(skillOf(accountId, name, { displayName: 'x' }))).rejects.toMatchObject({
        constraint: 'skills_name_check',
      });
      await expect(ask.agents.insert(agentOf(accountId, name, { displayName: 'x' }))).rejects.toMatchObject({
        constraint: 'agents_name_check',
      });
    },
  );

  it('lose a deleted skill in every agent of the account that has it, and keep their versions', async () => {
    const { accountId } = account;
    const [gone, other] = [newId(), newId()];
    const agents = [[gone], [other, gone], [other], []].map((skillIds, index) =>
      agentOf(accountId, `agent-${index}`, { skillIds }),
    );
    const foreign = agentOf(stranger.accountId, 'agent', { skillIds: [gone] });
    for (const agent of [...agents, foreign]) {
      await ask.agents.insert(agent);
    }
    expect(await ask.agents.listBySkill(readerOf(accountId), gone)).toEqual({
      names: ['agent-0', 'agent-1'],
      others: 0,
    });
    const dropped = await storage.transaction((repositories) =>
      repositories.agents.dropSkill(accountId, gone),
    );
    expect(dropped.sort()).toEqual([agents[0]!.id, agents[1]!.id].sort());
    const skillsOf = async (id: string) =>
      (await ask.agents.findByIdOrName(readerOf(accountId), id))?.skillIds;
    expect(await Promise.all(agents.map(({ id }) => skillsOf(id)))).toEqual([[], [other], [other], []]);
    expect((await ask.agents.findByIdOrName(readerOf(accountId), agents[0]!.id))?.version).toBe(1);
    expect(await ask.agents.findByIdOrName(readerOf(stranger.accountId), foreign.id)).toEqual(foreign);
  });

  it('keep a skill from being deleted or renamed while it is locked for use, and let it change otherwise', async () => {
    const { accountId } = account;
    const skill = skillOf(accountId, 'one');
    const foreign = skillOf(stranger.accountId, 'one');
    await ask.skills.insert(skill);
    await ask.skills.insert(foreign);
    let deletion: Promise<boolean> | undefined;
    await storage.transaction(async ({ skills }) => {
      const locked = await skills.lockForUse(readerOf(accountId), [skill.id, foreign.id, newId(), 'no id']);
      expect(locked).toEqual([{ id: skill.id, name: 'one', visibility: 'team' }]);
      expect(
        await ask.skills.update(
          accountId,
          skill.id,
          { version: 1, visibility: 'team' },
          { displayName: 'Else' },
          LATER,
        ),
      ).toBe(true);
      deletion = ask.skills.delete(readerOf(accountId), skill.id);
      await waiterOf('delete from');
    });
    expect(await deletion).toBe(true);
  });
});
