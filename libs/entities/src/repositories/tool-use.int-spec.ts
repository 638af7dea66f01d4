import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { connectionOf, offeredTool } from '../testing/connection-records.js';
import { createTestDatabase, seedAccount, type SeededAccount, type TestDatabase } from '../testing/index.js';
import { agentOf, readerOf } from '../testing/library-records.js';
import type { Repositories } from './repositories.js';

let database: TestDatabase;
let storage: Storage;
let ask: Repositories;
let accountId: string;
let stranger: SeededAccount;

const AT = new Date('2026-11-22T12:00:00.000Z');
const SEALED = {
  ...{ auth: 'bearer' as const, credential: Buffer.from('sealed'), credentialKeyId: '2026' },
  credentialChangedAt: AT,
};
const ODD_NAMES = ['', '\0', 'search\0', '\ud800', 'x'.repeat(10_000), "' or true --", '%', '__proto__'];

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

/** A connection of which `search` was approved and then changed, and `new` was never approved. */
async function addConnection(slug: string, owner = accountId): Promise<string> {
  const connection = connectionOf(owner, slug, SEALED);
  await ask.connections.insert(connection);
  const of = (name: string, detail: string) => offeredTool(name, detail, { agentName: `${slug}_${name}` });
  const record = (detail: string, approveAll: boolean, names: readonly string[]) =>
    ask.connectionTools.record(
      ...([owner, connection.id, names.map((name) => of(name, detail)), AT, { approveAll }] as const),
    );
  await record('approved', true, ['search', 'read']);
  await record('changed', false, ['search', 'read', 'new']);
  await record('approved', false, ['read']);
  return connection.id;
}

async function addAgent(connections: { connectionId: string; tools: string[] | null }[], owner = accountId) {
  const agent = agentOf(owner, 'agent', { connections });
  await ask.agents.insert(agent);
  return agent.id;
}

/** What of a tool a call is decided on, as a repository that reads all of it answers. */
async function pinned(connectionId: string, tool: string) {
  const whole = (await ask.connectionTools.find(accountId, connectionId, [tool]))[0]!;
  const { name, approved, approvedHash, hints, seenHash } = whole;
  return { name, approved, approvedHash, hints, seenHash };
}

/** What of a connection a call is made with, as a repository that reads all of it answers. */
async function reached(connectionId: string) {
  const connection = (await ask.connections.findByIds(accountId, [connectionId]))[0]!;
  const { id, slug, name, url, revision, credential, credentialKeyId } = connection;
  const { problem, problemAt, toolsReadAt } = connection;
  return {
    id,
    accountId,
    slug,
    name,
    url,
    revision,
    credential,
    credentialKeyId,
    problem,
    problemAt,
    toolsReadAt,
  };
}

describe('a tool of a connection', () => {
  it('is found with what its connection is reached by, by the upstream’s name', async () => {
    const connectionId = await addConnection('one');
    const use = await ask.toolUse.findForConnection({ accountId, connectionId, tool: 'read' });
    expect(use?.connection).toEqual(await reached(connectionId));
    expect(use?.tool).toEqual(await pinned(connectionId, 'read'));
    expect(use?.tool?.seenHash).toBe(use?.tool?.approvedHash);
  });

  it('is found as it stands at this moment, in each call anew', async () => {
    const connectionId = await addConnection('one');
    const find = () => ask.toolUse.findForConnection({ accountId, connectionId, tool: 'read' });
    await find();
    await ask.connectionTools.record(accountId, connectionId, [offeredTool('read', 'swapped')], AT);
    expect((await find())?.tool?.seenHash).toBe(offeredTool('read', 'swapped').hash);
    await ask.connections.delete(accountId, connectionId);
    expect(await find()).toBeNull();
  });

  it.each(['absent', 'one_read', 'READ', ...ODD_NAMES])('is absent under %j', async (tool) => {
    const connectionId = await addConnection('one');
    const use = await ask.toolUse.findForConnection({ accountId, connectionId, tool });
    expect([use?.connection.id, use?.tool]).toEqual([connectionId, null]);
  });

  it('is never taken for one whose name has a replaced character', async () => {
    const connectionId = await addConnection('one');
    const tool = offeredTool('a\uFFFD', '', { agentName: 'one_a\uFFFD' });
    await ask.connectionTools.record(accountId, connectionId, [tool], AT);
    const agentId = await addAgent([{ connectionId, tools: null }]);
    for (const half of ['a\ud800', 'a\0']) {
      const forConnection = { accountId, connectionId, tool: half };
      expect((await ask.toolUse.findForConnection(forConnection))?.tool).toBeNull();
      const forAgent = { reader: readerOf(accountId), agentId, agentName: `one_${half}` };
      expect((await ask.toolUse.findForAgent(forAgent))?.tool).toBeNull();
    }
  });

  it('is absent with its connection to another account, and under ids that are none', async () => {
    const connectionId = await addConnection('one');
    for (const owner of [stranger.accountId, newId(), 'no id']) {
      const question = { accountId: owner, connectionId, tool: 'read' };
      expect(await ask.toolUse.findForConnection(question)).toBeNull();
    }
    for (const id of [newId(), 'one', '', '\0']) {
      expect(await ask.toolUse.findForConnection({ accountId, connectionId: id, tool: 'read' })).toBeNull();
    }
  });
});

