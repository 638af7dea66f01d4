import type { SampleUpstream } from '@paretostudio/mcp-gateway/testing';
import type { JsonObject } from '@paretostudio/mcp-gateway';
import { CONFIRMATION_SECONDS } from '../confirmations/ask-confirmation.js';
import type { Caller } from '../core/caller.js';
import { valueOf } from '../testing/test-studio.js';
import { ASKABLE, kindOf, MUTE, openToolWorld, textOf, type ToolWorld } from '../testing/tool-world.js';
import type { ToolTarget } from './tool-target.js';

let world: ToolWorld;
let upstream: SampleUpstream;
let founder: Caller;
let notes: ToolTarget;
/** A key that demands a person's yes. */
let careful: Caller;

beforeAll(async () => {
  world = await openToolWorld();
});
beforeEach(async () => {
  upstream = await world.start();
  founder = await world.founder('pro');
  notes = await world.connect(founder, 'Notes', upstream.url);
  careful = await world.keyed(founder, { '*': ['*'] }, { humanConfirmation: true });
  upstream.requests.length = 0;
});
afterAll(() => world.close());

const CALL = { args: { id: '7' }, abilities: ASKABLE };
const YES: JsonObject = { confirmation: { action: 'accept', content: { confirm: true } } };
const NO: JsonObject = { confirmation: { action: 'decline' } };

const remove = (by: Caller, call: object = {}, target = notes, name = 'delete_note') =>
  world.use(by, target, name, { ...CALL, ...call });
const deletions = () => upstream.requests.filter(({ tool }) => tool === 'delete_note').length;

async function ask(by: Caller, call: object = {}, target = notes, name = 'delete_note'): Promise<string> {
  const asked = valueOf(await remove(by, call, target, name));
  if (asked.kind !== 'input_required') throw new Error(asked.kind);
  return asked.state;
}

async function auditOf(): Promise<object[]> {
  const { items } = await world.get('list_audit_events', founder, { limit: 100 });
  return items
    .filter(({ action }) => action === 'use_tool')
    .map(({ targetKind, targetId, targetName, actor, details }) => ({
      ...{ targetKind, targetId, targetName, keyId: actor.keyId },
      ...details,
    }))
    .reverse();
}

describe('a destructive tool, called with a key that demands a person', () => {
  it('asks first, sends nothing, and goes on after a yes; the audit log has both', async () => {
    const asked = valueOf(await remove(careful));
    expect(asked).toEqual({
      kind: 'input_required',
      state: expect.stringMatching(/^cnf_[A-Za-z0-9_-]{43}$/),
      requests: { confirmation: expect.objectContaining({ method: 'elicitation/create' }) },
    });
    expect(deletions()).toBe(0);
    const state = asked.kind === 'input_required' ? asked.state : '';
    const done = await remove(careful, { answer: { state, responses: YES } });
    expect(kindOf(done)).toBe('result');
    expect(deletions()).toBe(1);
    const entry = {
      ...{ targetKind: 'connection', targetId: notes.id, targetName: 'Notes', keyId: careful.keyId },
      ...{ confirmation: 'elicitation', tool: 'delete_note', resource: `conn_${notes.id}` },
    };
    expect(await auditOf()).toEqual([
      { ...entry, phase: 'asked' },
      { ...entry, phase: 'confirmed' },
    ]);
  });

  it('is refused where nobody can be asked', async () => {
    expect(await remove(careful, { abilities: MUTE })).toEqual({
      ok: false,
      refusal: {
        code: 'human_confirmation_required',
        detail: expect.stringContaining('delete_note'),
        action: 'delete_note',
      },
    });
    expect(await auditOf()).toEqual([]);
    expect(deletions()).toBe(0);
  });

  it('is asked about when its server gives no hints at all', async () => {
    expect(kindOf(await remove(careful, { args: { message: 'x' } }, notes, 'fail'))).toBe('input_required');
  });

  it('is called at once with any other key, and other tools with this one', async () => {
    const careless = await world.keyed(founder, { '*': ['*'] });
    expect(kindOf(await remove(careless, { abilities: MUTE }))).toBe('result');
    const echo = await world.use(careful, notes, 'echo', { args: { text: 'x' } });
    expect(kindOf(echo)).toBe('result');
  });

  it.each([
    ['declined', NO],
    ['declined', { confirmation: { action: 'accept', content: { confirm: false } } }],
    ['cancelled', { confirmation: { action: 'cancel' } }],
  ])('is not called when the person %s, and the question is over: %j', async (said, responses) => {
    const state = await ask(careful);
    const answer = await remove(careful, { answer: { state, responses } });
    expect(textOf(answer)).toBe(`Nothing was done: the person ${said}. Do not ask again unless told to.`);
    expect(valueOf(answer)).toMatchObject({ kind: 'result', isError: true, result: { isError: true } });
    expect(kindOf(await remove(careful, { answer: { state, responses: YES } }))).toBe('confirmation_invalid');
    expect(deletions()).toBe(0);
    expect(await auditOf()).toEqual([
      expect.objectContaining({ phase: 'asked' }),
      expect.objectContaining({ phase: said, confirmation: 'elicitation' }),
    ]);
  });

  it('through an agent is asked about for that agent', async () => {
    const agent = await world.agent(founder, [[notes, null]]);
    const state = await ask(careful, {}, agent, 'notes_delete_note');
    const answer = { state, responses: YES };
    expect(kindOf(await remove(careful, { answer }))).toBe('confirmation_invalid');
    expect(kindOf(await remove(careful, { answer }, agent, 'notes_delete_note'))).toBe('result');
  });
});

