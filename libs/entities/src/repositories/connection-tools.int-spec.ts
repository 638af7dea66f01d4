import { createHash } from 'node:crypto';
import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { connectionOf, offeredTool, readingOf } from '../testing/connection-records.js';
import { createTestDatabase, seedAccount, type SeededAccount, type TestDatabase } from '../testing/index.js';
import type { OfferedTool, RecordToolsOptions } from './connection-tools-repository.js';
import type { Repositories } from './repositories.js';

let database: TestDatabase;
let storage: Storage;
let other: Storage;
let ask: Repositories;
let account: SeededAccount;
let stranger: SeededAccount;
let accountId: string;
let connectionId: string;

const AT = new Date('2026-11-22T12:00:00.000Z');
const LATER = new Date('2026-11-23T12:00:00.000Z');
const WARNED = { warnings: [{ path: '/description', kind: 'markup', message: 'm' }] };
const NOTHING = { added: 0, changed: 0, gone: 0, unchanged: 0 };

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  other = await openStorage({ url: database.url });
  ask = storage.repositories;
});
afterAll(async () => {
  await storage.close();
  await other.close();
  await database.drop();
});
beforeEach(async () => {
  account = await seedAccount(storage);
  stranger = await seedAccount(storage);
  ({ accountId } = account);
  connectionId = await addConnection();
});

async function addConnection(owner = accountId): Promise<string> {
  const connection = connectionOf(owner, `c-${newId().slice(-12)}`);
  await ask.connections.insert(connection);
  return connection.id;
}

function record(offered: readonly OfferedTool[], options?: RecordToolsOptions, at = AT) {
  return ask.connectionTools.record(accountId, connectionId, offered, at, options);
}

async function tools(of = connectionId) {
  const { items } = await ask.connectionTools.list({ accountId, connectionId: of, limit: 100 });
  return items.map((tool) => ({ ...tool }));
}

function approve(...offered: readonly OfferedTool[]) {
  return ask.connectionTools.approve(accountId, connectionId, offered, account.memberId, LATER);
}

const NOT_APPROVED = {
  ...{ approved: null, approvedHash: null, approvedAt: null, approvedByMemberId: null, hints: null },
};

function asNew(tool: OfferedTool, seenAt = AT) {
  const { name, agentName, hash, text, hints, warnings } = tool;
  return {
    ...{ connectionId, name, accountId, agentName, ...NOT_APPROVED, seen: text, seenHash: hash },
    ...{ seenHints: hints, seenAt, warnings },
  };
}

function asApproved(tool: OfferedTool, change: object = {}) {
  const { hash, text, hints } = tool;
  return {
    ...asNew(tool),
    ...{ approved: text, approvedHash: hash, hints, approvedAt: LATER, approvedByMemberId: account.memberId },
    ...{ seen: null, seenHints: null, ...change },
  };
}

