import type { Connection } from '../entities/connection.entity.js';
import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { connectionOf, offeredTool, readingOf } from '../testing/connection-records.js';
import { createTestDatabase, seedAccount, type SeededAccount, type TestDatabase } from '../testing/index.js';
import { agentOf, readerOf } from '../testing/library-records.js';
import type { ConnectionPatch, NewConnection } from './connections-repository.js';
import type { Repositories } from './repositories.js';

let database: TestDatabase;
let storage: Storage;
let ask: Repositories;
let accountId: string;
let stranger: SeededAccount;

const AT = new Date('2026-11-22T12:00:00.000Z');
const LATER = new Date('2026-11-23T12:00:00.000Z');

const UNREAD = {
  ...{ state: 'unread', problem: null, problemDetail: null, problemAt: null, serverName: null },
  ...{ serverVersion: null, era: null, protocolVersion: null, latencyMs: null, toolsHash: null },
  ...{ toolsReadAt: null, refusedTools: [] },
};

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
  ({ accountId } = await seedAccount(storage));
  stranger = await seedAccount(storage);
});

async function add(slug: string, change: Partial<NewConnection> = {}, owner = accountId) {
  const connection = connectionOf(owner, slug, change);
  await ask.connections.insert(connection);
  return connection;
}

/** As it stands, without the class. */
async function stored(id: string, owner = accountId): Promise<Connection> {
  const [connection] = await ask.connections.findByIds(owner, [id]);
  return { ...connection! };
}

const SEALED = {
  auth: 'headers' as const,
  headerNames: ['X-Key', 'X-Other'],
  credential: Buffer.from([0, 1, 255]),
  credentialKeyId: '2026',
  credentialChangedAt: AT,
};

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

