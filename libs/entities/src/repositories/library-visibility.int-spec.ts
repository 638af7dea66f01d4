import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import {
  createTestDatabase,
  seedAccount,
  seedMember,
  type SeededAccount,
  type TestDatabase,
} from '../testing/index.js';
import { agentOf, promptOf, readerOf, skillOf } from '../testing/library-records.js';
import type { LibraryReader } from './library-reader.js';
import type { LibraryRepository } from './library-repository.js';
import type { LibraryRecord } from './library-table.js';
import { listStatement } from './list-statement.js';
import type { Repositories } from './repositories.js';
import { searchStatement } from './search-statement.js';

type AnyRepository = LibraryRepository<LibraryRecord, { readonly id: string }>;

const KINDS = [
  { kind: 'prompt', of: promptOf, at: ({ prompts }: Repositories) => prompts as unknown as AnyRepository },
  { kind: 'skill', of: skillOf, at: ({ skills }: Repositories) => skills as unknown as AnyRepository },
  { kind: 'agent', of: agentOf, at: ({ agents }: Repositories) => agents as unknown as AnyRepository },
] as const;

let database: TestDatabase;
let storage: Storage;
let ask: Repositories;
let account: SeededAccount;
let owner: LibraryReader;
let other: LibraryReader;
let admin: LibraryReader;

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
  const { accountId } = account;
  const join = async (role: 'editor' | 'admin'): Promise<LibraryReader> =>
    readerOf(accountId, { role, memberId: (await seedMember(storage, { accountId, role })).memberId });
  [owner, other, admin] = [await join('editor'), await join('editor'), await join('admin')];
});

const founder = () => readerOf(account.accountId, { role: 'founder', memberId: account.memberId });
const personal = () => ({ visibility: 'personal', ownerMemberId: owner.memberId }) as const;