describe('a reading of tools', () => {
  it('keeps every tool whole, and waits with each for approval', async () => {
    const [a, b] = [offeredTool('a', 'first', WARNED), offeredTool('b')];
    expect(await record([b, a])).toEqual({ ...NOTHING, added: 2 });
    expect(await tools()).toEqual([asNew(a), asNew(b)]);
  });

  it('tells what differs from the reading before, and writes nothing of what is the same', async () => {
    const [kept, changed, gone] = [offeredTool('kept'), offeredTool('changed'), offeredTool('gone')];
    await record([kept, changed, gone]);
    const rowOf = async () =>
      (
        await storage.pool.query(
          `select ctid, xmin from paretostudio.connection_tools where connection_id = $1 and name = 'kept'`,
          [connectionId],
        )
      ).rows;
    const before = await rowOf();
    const [anew, added] = [offeredTool('changed', 'else'), offeredTool('added')];
    expect(await record([added, anew, kept], {}, LATER)).toEqual({
      ...{ added: 1, changed: 1, gone: 1, unchanged: 1 },
    });
    expect(await tools()).toEqual([asNew(added, LATER), asNew(anew, LATER), asNew(kept)]);
    expect(await rowOf()).toEqual(before);
    expect(await record([added, anew, kept])).toEqual({ ...NOTHING, unchanged: 3 });
  });

  it('never touches an approval: a changed tool waits beside it, a gone one is kept, both come back', async () => {
    const [a, b] = [offeredTool('a', 'as approved'), offeredTool('b', 'as approved')];
    await record([a, b]);
    await approve(a, b);
    const swapped = offeredTool('a', 'swapped', WARNED);
    expect(await record([swapped], {}, LATER)).toEqual({ ...NOTHING, changed: 1, gone: 1 });
    const { text: seen, hash: seenHash, hints: seenHints, warnings } = swapped;
    expect(await tools()).toEqual([
      asApproved(a, { seen, seenHash, seenHints, warnings, seenAt: LATER }),
      asApproved(b, { seenHash: null, seenAt: LATER }),
    ]);
    expect(await record([swapped])).toEqual({ ...NOTHING, unchanged: 1 });
    expect(await record([a, b], { approveAll: true })).toEqual({ ...NOTHING, changed: 1, added: 1 });
    expect(await tools()).toEqual([asApproved(a), asApproved(b)]);
  });

  it('forgets gone tools of which nothing was ever approved', async () => {
    await record([offeredTool('a')]);
    expect(await record([])).toEqual({ ...NOTHING, gone: 1 });
    expect(await tools()).toEqual([]);
    expect(await record([])).toEqual(NOTHING);
  });

  it('approves at once, where asked, what has no warnings and was never approved, and nothing else', async () => {
    const [a, warned, changing] = [offeredTool('a'), offeredTool('b', '', WARNED), offeredTool('c')];
    await record([changing]);
    await approve(changing);
    const changed = offeredTool('c', 'else');
    await record([a], {}, AT);
    await record([a, warned, changed], { approveAll: true }, LATER);
    expect(await tools()).toEqual([
      asApproved(a, { approvedByMemberId: null }),
      asNew(warned, LATER),
      asApproved(changing, {
        ...{ seen: changed.text, seenHash: changed.hash, seenHints: changed.hints, seenAt: LATER },
      }),
    ]);
  });

  it('takes over what the program makes of an unchanged definition: warnings and the name for agents', async () => {
    const tool = offeredTool('a');
    await record([tool]);
    await approve(tool);
    const redrawn = { ...tool, ...WARNED, agentName: 'else_a' };
    expect(await record([redrawn], {}, LATER)).toEqual({ ...NOTHING, unchanged: 1 });
    expect(await tools()).toEqual([asApproved(tool, { ...WARNED, agentName: 'else_a' })]);
  });

  it('records 2,000 tools, and 2,000 changes of them', async () => {
    const offered = (detail: string) =>
      Array.from({ length: 2_000 }, (_, index) => offeredTool(`tool ${index}`, detail + 'x'.repeat(1_000)));
    expect(await record(offered('one'), { approveAll: true })).toEqual({ ...NOTHING, added: 2_000 });
    expect(await record(offered('one'))).toEqual({ ...NOTHING, unchanged: 2_000 });
    expect(await record(offered('two'))).toEqual({ ...NOTHING, changed: 2_000 });
    expect(await approve(...offered('two'))).toHaveLength(2_000);
    const counts = await ask.connectionTools.counts(accountId, [connectionId]);
    expect(counts.get(connectionId)).toEqual({ approved: 2_000, waiting: 0, gone: 0 });
    expect(await ask.connectionTools.listApproved(accountId, [connectionId])).toHaveLength(2_000);
  });

  it.each([
    'a name with spaces',
    'ünïcode 🔑',
    '__proto__',
    "'; drop table x; --",
    '{"a"}',
    'NULL',
    ' ',
    'x'.repeat(128),
    '\u{1F511}'.repeat(128),
  ])('keeps the name %j as it is', async (name) => {
    const tool = offeredTool(name, 'a "quoted"\\ {text}, NULL', { agentName: 'up_a' });
    await record([tool], { approveAll: true });
    expect(await ask.connectionTools.find(accountId, connectionId, [name])).toMatchObject([
      { name, approved: tool.text, approvedHash: tool.hash },
    ]);
  });

  it('keeps a definition to the character, with order, duplicates and escapes, and under no other hash', async () => {
    const text = '{"b":1,"a":1.0,"a":"\\u0000","z":1e2}';
    const exact = offeredTool('a', '', { text, hash: createHash('sha256').update(text).digest('hex') });
    const other = { ...exact, hash: offeredTool('a').hash };
    await expect(record([other])).rejects.toMatchObject({ constraint: 'connection_tools_hashes_check' });
    expect(await tools()).toEqual([]);
    await record([exact]);
    expect(await tools()).toMatchObject([{ seen: text, seenHash: exact.hash }]);
  });

  it('cleans warnings of what the database cannot hold', async () => {
    const warnings = [{ path: '/a\0', kind: 'hidden_characters', message: '\ud800' }];
    await record([offeredTool('a', '', { warnings })]);
    expect(await tools()).toMatchObject([
      { warnings: [{ path: '/a\uFFFD', kind: 'hidden_characters', message: '\uFFFD' }] },
    ]);
  });

  it.each([
    ['a name of 129 characters', { name: 'x'.repeat(129) }, 'connection_tools_name_check'],
    ['no name', { name: '' }, 'connection_tools_name_check'],
    ['a name for agents of 65', { agentName: 'x'.repeat(65) }, 'connection_tools_agent_name_check'],
  ])('is refused whole with %s', async (_what, change, constraint) => {
    await expect(record([offeredTool('a'), offeredTool('b', '', change)])).rejects.toMatchObject({
      constraint,
    });
    expect(await tools()).toEqual([]);
  });

  it('is refused for another account, an absent connection and another revision', async () => {
    const offered = [offeredTool('a')];
    const { connectionTools, connections } = ask;
    expect(await connectionTools.record(stranger.accountId, connectionId, offered, AT)).toBeNull();
    expect(await connectionTools.record(accountId, newId(), offered, AT)).toBeNull();
    expect(await connectionTools.record(accountId, 'no id', offered, AT)).toBeNull();
    await connections.update(accountId, connectionId, 1, { url: 'https://else.example' }, LATER);
    expect(await record(offered, { revision: 1 })).toBeNull();
    expect(await tools()).toEqual([]);
    expect(await record(offered, { revision: 2 })).toEqual({ ...NOTHING, added: 1 });
  });
});