describe('connections', () => {
  it('come back whole, by id and by slug, in their account alone', async () => {
    const full = { ...SEALED, description: 'd', iconUrl: 'https://i.example', approveFirstTools: true };
    const connection = await add('one', { ...full, createdByMemberId: newId() });
    const whole = { ...connection, ...UNREAD, revision: 1, version: 1, updatedAt: AT };
    expect({ ...(await ask.connections.findByIdOrSlug(accountId, connection.id)) }).toEqual(whole);
    expect({ ...(await ask.connections.findByIdOrSlug(accountId, 'one')) }).toEqual(whole);
    expect(await ask.connections.countByAccount(accountId)).toBe(1);
  });

  it('are absent to every question of another account, and to ids and slugs that are none', async () => {
    const { id } = await add('one', SEALED);
    const before = await stored(id);
    for (const other of [stranger.accountId, newId(), 'no id']) {
      expect(await ask.connections.findByIdOrSlug(other, id)).toBeNull();
      expect(await ask.connections.findByIdOrSlug(other, 'one')).toBeNull();
      expect(await ask.connections.findByIds(other, [id])).toEqual([]);
      expect(await ask.connections.listByIds(other, [id])).toEqual([]);
      expect(await ask.connections.list({ accountId: other, limit: 10 })).toEqual({
        items: [],
        nextCursor: null,
      });
      expect(await ask.connections.countByAccount(other)).toBe(0);
      expect(await ask.connections.lockForUse(other, [id, 'one'])).toEqual([]);
      expect(await ask.connections.update(other, id, 1, { name: 'mine' }, LATER)).toBe(false);
      expect(await ask.connections.noteRead(other, id, readingOf())).toBe(false);
      const problem = { problem: 'timeout', detail: null, at: LATER };
      expect(await ask.connections.noteProblem(other, id, problem)).toBe(false);
      expect(await ask.connections.delete(other, id)).toBe(false);
    }
    for (const none of ['', '\0', 'one\0', '\ud800', 'x'.repeat(10_000), "' or true --"]) {
      expect(await ask.connections.findByIdOrSlug(accountId, none)).toBeNull();
      expect(await ask.connections.lockForUse(accountId, [none])).toEqual([]);
      expect(await ask.connections.update(accountId, none, 1, { name: 'x' }, LATER)).toBe(false);
      expect(await ask.connections.delete(accountId, none)).toBe(false);
    }
    expect(await stored(id)).toEqual(before);
  });

  it('have a slug of their own in the account, and in no other', async () => {
    await add('one');
    await add('one', {}, stranger.accountId);
    await expect(add('one')).rejects.toMatchObject({ constraint: 'connections_slug_unique', kind: 'unique' });
  });

  it.each<[string, Partial<NewConnection>, string]>([
    ['a slug of 25 characters', { slug: 'x'.repeat(25) }, 'connections_slug_check'],
    ['a slug with an underscore', { slug: 'a_b' }, 'connections_slug_check'],
    ['a slug with two hyphens', { slug: 'a--b' }, 'connections_slug_check'],
    ['no name', { name: '' }, 'connections_name_check'],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, 'connections_name_check'],
    [
      'a description of 1,001 characters',
      { description: 'x'.repeat(1_001) },
      'connections_description_check',
    ],
    ['a URL of 2,049 characters', { url: 'x'.repeat(2_049) }, 'connections_url_check'],
    ['a credential without a key', { ...SEALED, credentialKeyId: null }, 'connections_credential_check'],
    ['a key without a credential', { ...SEALED, credential: null }, 'connections_credential_check'],
    ['a credential and no use for it', { ...SEALED, auth: 'none' }, 'connections_credential_check'],
    [
      '21 header names',
      { headerNames: Array.from({ length: 21 }, () => 'x') },
      'connections_header_names_check',
    ],
  ])('are refused with %s', async (_what, change, constraint) => {
    await expect(add('one', change)).rejects.toMatchObject({ constraint, kind: 'check' });
  });

  it('are listed newest first, page by page', async () => {
    const added = [await add('a'), await add('b'), await add('c')].reverse().map(({ id }) => id);
    await add('d', {}, stranger.accountId);
    const first = await ask.connections.list({ accountId, limit: 2 });
    const second = await ask.connections.list({ accountId, limit: 2, cursor: first.nextCursor });
    expect(first.items.map(({ id }) => id)).toEqual(added.slice(0, 2));
    expect(second.items.map(({ id }) => id)).toEqual(added.slice(2));
    expect(second.nextCursor).toBeNull();
    expect(await ask.connections.list({ accountId, limit: 2, cursor: 'no id' })).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  it('are answered by their ids in the order asked for, without what is absent', async () => {
    const [one, two] = [await add('one'), await add('two')];
    const foreign = await add('one', {}, stranger.accountId);
    const ids = [two.id, newId(), foreign.id, 'no id', one.id];
    expect((await ask.connections.findByIds(accountId, ids)).map(({ id }) => id)).toEqual([two.id, one.id]);
    expect(await ask.connections.listByIds(accountId, ids)).toEqual([
      { id: two.id, slug: 'two', name: 'Name of two' },
      { id: one.id, slug: 'one', name: 'Name of one' },
    ]);
  });

  it('change once for each version that was read, however many try at once', async () => {
    const { id } = await add('one');
    const rename = (name: string) => ask.connections.update(accountId, id, 1, { name }, LATER);
    expect((await Promise.all(['a', 'b', 'c', 'd'].map(rename))).filter(Boolean)).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ version: 2, revision: 1, createdAt: AT, updatedAt: LATER });
  });

  it.each<[string, ConnectionPatch]>([
    ['the URL', { url: 'https://else.example' }],
    ['the credential', { credential: Buffer.from('else'), credentialKeyId: '2026' }],
    ['the authentication', { auth: 'none', headerNames: [], credential: null, credentialKeyId: null }],
    ['the header names', { headerNames: ['X-Else'] }],
  ])('are of another revision and unread again once %s is another', async (_what, patch) => {
    const { id } = await add('one', SEALED);
    await ask.connections.noteRead(accountId, id, readingOf({ serverName: 's' }));
    expect(await ask.connections.update(accountId, id, 1, patch, LATER)).toBe(true);
    expect(await stored(id)).toMatchObject({ ...patch, ...UNREAD, revision: 2, version: 2 });
  });

  it('keep revision and reading when something else about them is changed', async () => {
    const { id } = await add('one', SEALED);
    await ask.connections.noteRead(accountId, id, readingOf({ serverName: 's' }));
    const before = await stored(id);
    const patch = { name: 'n', description: 'd', iconUrl: 'https://i.example', approveFirstTools: true };
    expect(await ask.connections.update(accountId, id, 1, patch, LATER)).toBe(true);
    expect(await stored(id)).toEqual({ ...before, ...patch, version: 2, updatedAt: LATER });
  });

  it('take their tools along when they are deleted, and only theirs', async () => {
    const [gone, kept] = [await add('gone'), await add('kept')];
    for (const { id } of [gone, kept]) {
      await ask.connectionTools.record(accountId, id, [offeredTool('a'), offeredTool('b')], AT);
    }
    expect(await ask.connections.delete(accountId, gone.id)).toBe(true);
    expect(await ask.connections.delete(accountId, gone.id)).toBe(false);
    const { rows } = await storage.pool.query(
      'select connection_id from paretostudio.connection_tools where account_id = $1 group by 1',
      [accountId],
    );
    expect(rows).toEqual([{ connection_id: kept.id }]);
  });

  it.each(['id', 'slug'] as const)(
    'are changed by nobody else while they are locked by their %s',
    async (by) => {
      const connection = await add('one');
      let change: Promise<boolean> | undefined;
      await storage.transaction(async ({ connections }) => {
        expect(await connections.lockByIdOrSlug(stranger.accountId, connection[by])).toBeNull();
        expect(await connections.lockByIdOrSlug(accountId, connection[by])).toMatchObject(connection);
        change = ask.connections.update(accountId, connection.id, 1, { name: 'Else' }, LATER);
        await waiterOf('UPDATE');
        expect(await connections.lockByIdOrSlug(accountId, connection[by])).toMatchObject({ version: 1 });
      });
      expect(await change).toBe(true);
    },
  );

  it('are not deleted while they are locked for use, and can be changed meanwhile', async () => {
    const [one, two] = [await add('one'), await add('two')];
    await add('three', {}, stranger.accountId);
    let deletion: Promise<boolean> | undefined;
    await storage.transaction(async ({ connections }) => {
      const locked = await connections.lockForUse(accountId, ['two', one.id, 'three', newId(), '\0']);
      expect(locked).toEqual([
        { id: one.id, slug: 'one', name: 'Name of one' },
        { id: two.id, slug: 'two', name: 'Name of two' },
      ]);
      expect(await ask.connections.update(accountId, one.id, 1, { name: 'Else' }, LATER)).toBe(true);
      deletion = ask.connections.delete(accountId, one.id);
      await waiterOf('DELETE FROM');
    });
    expect(await deletion).toBe(true);
  });
});

