import type { SampleUpstream } from '@paretostudio/mcp-gateway/testing';
import type { Caller } from '../core/caller.js';
import { valueOf } from '../testing/test-studio.js';
import { kindOf, openToolWorld, type ToolWorld } from '../testing/tool-world.js';
import { AGENT_DEFINITIONS_LENGTH_MAX, AGENT_TOOLS_MAX } from './list-tools.js';
import type { ToolTarget } from './tool-target.js';
import { ToolUse } from './tool-use.js';

let world: ToolWorld;
let alive: SampleUpstream;
let dead: SampleUpstream;
let founder: Caller;
let notes: ToolTarget;
let broken: ToolTarget;
let agent: ToolTarget;
let caller: Caller;

beforeAll(async () => {
  world = await openToolWorld();
});
beforeEach(async () => {
  [alive, dead] = await Promise.all([world.start(), world.start()]);
  founder = await world.founder('pro');
  notes = await world.connect(founder, 'Notes', alive.url);
  broken = await world.connect(founder, 'Broken', dead.url);
  agent = await world.agent(founder, [
    [broken, ['echo', 'add']],
    [notes, ['echo']],
  ]);
  caller = await world.keyed(founder, { [`agent_${agent.id}`]: ['*'] });
});
afterAll(() => world.close());

const ALL = ['broken_add', 'broken_echo', 'notes_echo'];
const CUT =
  'An agent offers at most 1000 tools, and 4000000 characters of definitions; the rest of what it selects is not listed.';
const STALE = 'The connection “Broken” cannot be reached; its tools are listed as they were read last.';

describe('the list of an agent', () => {
  it('keeps the pinned tools of a dead upstream, tells of it by name alone, and the rest works', async () => {
    await dead.close();
    world.age();
    expect(await world.names(caller, agent)).toEqual(ALL);
    expect(await world.warnings(caller, agent)).toEqual([STALE]);
    const said = await world.use(caller, agent, 'notes_echo', { args: { text: 'x' } });
    expect(kindOf(said)).toBe('result');
  });

  it('waits no longer than its budget for an upstream that hangs, and for all at the same time', async () => {
    const hanging = await Promise.all([world.start(), world.start()]);
    const more = await Promise.all(
      hanging.map((upstream, index) => world.connect(founder, `Slow ${index}`, upstream.url)),
    );
    const selected = [notes, ...more].map((each) => [each, ['echo']] as [ToolTarget, string[]]);
    const wide = await world.agent(founder, selected, { name: 'wide' });
    const who = await world.keyed(founder, { [`agent_${wide.id}`]: ['*'] });
    hanging.forEach((upstream) => upstream.pause());
    world.age();
    const impatient = new ToolUse(world.ctx, { listBudgetMs: 1_000 });
    const started = performance.now();
    const listing = valueOf(await impatient.list(who, wide));
    expect(performance.now() - started).toBeLessThan(1_900);
    expect(listing.tools.map(({ name }) => name)).toEqual(['notes_echo', 'slow-0_echo', 'slow-1_echo']);
    expect(listing.warnings).toEqual([
      'The connection “Slow 0” did not answer in time; its tools are listed as they were read last.',
      'The connection “Slow 1” did not answer in time; its tools are listed as they were read last.',
    ]);
    hanging.forEach((upstream) => upstream.resume());
  });

  it('does not speak to a connection of which nothing is selected, nor to a fresh one', async () => {
    await world.get('update_agent', founder, {
      id: agent.id,
      connections: [
        { connection: broken.id, tools: [] },
        { connection: notes.id, tools: ['echo'] },
      ],
    });
    alive.requests.length = 0;
    dead.requests.length = 0;
    await world.names(caller, agent);
    world.age();
    await world.names(caller, agent);
    expect(dead.requests).toEqual([]);
    expect(alive.requests.filter(({ method }) => method === 'tools/list')).toHaveLength(1);
  });

  it('tells of selected tools that wait or are gone, and of none that the caller may not use', async () => {
    const fewer = [{ name: 'echo', description: 'Says something else.', inputSchema: { type: 'object' } }];
    dead.setTools(fewer);
    world.age();
    expect(await world.names(caller, agent)).toEqual(['notes_echo']);
    expect(await world.warnings(caller, agent)).toEqual([
      'Tools of the connection “Broken” wait for approval: echo.',
      'The agent selects tools that are not known of the connection “Broken”: add.',
    ]);
    const other = await world.keyed(founder, { [`agent_${agent.id}`]: ['notes_*'] });
    expect(await world.warnings(other, agent)).toEqual([]);
  });

  it('says of a connection that was never read that nothing is known of its tools', async () => {
    await dead.close();
    const unread = await world.connect(founder, 'Unread', dead.url, { approve: false });
    await world.get('update_agent', founder, {
      id: agent.id,
      connections: [{ connection: unread.id, tools: null }],
    });
    expect(await world.warnings(caller, agent)).toEqual([
      'The connection “Unread” cannot be reached; its tools are not known yet.',
    ]);
  });

  it('is not held up by credentials that do not open any more', async () => {
    const sealed = await world.get('create_connection', founder, {
      ...{ name: 'Sealed', url: alive.url, authentication: { type: 'bearer', token: 'secret' } },
    });
    await world.storage.pool.query(
      `update paretostudio.connections set credential_key_id = 'lost', tools_read_at = null where id = $1`,
      [sealed.id],
    );
    world.ctx.gateway.forget(sealed.id);
    await world.get('update_agent', founder, {
      id: agent.id,
      connections: [
        { connection: sealed.id, tools: null },
        { connection: notes.id, tools: ['echo'] },
      ],
    });
    expect(await world.names(caller, agent)).toEqual(['notes_echo']);
    expect(await world.warnings(caller, agent)).toEqual([
      expect.stringContaining('The connection “Sealed” does not accept the credentials that are stored'),
    ]);
  });

  it(`offers ${AGENT_TOOLS_MAX} tools at most, in one order, and tells that it is not all`, async () => {
    const wide = await world.start({ toolCount: AGENT_TOOLS_MAX });
    const generated = await world.connect(founder, 'Generated', wide.url);
    const all = await world.agent(founder, [[generated, null]], { name: 'all' });
    const who = await world.keyed(founder, { '*': ['*'] });
    const names = await world.names(who, all);
    expect(names).toHaveLength(AGENT_TOOLS_MAX);
    expect(names).toEqual([...names].sort());
    expect(await world.names(who, all)).toEqual(names);
    expect(await world.warnings(who, all)).toEqual([CUT]);
    expect((await world.names(who, generated)).length).toBeGreaterThan(AGENT_TOOLS_MAX);
  });

  it('offers no more definitions than has room, however few tools they are', async () => {
    const long = Array.from({ length: 40 }, (_, index) => ({
      name: `long_${String(index).padStart(3, '0')}`,
      inputSchema: { type: 'object', description: 'word '.repeat(12_000) },
    }));
    alive.setTools(long);
    const first = await world.connect(founder, 'First', alive.url);
    const second = await world.connect(founder, 'Second', alive.url);
    const selected: [ToolTarget, null][] = [
      [first, null],
      [second, null],
    ];
    const all = await world.agent(founder, selected, { name: 'all' });
    const who = await world.keyed(founder, { '*': ['*'] });
    const { tools, warnings } = valueOf(await world.studio.tools.list(who, all));
    expect(tools).toHaveLength(Math.floor(AGENT_DEFINITIONS_LENGTH_MAX / JSON.stringify(long[0]).length));
    expect(warnings).toEqual([CUT]);
  });
});