describe('an approval', () => {
  it('holds for the definition that was looked at, and is refused for any other', async () => {
    const [a, b, gone] = [offeredTool('a'), offeredTool('b'), offeredTool('gone')];
    await record([a, b, gone]);
    await approve(gone);
    await record([a, b]);
    const swapped = offeredTool('b', 'swapped');
    const asked = [a, swapped, gone, offeredTool('absent'), offeredTool('\0'), { ...b, hash: '\0' }];
    expect(await approve(...asked)).toEqual(['a']);
    expect(await approve(a)).toEqual([]);
    expect(await tools()).toMatchObject([asApproved(a), asNew(b), { name: 'gone', seenHash: null }]);
  });

  it('of a changed tool takes over its definition and hints', async () => {
    const [before, after] = [offeredTool('a'), offeredTool('a', 'else')];
    await record([before]);
    await approve(before);
    await record([after], {}, LATER);
    expect(await approve(after)).toEqual(['a']);
    expect(await tools()).toEqual([asApproved(after, { seenAt: LATER })]);
  });

  it('of another account changes nothing', async () => {
    const tool = offeredTool('a');
    await record([tool]);
    const { connectionTools } = ask;
    for (const owner of [stranger.accountId, newId(), 'no id']) {
      expect(await connectionTools.approve(owner, connectionId, [tool], null, AT)).toEqual([]);
      expect(await connectionTools.approveWaiting(owner, connectionId, 'f'.repeat(64), null, AT)).toBeNull();
      expect(await connectionTools.forgetApprovals(owner, connectionId)).toBe(0);
    }
    expect(await tools()).toEqual([asNew(tool)]);
  });

  it('of all that waits holds for the reading that was looked at, and no other', async () => {
    const offered = [offeredTool('a'), offeredTool('b', '', WARNED), offeredTool('gone')];
    await record(offered);
    await approve(offered[2]!);
    await record(offered.slice(0, 2));
    await ask.connections.noteRead(accountId, connectionId, readingOf({ toolsHash: 'new' }));
    const approveWaiting = (hash: string) =>
      ask.connectionTools.approveWaiting(accountId, connectionId, hash, account.memberId, LATER);
    expect(await approveWaiting('old')).toBeNull();
    expect((await approveWaiting('new'))?.sort()).toEqual(['a', 'b']);
    expect(await approveWaiting('new')).toEqual([]);
    const counts = await ask.connectionTools.counts(accountId, [connectionId]);
    expect(counts.get(connectionId)).toEqual({ approved: 2, waiting: 0, gone: 1 });
  });

  it('is taken back with all others: what is offered waits again, what is gone is forgotten', async () => {
    const [a, b] = [offeredTool('a'), offeredTool('b')];
    const [changing, gone] = [offeredTool('c'), offeredTool('gone')];
    await record([a, b, changing, gone]);
    await approve(a, changing, gone);
    const changed = offeredTool('c', 'else');
    await record([a, b, changed], {}, LATER);
    expect(await ask.connectionTools.forgetApprovals(accountId, connectionId)).toBe(3);
    expect(await tools()).toEqual([asNew(a), asNew(b), asNew(changed, LATER)]);
    expect(await ask.connectionTools.forgetApprovals(accountId, connectionId)).toBe(0);
  });
});