describe('what was read of an upstream', () => {
  it('is noted without a new version, and stands over a problem that was there', async () => {
    const { id } = await add('one');
    const problem = { problem: 'timeout', detail: 'It took too long.', at: AT };
    expect(await ask.connections.noteProblem(accountId, id, problem)).toBe(true);
    const failing = {
      state: 'failing',
      problem: 'timeout',
      problemDetail: 'It took too long.',
      problemAt: AT,
    };
    expect(await stored(id)).toMatchObject({ ...UNREAD, ...failing });
    const facts = {
      ...{ serverName: 'Sample', serverVersion: '1.2', era: 'legacy' as const, latencyMs: 7 },
      ...{ protocolVersion: '2025-06-18', refusedTools: [{ name: 'x', reason: 'name', message: 'm' }] },
    };
    expect(await ask.connections.noteRead(accountId, id, readingOf({ ...facts, at: LATER }))).toBe(true);
    const ready = { ...UNREAD, ...facts, state: 'ready', toolsReadAt: LATER, toolsHash: 'f'.repeat(64) };
    expect(await stored(id)).toMatchObject({ ...ready, version: 1, updatedAt: AT });
    await ask.connections.noteProblem(accountId, id, problem);
    expect(await stored(id)).toMatchObject({ ...ready, ...failing });
  });

  it('is cut to what the columns hold, and cleaned of what none can hold', async () => {
    const { id } = await add('one');
    const long = `\0\ud800${'x'.repeat(5_000)}`;
    const facts = { serverName: long, serverVersion: long, protocolVersion: long };
    const refusedTools = [{ name: 'a\0', reason: 'name', message: '\ud800' }];
    await ask.connections.noteRead(accountId, id, readingOf({ ...facts, refusedTools }));
    expect(await stored(id)).toMatchObject({
      serverName: `\uFFFD\uFFFD${'x'.repeat(198)}`,
      serverVersion: `\uFFFD\uFFFD${'x'.repeat(98)}`,
      protocolVersion: `\uFFFD\uFFFD${'x'.repeat(30)}`,
      refusedTools: [{ name: 'a\uFFFD', reason: 'name', message: '\uFFFD' }],
    });
    await ask.connections.noteProblem(accountId, id, { problem: 'x', detail: long, at: AT });
    expect((await stored(id)).problemDetail).toHaveLength(500);
  });

  it('is not noted of a connection that was changed to another upstream meanwhile', async () => {
    const { id } = await add('one');
    await ask.connections.update(accountId, id, 1, { url: 'https://else.example' }, LATER);
    const before = await stored(id);
    expect(await ask.connections.noteRead(accountId, id, readingOf({ revision: 1 }))).toBe(false);
    const problem = { problem: 'timeout', detail: null, at: AT, revision: 1 };
    expect(await ask.connections.noteProblem(accountId, id, problem)).toBe(false);
    expect(await stored(id)).toEqual(before);
    expect(await ask.connections.noteRead(accountId, id, readingOf({ revision: 2 }))).toBe(true);
  });
});