describe('a tool of an agent', () => {
  it('is found with the connection that its name begins with', async () => {
    const [one, two] = [await addConnection('one'), await addConnection('two')];
    const connections = [
      { connectionId: one, tools: null },
      { connectionId: two, tools: ['search'] },
    ];
    const agentId = await addAgent(connections);
    const use = await ask.toolUse.findForAgent({
      reader: readerOf(accountId),
      agentId,
      agentName: 'two_read',
    });
    expect(use?.agent).toEqual({ id: agentId, connections });
    expect(use?.connection).toEqual(await reached(two));
    expect(use?.tool).toEqual(await pinned(two, 'read'));
  });

  it('has a connection also when that has no such tool, so that it can be read anew', async () => {
    const connectionId = await addConnection('one');
    const agentId = await addAgent([{ connectionId, tools: null }]);
    const use = await ask.toolUse.findForAgent({
      reader: readerOf(accountId),
      agentId,
      agentName: 'one_absent',
    });
    expect([use?.connection?.id, use?.tool]).toEqual([connectionId, null]);
  });

  it('is absent where the agent does not have the connection, though the account does', async () => {
    const [one, two] = [await addConnection('one'), await addConnection('two')];
    const agentId = await addAgent([{ connectionId: one, tools: [two, 'two'] }]);
    const use = await ask.toolUse.findForAgent({
      reader: readerOf(accountId),
      agentId,
      agentName: 'two_read',
    });
    expect(use).toMatchObject({ agent: { id: agentId }, connection: null, tool: null });
  });

  it('is absent where the agent’s connection is another account’s', async () => {
    const foreign = await addConnection('one', stranger.accountId);
    const agentId = await addAgent([{ connectionId: foreign, tools: null }]);
    const use = await ask.toolUse.findForAgent({
      reader: readerOf(accountId),
      agentId,
      agentName: 'one_read',
    });
    expect(use).toMatchObject({ connection: null, tool: null });
  });

  it.each(['read', '_read', 'one', 'one_', 'One_read', ...ODD_NAMES])(
    'is absent under %j, which is no name of an agent’s tool',
    async (agentName) => {
      const agentId = await addAgent([{ connectionId: await addConnection('one'), tools: null }]);
      expect(
        await ask.toolUse.findForAgent({ reader: readerOf(accountId), agentId, agentName }),
      ).toMatchObject({ tool: null });
    },
  );

  it('is the one that is offered where a gone tool has the same name', async () => {
    const connectionId = await addConnection('one');
    const agentId = await addAgent([{ connectionId, tools: null }]);
    const agentName = 'one_same';
    const [gone, offered] = [offeredTool('a', '', { agentName }), offeredTool('b', '', { agentName })];
    await ask.connectionTools.record(accountId, connectionId, [gone], AT, { approveAll: true });
    await ask.connectionTools.record(accountId, connectionId, [offered], AT);
    const use = await ask.toolUse.findForAgent({ reader: readerOf(accountId), agentId, agentName });
    expect(use?.tool).toMatchObject({ name: 'b', approvedHash: null });
  });

  it('is absent with its agent to another account, and under ids that are none', async () => {
    const connectionId = await addConnection('one');
    const agentId = await addAgent([{ connectionId, tools: null }]);
    const agentName = 'one_read';
    for (const owner of [stranger.accountId, newId(), 'no id']) {
      expect(await ask.toolUse.findForAgent({ reader: readerOf(owner), agentId, agentName })).toBeNull();
    }
    for (const id of [newId(), connectionId, 'agent', '', '\0']) {
      expect(
        await ask.toolUse.findForAgent({ reader: readerOf(accountId), agentId: id, agentName }),
      ).toBeNull();
    }
  });
});