describe('readings and approvals at once', () => {
  it('take turns: of twenty first readings one adds, and the others find everything unchanged', async () => {
    const offered = Array.from({ length: 50 }, (_, index) => offeredTool(`t${index}`));
    const readings = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? storage : other).repositories.connectionTools.record(
          ...[accountId, connectionId, index % 3 === 0 ? offered : [...offered].reverse(), AT],
        ),
      ),
    );
    expect(readings.filter((changes) => changes?.added === 50)).toHaveLength(1);
    expect(readings.filter((changes) => changes?.unchanged === 50)).toHaveLength(19);
    expect(await tools()).toHaveLength(50);
  });

  it('leave one whole reading behind, whichever was last', async () => {
    const readings = ['one', 'two', 'three'].map((detail, at) =>
      Array.from({ length: 20 }, (_, index) => offeredTool(`t${index + 5 * at}`, detail)),
    );
    const all = [...readings, ...readings, ...readings];
    await Promise.all(
      all.map((offered, index) =>
        (index % 2 === 0 ? storage : other).repositories.connectionTools.record(
          accountId,
          connectionId,
          offered,
          AT,
        ),
      ),
    );
    const hashes = (await tools()).map(({ seenHash }) => seenHash).sort();
    expect(readings.map((offered) => offered.map(({ hash }) => hash).sort())).toContainEqual(hashes);
  });

  it('never approve what nobody looked at', async () => {
    const [seen, swapped] = [offeredTool('a', 'seen'), offeredTool('a', 'swapped')];
    for (let round = 0; round < 20; round += 1) {
      connectionId = await addConnection();
      await record([seen]);
      const [, approved] = await Promise.all([
        other.repositories.connectionTools.record(accountId, connectionId, [swapped], AT),
        approve(seen),
      ]);
      const [tool] = await tools();
      expect(tool).toMatchObject({
        approvedHash: approved.length === 1 ? seen.hash : null,
        ...{ seen: swapped.text, seenHash: swapped.hash },
      });
    }
  });

  it('an approval waits for the reading under way and finds the swapped definition', async () => {
    const [seen, swapped] = [offeredTool('a', 'seen'), offeredTool('a', 'swapped')];
    await record([seen]);
    let approval: Promise<string[]> | undefined;
    await storage.transaction(async (inside) => {
      await inside.connectionTools.record(accountId, connectionId, [swapped], AT);
      approval = approve(seen);
      for (let waiting = 0; waiting === 0;) {
        const { rowCount } = await other.pool.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
            and query like '%connections%no key update%'`,
        );
        waiting = rowCount ?? 0;
      }
    });
    expect(await approval).toEqual([]);
    expect(await tools()).toEqual([asNew(swapped)]);
  });
});

describe('tools of connections', () => {
  /** One tool in each state; `new` is also the name of a tool of another connection. */
  async function oneOfEach() {
    const of = (name: string, detail = '') => offeredTool(name, detail);
    await record([of('approved'), of('changed'), of('gone')], { approveAll: true });
    await record([of('approved'), of('changed', 'else'), of('new')]);
  }

  it.each([
    ['approved', ['approved']],
    ['new', ['new']],
    ['changed', ['changed']],
    ['waiting', ['changed', 'new']],
    ['gone', ['gone']],
    [null, ['approved', 'changed', 'gone', 'new']],
  ] as const)('are listed by their state: %s', async (state, names) => {
    await oneOfEach();
    const { items } = await ask.connectionTools.list({ accountId, connectionId, state, limit: 100 });
    expect(items.map(({ name }) => name)).toEqual(names);
  });

  it('are counted by their state, for each connection that was asked for', async () => {
    await oneOfEach();
    const empty = await addConnection();
    const foreign = await addConnection(stranger.accountId);
    await ask.connectionTools.record(stranger.accountId, foreign, [offeredTool('new')], AT);
    const counts = await ask.connectionTools.counts(accountId, [connectionId, empty, foreign, 'no id']);
    const none = { approved: 0, waiting: 0, gone: 0 };
    expect([...counts]).toEqual([
      [connectionId, { approved: 1, waiting: 2, gone: 1 }],
      [empty, none],
      [foreign, none],
      ['no id', none],
    ]);
  });

  it('are listed by code point, page by page, whatever their names are', async () => {
    const names = ['B', 'Z z', '_', 'a', 'a b', 'b', 'ä', '～', '\u{1F511}'];
    await record([...names].reverse().map((name) => offeredTool(name)));
    const listed: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await ask.connectionTools.list({
        accountId,
        connectionId,
        limit: 2,
        cursor: cursor ?? null,
      });
      listed.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(listed).toEqual(names);
    const none = { items: [], nextCursor: null };
    expect(await ask.connectionTools.list({ accountId, connectionId, limit: 2, cursor: '\0' })).toEqual(none);
  });

  it('that may be used are those last seen as they were approved, by their names for agents', async () => {
    await oneOfEach();
    const second = await addConnection();
    const first = offeredTool('z', '', { agentName: 'a_z' });
    await ask.connectionTools.record(accountId, second, [first], AT, { approveAll: true });
    const usable = await ask.connectionTools.listApproved(accountId, [connectionId, second, 'no id']);
    expect(usable.map(({ agentName }) => agentName)).toEqual(['a_z', 'up_approved']);
    expect({ ...usable[0] }).toEqual({
      ...{ connectionId: second, name: 'z', accountId, agentName: 'a_z', approved: first.text },
      ...{ approvedHash: first.hash, approvedAt: AT, approvedByMemberId: null, hints: first.hints },
      ...{ seenHash: first.hash, seenAt: AT },
    });
  });

  it('are absent to every question of another account', async () => {
    await oneOfEach();
    const { connectionTools } = ask;
    for (const owner of [stranger.accountId, newId(), 'no id']) {
      const page = await connectionTools.list({ accountId: owner, connectionId, limit: 100 });
      expect(page).toEqual({ items: [], nextCursor: null });
      expect(await connectionTools.listApproved(owner, [connectionId])).toEqual([]);
      expect(await connectionTools.find(owner, connectionId, ['approved'])).toEqual([]);
    }
    expect(await connectionTools.find(accountId, 'no id', ['approved'])).toEqual([]);
    expect(await connectionTools.find(accountId, connectionId, ['\0', '\ud800', 'none'])).toEqual([]);
  });
});