describe('a yes', () => {
  it.each<[string, () => Promise<Parameters<typeof remove>>]>([
    ['by another key', async () => [await world.keyed(founder, { '*': ['*'] }, { humanConfirmation: true })]],
    ['with other arguments', async () => [careful, { args: { id: '8' } }]],
    ['with one argument more', async () => [careful, { args: { id: '7', force: true } }]],
    ['for another tool', async () => [careful, {}, notes, 'fail']],
    [
      'for the same tool of another connection',
      async () => [careful, {}, await world.connect(founder, 'Other', upstream.url)],
    ],
    [
      'five minutes later',
      async () => {
        world.clock.now = new Date(world.clock.now.getTime() + CONFIRMATION_SECONDS * 1_000);
        return [careful];
      },
    ],
  ])('does not count %s', async (_case, other) => {
    const state = await ask(careful);
    const [by, call, target, name] = await other();
    const answered = await remove(by, { ...call, answer: { state, responses: YES } }, target, name);
    expect(kindOf(answered)).toBe('confirmation_invalid');
    expect(upstream.requests.filter(({ tool }) => tool !== null)).toEqual([]);
  });

  it('counts for arguments in another order', async () => {
    const state = await ask(careful, { args: { id: '7', why: { a: 1, b: 2 } } });
    const answer = { state, responses: YES };
    const again = await remove(careful, { args: { why: { b: 2, a: 1 }, id: '7' }, answer });
    expect(kindOf(again)).not.toBe('confirmation_invalid');
    expect(deletions()).toBe(1);
  });

  it('counts once, also for two answers at the same time', async () => {
    const state = await ask(careful);
    const answer = { state, responses: YES };
    const answers = await Promise.all([remove(careful, { answer }), remove(careful, { answer })]);
    expect(answers.map(kindOf).sort()).toEqual(['confirmation_invalid', 'result']);
    expect(kindOf(await remove(careful, { answer }))).toBe('confirmation_invalid');
    expect(deletions()).toBe(1);
  });

  it('does not count after the approved definition was changed', async () => {
    const destructive = (description: string) => [
      {
        name: 'delete_note',
        description,
        inputSchema: { type: 'object' },
        annotations: { destructiveHint: true },
      },
    ];
    upstream.setTools(destructive('Deletes a note.'));
    world.age();
    await world.names(careful, notes);
    await world.approveAll(founder, notes);
    const state = await ask(careful);
    upstream.setTools(destructive('Deletes every note.'));
    world.age();
    const answer = { state, responses: YES };
    expect(kindOf(await remove(careful, { answer }))).toBe('tool_not_approved');
    await world.approveAll(founder, notes);
    expect(await remove(careful, { answer })).toMatchObject({
      ok: false,
      refusal: { code: 'confirmation_invalid', detail: expect.stringContaining('changed after') },
    });
    expect(deletions()).toBe(0);
  });

  it('does not count after the connection was led elsewhere', async () => {
    const state = await ask(careful);
    const elsewhere = await world.start();
    await world.get('update_connection', founder, { id: notes.id, url: elsewhere.url });
    await world.names(careful, notes);
    await world.approveAll(founder, notes);
    expect(kindOf(await remove(careful, { answer: { state, responses: YES } }))).toBe('confirmation_invalid');
    expect(elsewhere.requests.filter(({ tool }) => tool !== null)).toEqual([]);
  });

  it('does not count when rights or selection were taken meanwhile', async () => {
    const state = await ask(careful);
    const answer = { state, responses: YES };
    const without = { ...careful, permissions: { [`conn_${notes.id}`]: ['echo'] } };
    expect(kindOf(await remove(without, { answer }))).toBe('unknown_tool');
    expect(deletions()).toBe(0);
  });

  it.each(['gws1.forged', 'gws1.', 'cnf_forged', '', 'x'.repeat(100_000)])(
    'does not count with a made-up state: %j',
    async (state) => {
      expect(kindOf(await remove(careful, { answer: { state, responses: YES } }))).toBe(
        'confirmation_invalid',
      );
      expect(upstream.requests.filter(({ tool }) => tool !== null)).toEqual([]);
    },
  );

  it('does not count when the answer is missing', async () => {
    const state = await ask(careful);
    expect(kindOf(await remove(careful, { answer: { state, responses: {} } }))).toBe('confirmation_invalid');
    expect(kindOf(await remove(careful, { answer: { state, responses: YES } }))).toBe('result');
  });
});