describe.each(KINDS)('a personal $kind', ({ of, at }) => {
  const add = async (name: string, change: object = {}) => {
    const record = of(account.accountId, name, change);
    await at(ask).insert(record);
    return record;
  };

  /** Every way in which a read can find it. */
  async function waysTo(reader: LibraryReader, id: string, name: string): Promise<Record<string, boolean>> {
    const { at: _, ...locked } = await storage.transaction(async (repositories) => ({
      at,
      lockById: (await at(repositories).lockByIdOrName(reader, id)) !== null,
      lockByName: (await at(repositories).lockByIdOrName(reader, name)) !== null,
      lockAloneById: (await at(repositories).lockAloneByIdOrName(reader, id)) !== null,
      lockAloneByName: (await at(repositories).lockAloneByIdOrName(reader, name)) !== null,
    }));
    const lists = [{}, { tag: 'mine' }, { visibility: 'personal' as const }];
    const [list, tagged, own] = await Promise.all(
      lists.map(async (by) => (await at(ask).list({ reader, limit: 10, ...by })).items.length > 0),
    );
    const find = async (query: string, by: object = {}) =>
      (await at(ask).search({ reader, query, limit: 10, offset: 0, ...by })).items.length > 0;
    return {
      ...locked,
      ...{ list: list!, tagged: tagged!, own: own! },
      findById: (await at(ask).findByIdOrName(reader, id)) !== null,
      findByName: (await at(ask).findByIdOrName(reader, name)) !== null,
      summaries: (await at(ask).findSummariesByIds(reader, [id])).length > 0,
      search: await find(name),
      searchMistyped: await find('quuixotic'),
      searchTagged: await find(name, { tag: 'mine' }),
      searchPersonal: await find(name, { visibility: 'personal' }),
    };
  }

  it('is there for its owner by every way, and for nobody else by any', async () => {
    const { id } = await add('quixotic', { ...personal(), tags: ['mine'] });
    expect(new Set(Object.values(await waysTo(owner, id, 'quixotic')))).toEqual(new Set([true]));
    for (const reader of [other, admin, founder(), readerOf(account.accountId, { role: 'founder' })]) {
      expect(new Set(Object.values(await waysTo(reader, id, 'quixotic')))).toEqual(new Set([false]));
    }
  });

  it('is there for founder and admins once its owner was removed, and for nobody else', async () => {
    const { id } = await add('quixotic', { ...personal(), tags: ['mine'] });
    await storage.transaction(({ members }) =>
      members.remove(account.accountId, owner.memberId!, new Date()),
    );
    for (const reader of [admin, founder()]) {
      expect(new Set(Object.values(await waysTo(reader, id, 'quixotic')))).toEqual(new Set([true]));
    }
    expect(new Set(Object.values(await waysTo(other, id, 'quixotic')))).toEqual(new Set([false]));
  });

  it('is deleted by its owner alone', async () => {
    const { id } = await add('one', personal());
    expect(await at(ask).delete(other, id)).toBe(false);
    expect(await at(ask).delete(founder(), id)).toBe(false);
    expect(await at(ask).delete(owner, id)).toBe(true);
  });

  it('keeps its name taken, and counts', async () => {
    await add('one', personal());
    expect(await at(ask).hasName(account.accountId, 'one')).toBe(true);
    expect(await at(ask).hasName(account.accountId, 'two')).toBe(false);
    expect(await at(ask).hasName(newId(), 'one')).toBe(false);
    expect(await at(ask).hasName(account.accountId, 'o\0ne')).toBe(false);
    expect(await at(ask).listNames(account.accountId, 'o')).toEqual(['one']);
    expect(await at(ask).countByAccount(account.accountId)).toBe(1);
  });

  it('is told from those of the team by a list and a search, pages and all', async () => {
    for (const name of ['one', 'two', 'three']) {
      await add(`own-${name}`, personal());
      await add(`team-${name}`);
      await add(`else-${name}`, { visibility: 'personal', ownerMemberId: other.memberId });
    }
    const idsOf = async (visibility: 'personal' | 'team' | null) => {
      const first = await at(ask).list({ reader: owner, limit: 2, visibility });
      const rest = await at(ask).list({ reader: owner, limit: 100, visibility, cursor: first.nextCursor });
      const found = await at(ask).search({
        reader: owner,
        query: 'title',
        limit: 100,
        offset: 0,
        visibility,
      });
      expect(new Set(found.items.map(({ id }) => id))).toEqual(
        new Set([...first.items, ...rest.items].map(({ id }) => id)),
      );
      return [...first.items, ...rest.items].map(({ id }) => id);
    };
    expect(await idsOf('personal')).toHaveLength(3);
    expect(await idsOf('team')).toHaveLength(3);
    expect(await idsOf(null)).toHaveLength(6);
  });

  it('has an owner, who is a member of the account', async () => {
    const stranger = await seedAccount(storage);
    const refused = (change: object) =>
      expect(at(ask).insert(of(account.accountId, 'one', change))).rejects.toThrow();
    await refused({ visibility: 'personal', ownerMemberId: null });
    await refused({ visibility: 'personal', ownerMemberId: stranger.memberId });
    await refused({ visibility: 'public', ownerMemberId: owner.memberId });
  });

  it('is not written over by who read it while it was shared', async () => {
    const record = await add('one', { ownerMemberId: owner.memberId });
    await at(ask).setVisibility(account.accountId, record.id, personal());
    const patch = { tags: ['late'] };
    expect(await at(ask).update(account.accountId, record.id, record, patch, new Date())).toBe(false);
    const read = { version: 1, visibility: 'personal' } as const;
    expect(await at(ask).update(account.accountId, record.id, read, patch, new Date())).toBe(true);
  });

  it('stays when it was unshared while a deletion by another waited for it', async () => {
    const record = await add('one', { ownerMemberId: owner.memberId });
    let deletion = Promise.resolve(true);
    await storage.transaction(async (repositories) => {
      await at(repositories).lockAloneByIdOrName(owner, record.id);
      deletion = at(ask).delete(other, record.id);
      await waiterOf('delete from');
      await at(repositories).setVisibility(account.accountId, record.id, personal());
    });
    expect(await deletion).toBe(false);
    expect(await at(ask).findByIdOrName(owner, record.id)).not.toBeNull();
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

describe('an agent', () => {
  const call = (reader: LibraryReader, agentId: string) =>
    ask.toolUse.findForAgent({ reader, agentId, agentName: 'one_read' });

  it('that is personal is no place to call tools at for others, also when they ask at the same moment', async () => {
    const agent = agentOf(account.accountId, 'helper', personal());
    await ask.agents.insert(agent);
    const answers = await Promise.all(
      [owner, other, owner, admin, other].map((reader) => call(reader, agent.id)),
    );
    expect(answers.map((answer) => answer !== null)).toEqual([true, false, true, false, false]);
  });

  it('of another member is counted, not named, where it has what is to be deleted', async () => {
    const { accountId } = account;
    const skill = skillOf(accountId, 'pdf');
    await ask.skills.insert(skill);
    const has = { skillIds: [skill.id], connections: [{ connectionId: newId(), tools: null }] };
    await ask.agents.insert(agentOf(accountId, 'secret', { ...personal(), ...has }));
    await ask.agents.insert(agentOf(accountId, 'shared', has));
    const { connectionId } = has.connections[0]!;
    for (const agents of [
      await ask.agents.listBySkill(other, skill.id),
      await ask.agents.listByConnection(other, connectionId),
    ]) {
      expect(agents).toEqual({ names: ['shared'], others: 1 });
    }
    expect(await ask.agents.listBySkill(owner, skill.id)).toEqual({ names: ['secret', 'shared'], others: 0 });
    expect(await ask.agents.listSharedNamesBySkill(accountId, skill.id)).toEqual(['shared']);
  });
});

describe('a skill that an agent takes', () => {
  it('is known with its visibility, and only to who sees it', async () => {
    const skill = skillOf(account.accountId, 'pdf', personal());
    await ask.skills.insert(skill);
    const known = [{ id: skill.id, name: 'pdf', visibility: 'personal' }];
    await storage.transaction(async ({ skills }) => {
      expect(await skills.lockForUse(owner, [skill.id])).toEqual(known);
      expect(await skills.lockForUse(other, [skill.id])).toEqual([]);
    });
  });

  it('is not taken when it was unshared while the agent waited for it', async () => {
    const skill = skillOf(account.accountId, 'pdf', { ownerMemberId: owner.memberId });
    await ask.skills.insert(skill);
    let taken: Promise<unknown> = Promise.resolve();
    await storage.transaction(async (repositories) => {
      await repositories.skills.lockAloneByIdOrName(owner, skill.id);
      taken = storage.transaction(({ skills }) => skills.lockForUse(other, [skill.id]));
      await waiterOf('select r.id, r.name');
      await repositories.skills.setVisibility(account.accountId, skill.id, personal());
    });
    expect(await taken).toEqual([]);
  });
});

describe('reads for a reader', () => {
  const planOf = async (text: string, values: readonly unknown[]): Promise<string> => {
    const client = await storage.pool.connect();
    try {
      // The tables of a test are so small that reading all of them would be cheaper.
      await client.query('begin; set local enable_seqscan = off; set local enable_sort = off');
      const { rows } = await client.query({ text: `explain (costs off) ${text}`, values: [...values] });
      return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  it.each(['prompts', 'skills', 'agents'])('list %s down an index for each part, in order', async (table) => {
    const { text } = listStatement(table, 'r.id', { tag: false, visibility: null, cursor: true });
    const plan = await planOf(text, [account.accountId, 51, owner.memberId, true, newId()]);
    expect(plan).toContain('Merge Append');
    expect(plan).toContain(`using ${table}_team_index`);
    expect(plan.split(`using ${table}_owner_index`)).toHaveLength(3);
    expect(plan).not.toMatch(/Seq Scan on (prompts|skills|agents)/);
  });

  it('search by the indexes of words', async () => {
    const table = { name: 'prompts', nameColumn: 'slug', titleColumn: 'title' };
    const form = { wordCount: 1, byTag: false, byVisibility: true, reach: 'anywhere' as const };
    const { text } = searchStatement(table, 'r.id', form);
    const values = [account.accountId, 51, 0, 'plan', "'plan':*", owner.memberId, true];
    const plan = await planOf(text, [...values, '%plan%', "'plan':*", 'personal']);
    expect(plan).not.toMatch(/Seq Scan on prompts/);
  });
});