describe('credentials', () => {
  it('under older keys are listed page by page, of all accounts', async () => {
    await storage.pool.query('delete from paretostudio.connections');
    const one = await add('one', SEALED);
    await add('none');
    await add('new', { ...SEALED, credentialKeyId: '2027' });
    const two = await add('two', { ...SEALED, credentialKeyId: '2025' }, stranger.accountId);
    const first = await ask.connections.listSealedUnderOtherKeys('2027', 1);
    expect(first).toEqual([
      { id: one.id, accountId, credential: SEALED.credential, credentialKeyId: '2026' },
    ]);
    const second = await ask.connections.listSealedUnderOtherKeys('2027', 2, one.id);
    expect(second.map(({ id }) => id)).toEqual([two.id]);
    expect(await ask.connections.listSealedUnderOtherKeys('2027', 2, two.id)).toEqual([]);
  });

  it('are sealed anew only while the one that was read stands there', async () => {
    const { id } = await add('one', SEALED);
    const before = await stored(id);
    const read = { keyId: '2026', bytes: SEALED.credential };
    const sealed = { keyId: '2027', bytes: new Uint8Array([9, 9]) };
    const changed = { keyId: '2026', bytes: new Uint8Array([0, 1, 254]) };
    expect(await ask.connections.reseal(id, changed, sealed)).toBe(false);
    expect(await ask.connections.reseal(id, { ...read, keyId: '2025' }, sealed)).toBe(false);
    expect(await stored(id)).toEqual(before);
    const tries = await Promise.all([1, 2, 3].map(() => ask.connections.reseal(id, read, sealed)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await stored(id)).toEqual({
      ...before,
      credential: Buffer.from([9, 9]),
      credentialKeyId: '2027',
    });
  });
});

describe('agents that select of connections', () => {
  it('lose a deleted connection in the account alone, keep their order, selections and versions', async () => {
    const [gone, other] = [newId(), newId()];
    const all = { connectionId: gone, tools: null };
    const some = { connectionId: other, tools: ['a "b"', gone] };
    const selections = [[all], [some, { ...all, tools: [] }], [some], []];
    const agents = selections.map((connections, index) =>
      agentOf(accountId, `agent-${index}`, { connections }),
    );
    const foreign = agentOf(stranger.accountId, 'agent', { connections: [all] });
    for (const agent of [...agents, foreign]) await ask.agents.insert(agent);
    expect(await ask.agents.listByConnection(readerOf(accountId), gone)).toEqual({
      names: ['agent-0', 'agent-1'],
      others: 0,
    });
    expect(await ask.agents.listByConnection(readerOf(accountId), 'no id')).toEqual({ names: [], others: 0 });
    expect(await ask.agents.dropConnection(accountId, 'no id')).toEqual([]);

    const dropped = await storage.transaction((inside) => inside.agents.dropConnection(accountId, gone));

    expect(dropped.sort()).toEqual([agents[0]!.id, agents[1]!.id].sort());
    const left = await Promise.all(
      agents.map(({ id }) => ask.agents.findByIdOrName(readerOf(accountId), id)),
    );
    expect(left.map((agent) => agent?.connections)).toEqual([[], [some], [some], []]);
    expect(left.map((agent) => agent?.version)).toEqual([1, 1, 1, 1]);
    expect(await ask.agents.findByIdOrName(readerOf(stranger.accountId), foreign.id)).toEqual(foreign);
  });

  it.each([
    ['51 connections', Array.from({ length: 51 }, () => ({ connectionId: newId(), tools: null }))],
    ['more than 524,288 characters', [{ connectionId: newId(), tools: ['x'.repeat(524_288)] }]],
  ])('are refused with %s', async (_what, connections) => {
    await expect(ask.agents.insert(agentOf(accountId, 'one', { connections }))).rejects.toMatchObject({
      constraint: 'agents_connections_check',
    });
  });
});
