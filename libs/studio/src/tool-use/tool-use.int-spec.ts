import { newId } from '@paretostudio/entities';
import { STUDIO_ACTIONS, isGranted, type Permissions } from '@paretostudio/permissions';
import type { SampleUpstream } from '@paretostudio/mcp-gateway/testing';
import type { Caller } from '../core/caller.js';
import { rightsOf } from '../core/rights-of.js';
import { kindOf, openToolWorld, textOf, type ToolWorld } from '../testing/tool-world.js';
import type { ToolTarget } from './tool-target.js';

let world: ToolWorld;
let upstream: SampleUpstream;
let founder: Caller;
let notes: ToolTarget;

beforeAll(async () => {
  world = await openToolWorld();
});
beforeEach(async () => {
  upstream = await world.start();
  founder = await world.founder('pro');
  notes = await world.connect(founder, 'Notes', upstream.url);
  upstream.requests.length = 0;
});
afterAll(() => world.close());

const conn = (target: ToolTarget, actions: string[]): Permissions => ({ [`conn_${target.id}`]: actions });
const agt = (target: ToolTarget, actions: string[]): Permissions => ({ [`agent_${target.id}`]: actions });
const toolsCalled = () => upstream.requests.filter(({ tool }) => tool !== null).map(({ tool }) => tool);

const NOT_FOUND = {
  ok: false,
  refusal: {
    code: 'not_found',
    detail: 'There is no such connection or agent, or this key may not use it.',
  },
};

describe('a key for one connection', () => {
  it('lists what it may call there, and calls it', async () => {
    const caller = await world.keyed(founder, conn(notes, ['echo', 'delete_*']));
    expect(await world.names(caller, notes)).toEqual(['delete_note', 'echo']);
    expect(textOf(await world.use(caller, notes, 'echo', { args: { text: 'Hello' } }))).toBe('Hello');
    expect(toolsCalled()).toEqual(['echo']);
  });

  it('opens no other connection, and learns nothing of it', async () => {
    const other = await world.connect(founder, 'Other', upstream.url);
    const caller = await world.keyed(founder, conn(other, ['*']));
    const absent = { kind: 'connection', id: newId() } as const;
    for (const target of [notes, absent, { kind: 'connection', id: 'notes' } as const]) {
      expect(await world.use(caller, target, 'echo', { args: { text: 'x' } })).toEqual(NOT_FOUND);
      expect(await world.studio.tools.list(caller, target)).toEqual(NOT_FOUND);
      expect(await world.studio.tools.enter(caller, target)).toEqual(NOT_FOUND);
    }
    expect(toolsCalled()).toEqual([]);
  });

  it('takes forbidden, absent and impossible names for the same unknown tool, and sends nothing', async () => {
    const caller = await world.keyed(founder, conn(notes, ['echo']));
    for (const name of ['add', 'nothing', '', '*', 'e\0cho', 'x'.repeat(10_000), '__proto__']) {
      expect(await world.use(caller, notes, name)).toEqual({ ok: true, value: { kind: 'unknown_tool' } });
    }
    expect(toolsCalled()).toEqual([]);
  });

  it('takes ids in capitals', async () => {
    const caller = await world.keyed(founder, conn(notes, ['echo']));
    expect(await world.names(caller, { ...notes, id: notes.id.toUpperCase() })).toEqual(['echo']);
  });
});

describe('an account', () => {
  it('reaches no connection and no agent of another by their ids, whatever its rights', async () => {
    const agent = await world.agent(founder, [[notes, null]]);
    const stranger = await world.founder('pro');
    const caller = await world.keyed(stranger, { '*': ['*'] });
    for (const who of [stranger, caller]) {
      for (const [target, name] of [
        [notes, 'echo'],
        [agent, 'notes_echo'],
      ] as const) {
        expect(await world.use(who, target, name, { args: { text: 'x' } })).toEqual(NOT_FOUND);
        expect(await world.studio.tools.list(who, target)).toEqual(NOT_FOUND);
        expect(await world.studio.tools.enter(who, target)).toEqual(NOT_FOUND);
        expect(await world.studio.tools.prompts(who, target)).toEqual(NOT_FOUND);
        expect(await world.factsOf(who, target, name)).toEqual({
          ...{ connectionId: null, agentId: null, tool: null, denial: 'not_found' },
        });
      }
    }
    expect(toolsCalled()).toEqual([]);
  });
});