describe('a call to an upstream that fails', () => {
  it('says so, with the reason and the name of the connection, and never its address', async () => {
    await dead.close();
    const outcome = await world.use(caller, agent, 'broken_echo', { args: { text: 'x' } });
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        code: 'upstream_failed',
        detail: 'The connection “Broken” cannot be reached.',
        reason: 'unreachable',
      },
    });
    expect(JSON.stringify(outcome)).not.toContain(new URL(dead.url).port);
  });

  it('is noted on the connection, told by the agent without dialling, and forgotten when it answers', async () => {
    const secured = await world.start({ token: 'right' });
    const input = { name: 'Secured', url: secured.url, authentication: { type: 'bearer', token: 'right' } };
    const { id } = await world.get('create_connection', founder, input);
    await world.approveAll(founder, { kind: 'connection', id });
    await world.get('update_agent', founder, {
      id: agent.id,
      connections: [{ connection: id, tools: null }],
    });
    const wrong = { type: 'bearer', token: 'wrong' };
    await world.get('update_connection', founder, { id, authentication: wrong });
    const call = () => world.use(caller, agent, 'secured_echo', { args: { text: 'x' } });
    expect(await call()).toMatchObject({
      ok: false,
      refusal: {
        code: 'upstream_failed',
        reason: 'unauthorized',
        detail: 'The connection “Secured” does not accept the credentials that are stored for it.',
      },
    });
    expect(await world.get('get_connection', founder, { id })).toMatchObject({
      state: 'failing',
      problem: { reason: 'unauthorized' },
    });
    secured.requests.length = 0;
    const entrance = valueOf(await world.studio.tools.enter(caller, agent));
    const warning =
      'The connection “Secured” does not accept the credentials that are stored for it; its tools may fail.';
    expect(entrance.warnings).toEqual([warning]);
    expect(entrance.instructions).toBe(`Be brief.\n\n${warning}`);
    expect(secured.requests).toEqual([]);
    const right = { type: 'bearer', token: 'right' };
    await world.get('update_connection', founder, { id, authentication: right });
    await world.warnings(caller, agent);
    expect(valueOf(await world.studio.tools.enter(caller, agent)).warnings).toEqual([]);
  });
});