describe('a question of the upstream', () => {
  const QUESTION = { args: { question: 'Which one?' }, abilities: ASKABLE };
  const askUpstream = (by: Caller, call: object = {}) =>
    world.use(by, notes, 'ask', { ...QUESTION, ...call });
  let caller: Caller;
  beforeEach(async () => {
    caller = await world.keyed(founder, { '*': ['*'] });
  });

  async function markAsDestructive(tool: string): Promise<void> {
    await world.storage.pool.query(
      `update paretostudio.connection_tools set hints = hints || '{"destructive": true}'
       where connection_id = $1 and name = $2`,
      [notes.id, tool],
    );
  }

  async function questionOf(by: Caller): Promise<{ state: string; responses: JsonObject }> {
    const asked = valueOf(await askUpstream(by));
    if (asked.kind !== 'input_required') throw new Error(JSON.stringify(asked));
    const responses = Object.fromEntries(
      Object.keys(asked.requests).map((key) => [key, { action: 'accept', content: { answer: 'The first' } }]),
    );
    return { state: asked.state, responses };
  }

  it('reaches the caller, and the answer the upstream', async () => {
    const answer = await questionOf(caller);
    expect(textOf(await askUpstream(caller, { answer }))).toContain('The first');
  });

  it('is answered once', async () => {
    const answer = await questionOf(caller);
    await askUpstream(caller, { answer });
    expect(kindOf(await askUpstream(caller, { answer }))).toBe('confirmation_invalid');
  });

  it('is answered by nobody else, and for no other arguments', async () => {
    const answer = await questionOf(caller);
    const other = await world.keyed(founder, { '*': ['*'] });
    const before = upstream.requests.length;
    expect(kindOf(await askUpstream(other, { answer }))).toBe('confirmation_invalid');
    const changed = { answer, args: { question: 'Another?' } };
    expect(kindOf(await askUpstream(caller, changed))).toBe('confirmation_invalid');
    expect(upstream.requests.length).toBe(before);
  });

  it('of a tool that a person had to agree to first comes after the yes, and is answered without another', async () => {
    await markAsDestructive('ask');
    const nowCareful = { ...caller, humanConfirmation: true };
    const confirmed = valueOf(await askUpstream(nowCareful));
    const state = confirmed.kind === 'input_required' ? confirmed.state : '';
    expect(upstream.requests.filter(({ tool }) => tool !== null)).toEqual([]);
    const asked = valueOf(await askUpstream(nowCareful, { answer: { state, responses: YES } }));
    if (asked.kind !== 'input_required') throw new Error(asked.kind);
    const [name = ''] = Object.keys(asked.requests);
    const responses = { [name]: { action: 'accept', content: { answer: 'The first' } } };
    const answer = { state: asked.state, responses };
    expect(textOf(await askUpstream(nowCareful, { answer }))).toContain('The first');
  });

  it('that was asked without a person\u2019s yes does not stand in for one once the key demands it', async () => {
    const answer = await questionOf(caller);
    upstream.requests.length = 0;
    const nowCareful = { ...caller, humanConfirmation: true };
    await markAsDestructive('ask');
    expect(kindOf(await askUpstream(nowCareful, { answer }))).toBe('confirmation_invalid');
    expect(upstream.requests).toEqual([]);
  });
});