describe('an agent', () => {
  it('offers what it selects under stable names, and calls it', async () => {
    const agent = await world.agent(founder, [[notes, ['add', 'echo']]]);
    const caller = await world.keyed(founder, agt(agent, ['*']));
    expect(await world.names(caller, agent)).toEqual(['notes_add', 'notes_echo']);
    expect(textOf(await world.use(caller, agent, 'notes_echo', { args: { text: 'Hi' } }))).toBe('Hi');
    expect(toolsCalled()).toEqual(['echo']);
  });

  it('whose selection lacks a tool does not know it by its raw name nor by its exposed one', async () => {
    const agent = await world.agent(founder, [[notes, ['echo']]]);
    const caller = await world.keyed(founder, agt(agent, ['*']));
    for (const name of ['add', 'notes_add', 'echo', 'other_echo', 'notes']) {
      expect(await world.use(caller, agent, name)).toEqual({ ok: true, value: { kind: 'unknown_tool' } });
    }
    expect(toolsCalled()).toEqual([]);
  });

  it('that selects nothing of a connection offers nothing', async () => {
    const agent = await world.agent(founder, [[notes, []]]);
    const caller = await world.keyed(founder, agt(agent, ['*']));
    expect(await world.names(caller, agent)).toEqual([]);
    expect(kindOf(await world.use(caller, agent, 'notes_echo'))).toBe('unknown_tool');
  });

  it('does not have its connection read for a name that it does not select', async () => {
    const agent = await world.agent(founder, [[notes, ['echo']]]);
    const caller = await world.keyed(founder, agt(agent, ['*']));
    world.age();
    expect(kindOf(await world.use(caller, agent, 'notes_made_up'))).toBe('unknown_tool');
    expect(upstream.requests).toEqual([]);
  });

  it('is not opened by the right to its connection, nor opens it', async () => {
    const agent = await world.agent(founder, [[notes, null]]);
    const forConnection = await world.keyed(founder, conn(notes, ['*']));
    const forAgent = await world.keyed(founder, agt(agent, ['*']));
    expect(await world.use(forConnection, agent, 'notes_echo')).toEqual(NOT_FOUND);
    expect(await world.studio.tools.list(forConnection, agent)).toEqual(NOT_FOUND);
    expect(await world.use(forAgent, notes, 'echo')).toEqual(NOT_FOUND);
    expect(await world.studio.tools.list(forAgent, notes)).toEqual(NOT_FOUND);
    const twisted = { kind: 'connection', id: agent.id } as const;
    expect(await world.use(forAgent, twisted, 'echo')).toEqual(NOT_FOUND);
    expect(toolsCalled()).toEqual([]);
  });

  it('grants by exposed names alone: the upstream name in a permission gives nothing', async () => {
    const agent = await world.agent(founder, [[notes, null]]);
    const caller = await world.keyed(founder, agt(agent, ['echo']));
    expect(await world.names(caller, agent)).toEqual([]);
    expect(kindOf(await world.use(caller, agent, 'notes_echo'))).toBe('unknown_tool');
  });
});

describe('rights', () => {
  it('of a viewer open nothing', async () => {
    const viewer = await world.member(founder, 'viewer');
    const key = await world.keyed(founder, { '*': ['*'] }, { role: 'viewer' });
    for (const caller of [viewer, key]) {
      expect(await world.use(caller, notes, 'echo', { args: { text: 'x' } })).toEqual(NOT_FOUND);
      expect(await world.studio.tools.list(caller, notes)).toEqual(NOT_FOUND);
    }
    expect(toolsCalled()).toEqual([]);
  });

  it('that changed between two calls hold for the second', async () => {
    const { id, key } = await world.key(founder, { permissions: conn(notes, ['echo']) });
    const say = async () => world.use(await world.admit(key), notes, 'echo', { args: { text: 'x' } });
    expect(kindOf(await say())).toBe('result');
    await world.get('update_api_key', founder, { id, permissions: conn(notes, ['add']) });
    expect(kindOf(await say())).toBe('unknown_tool');
    await world.get('update_api_key', founder, { id, permissions: { self: ['*'] } });
    expect(kindOf(await say())).toBe('not_found');
    expect(toolsCalled()).toEqual(['echo']);
  });

  it('of a role that changed between two calls hold for the second', async () => {
    const editor = await world.member(founder, 'editor');
    const { key } = await world.key(editor, { permissions: conn(notes, ['*']) });
    const say = async () => world.use(await world.admit(key), notes, 'echo', { args: { text: 'x' } });
    expect(kindOf(await say())).toBe('result');
    await world.storage.pool.query(`update paretostudio.members set role = 'viewer' where id = $1`, [
      editor.memberId,
    ]);
    expect(kindOf(await say())).toBe('not_found');
  });

  it('a selection that changed between two calls holds for the second', async () => {
    const agent = await world.agent(founder, [[notes, ['echo']]]);
    const caller = await world.keyed(founder, agt(agent, ['*']));
    const say = () => world.use(caller, agent, 'notes_echo', { args: { text: 'x' } });
    expect(kindOf(await say())).toBe('result');
    await world.get('update_agent', founder, {
      ...{ id: agent.id, connections: [{ connection: notes.id, tools: ['add'] }] },
    });
    expect(kindOf(await say())).toBe('unknown_tool');
    await world.get('update_agent', founder, { id: agent.id, connections: [] });
    expect(kindOf(await say())).toBe('unknown_tool');
    expect(toolsCalled()).toEqual(['echo']);
  });

  it('list exactly what they let call, at connections and agents', async () => {
    const agents = [
      await world.agent(founder, [[notes, null]], { name: 'all' }),
      await world.agent(founder, [[notes, ['echo', 'add', 'changing']]], { name: 'two' }),
      await world.agent(founder, [[notes, []]], { name: 'none' }),
    ];
    upstream.swap();
    world.age();
    const raw = ['echo', 'add', 'changing', 'delete_note', 'nothing'];
    const candidates = [...raw, ...raw.map((name) => `notes_${name}`)];
    for (const target of [notes, ...agents]) {
      const resource = `${target.kind === 'agent' ? 'agent' : 'conn'}_${target.id}`;
      for (const patterns of [
        ['*'],
        ['e*'],
        ['notes_*'],
        ['notes_echo', 'add'],
        ['notes_changing', 'changing'],
      ]) {
        const caller = await world.keyed(founder, { [resource]: patterns });
        const listed = (await world.names(caller, target)).filter((name) => candidates.includes(name));
        const callable: string[] = [];
        for (const name of candidates) {
          const kind = kindOf(await world.use(caller, target, name));
          if (kind === 'result' || kind === 'protocol_error') callable.push(name);
          if (kind === 'tool_not_approved') {
            expect(isGranted(rightsOf(caller), STUDIO_ACTIONS, name, resource)).toBe(true);
          }
        }
        expect(listed).toEqual(callable.sort());
      }
    }
  });
});

describe('a pinned tool', () => {
  it('that is new upstream is neither listed nor called before it is approved', async () => {
    const agent = await world.agent(founder, [[notes, null]], { name: 'all' });
    const picky = await world.agent(founder, [[notes, ['echo']]], { name: 'picky' });
    const forAll = await world.keyed(founder, { '*': ['*'] });
    const wipe = { name: 'wipe', description: 'Wipes.', inputSchema: { type: 'object' } };
    upstream.setTools([...(await rawTools()), wipe]);
    world.age();
    expect(await world.names(forAll, agent)).not.toContain('notes_wipe');
    expect(await world.use(forAll, notes, 'wipe')).toEqual({
      ok: false,
      refusal: {
        code: 'tool_not_approved',
        detail: 'The tool “wipe” of the connection “Notes” is new and waits for approval.',
      },
    });
    expect(kindOf(await world.use(forAll, agent, 'notes_wipe'))).toBe('tool_not_approved');
    await world.approveAll(founder, notes);
    expect(await world.names(forAll, agent)).toContain('notes_wipe');
    expect(await world.names(forAll, picky)).not.toContain('notes_wipe');
    expect(kindOf(await world.use(forAll, picky, 'notes_wipe'))).toBe('unknown_tool');
  });

  it('whose schema was swapped is refused from the next reading on, and works again after approval', async () => {
    const caller = await world.keyed(founder, conn(notes, ['*']));
    const change = () => world.use(caller, notes, 'changing', { args: { to: 'a', note: 'b' } });
    expect(kindOf(await change())).toBe('result');
    upstream.swap();
    world.age();
    expect(await change()).toEqual({
      ok: false,
      refusal: {
        code: 'tool_not_approved',
        detail:
          'The tool “changing” of the connection “Notes” was changed by its server and waits for approval.',
      },
    });
    expect(await world.names(caller, notes)).not.toContain('changing');
    await world.approveAll(founder, notes);
    expect(kindOf(await change())).toBe('result');
    expect(await world.names(caller, notes)).toContain('changing');
    expect(toolsCalled()).toEqual(['changing', 'changing']);
  });

  it('that is gone upstream is refused as gone, and no other call suffers', async () => {
    const caller = await world.keyed(founder, conn(notes, ['*']));
    const kept = (await rawTools()).filter(({ name }) => name !== 'echo');
    upstream.setTools(kept);
    world.age();
    expect(await world.use(caller, notes, 'echo', { args: { text: 'x' } })).toEqual({
      ok: false,
      refusal: {
        code: 'tool_not_approved',
        detail: 'The tool “echo” of the connection “Notes” is not offered by its server any more.',
      },
    });
    expect(kindOf(await world.use(caller, notes, 'add', { args: { a: 1, b: 2 } }))).toBe('result');
  });

  it('is offered without what its server says of itself, with all hints', async () => {
    const caller = await world.keyed(founder, conn(notes, ['fail']));
    const listing = await world.studio.tools.list(caller, notes);
    expect(listing).toEqual({
      ok: true,
      value: {
        warnings: [],
        tools: [
          expect.objectContaining({
            name: 'fail',
            annotations: expect.objectContaining({
              ...{ readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
            }),
          }),
        ],
      },
    });
  });

  it('is read anew once a minute at most, by one reading for two calls at once', async () => {
    const caller = await world.keyed(founder, conn(notes, ['*']));
    const lists = () => upstream.requests.filter(({ method }) => method === 'tools/list').length;
    const say = () => world.use(caller, notes, 'echo', { args: { text: 'x' } });
    await Promise.all([say(), say()]);
    expect(lists()).toBe(0);
    world.age();
    const answers = await Promise.all([say(), say()]);
    expect(answers.map(kindOf)).toEqual(['result', 'result']);
    const once = lists();
    expect(once).toBeGreaterThan(0);
    await say();
    expect(lists()).toBe(once);
  });

  async function rawTools(): Promise<{ name: string }[]> {
    const { items } = await world.storage.repositories.connectionTools.list({
      ...{ accountId: founder.accountId, connectionId: notes.id, limit: 100 },
    });
    return items.map(({ approved }) => JSON.parse(approved ?? '') as { name: string });
  }
});

describe('an answer', () => {
  let caller: Caller;
  beforeEach(async () => {
    caller = await world.keyed(founder, conn(notes, ['*']));
  });

  it('with isError is the tool\u2019s own, and said to be an error', async () => {
    const answer = await world.use(caller, notes, 'fail', { args: { message: 'No luck' } });
    expect(answer).toMatchObject({ ok: true, value: { kind: 'result', isError: true } });
    expect(textOf(answer)).toContain('No luck');
  });

  it('with a JSON-RPC error is passed on as one', async () => {
    expect(await world.use(caller, notes, 'crash')).toMatchObject({
      ok: true,
      value: { kind: 'protocol_error', code: expect.any(Number), message: expect.any(String) },
    });
  });

  it('comes with the progress on the way', async () => {
    const seen: number[] = [];
    const onProgress = ({ progress }: { progress: number }) => void seen.push(progress);
    await world.use(caller, notes, 'slow', { args: { ms: 20 }, onProgress });
    expect(seen.length).toBeGreaterThan(0);
  });

  it('is not waited for when the caller gives up', async () => {
    const giveUp = new AbortController();
    const onProgress = () => giveUp.abort();
    const call = { args: { ms: 3_000 }, onProgress, signal: giveUp.signal };
    expect(await world.use(caller, notes, 'slow', call)).toMatchObject({
      ok: false,
      refusal: { code: 'upstream_failed', reason: 'cancelled' },
    });
  });

  it('is refused for arguments that are no object, before anything is read or sent', async () => {
    world.age();
    for (const args of [null, [], 'x', { text: 'x'.repeat(1024 * 1024) }]) {
      expect(kindOf(await world.use(caller, notes, 'echo', { args }))).toBe('invalid_request');
    }
    expect(upstream.requests).toEqual([]);
  });
});

describe('the facts of a call', () => {
  const facts = (changes: object) => ({
    connectionId: null,
    agentId: null,
    tool: null,
    denial: null,
    ...changes,
  });

  it('name connection, agent and the upstream tool of a call that is let through', async () => {
    const agent = await world.agent(founder, [[notes, null]]);
    const caller = await world.keyed(founder, { '*': ['*'] });
    const args = { text: 'x' };
    expect(await world.factsOf(caller, notes, 'echo', { args })).toEqual(
      facts({ connectionId: notes.id, tool: 'echo' }),
    );
    expect(await world.factsOf(caller, agent, 'notes_echo', { args })).toEqual(
      facts({ connectionId: notes.id, agentId: agent.id, tool: 'echo' }),
    );
  });

  it('tell each denial apart, for those who watch', async () => {
    const agent = await world.agent(founder, [[notes, ['echo']]]);
    const nobody = await world.keyed(founder, { self: ['*'] });
    const some = await world.keyed(founder, {
      ...conn(notes, ['echo']),
      ...agt(agent, ['notes_e*', 'notes_add']),
    });
    const denied = { denial: 'permission_denied' };
    const absent = { denial: 'not_found' };
    const cases: [Caller, ToolTarget, string, object][] = [
      [nobody, notes, 'echo', { connectionId: notes.id, ...denied }],
      [nobody, agent, 'notes_echo', { agentId: agent.id, ...denied }],
      [nobody, { kind: 'agent', id: newId() }, 'notes_echo', absent],
      [nobody, { kind: 'connection', id: 'x' }, 'echo', absent],
      [some, notes, 'add', { connectionId: notes.id, tool: 'add', ...denied }],
      [some, notes, 'nothing', { connectionId: notes.id, ...absent }],
      [some, agent, 'notes_add', { connectionId: notes.id, agentId: agent.id, tool: 'add', ...denied }],
      [
        some,
        agent,
        'notes_headers',
        { connectionId: notes.id, agentId: agent.id, tool: 'headers', ...denied },
      ],
      [some, agent, 'notes_entirely_new', { agentId: agent.id, ...absent }],
    ];
    for (const [caller, target, name, expected] of cases) {
      expect([name, await world.factsOf(caller, target, name)]).toEqual([name, facts(expected)]);
    }
  });

  it('of a tool that waits are no denial', async () => {
    upstream.swap();
    world.age();
    const caller = await world.keyed(founder, conn(notes, ['*']));
    expect(await world.factsOf(caller, notes, 'changing')).toEqual(
      facts({ connectionId: notes.id, tool: 'changing' }),
    );
  });
});
