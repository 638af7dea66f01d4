import type { Caller } from '../core/caller.js';
import type { Outcome } from '../core/outcome.js';
import type { OperationName } from '../operations.js';
import { TESTED_KINDS } from '../testing/library-kinds.js';
import { openToolWorld, type ToolWorld } from '../testing/tool-world.js';
import { codeOf, valueOf } from '../testing/test-studio.js';

const ABSENT = '019a9c2e-0000-7000-8000-000000000000';

interface AnyRecord {
  readonly id: string;
  readonly version: number;
  readonly visibility: string;
  readonly ownerMemberId: string | null;
  readonly [field: string]: unknown;
}

let world: ToolWorld;
let founder: Caller;
let admin: Caller;
let owner: Caller;
let other: Caller;
beforeAll(async () => {
  world = await openToolWorld();
});
beforeEach(async () => {
  founder = await world.founder('team');
  admin = await world.member(founder, 'admin');
  owner = await world.member(founder, 'editor');
  other = await world.member(founder, 'editor');
});
afterAll(() => world.close());

const call = (name: OperationName, caller: Caller, raw: object): Promise<Outcome<unknown>> =>
  world.call(name, caller, raw);
const get = async (name: OperationName, caller: Caller, raw: object): Promise<AnyRecord> =>
  valueOf(await call(name, caller, raw)) as AnyRecord;
const remove = ({ accountId, memberId }: Caller) =>
  world.storage.transaction(({ members }) => members.remove(accountId, memberId ?? '', new Date()));
const downgrade = ({ accountId }: Caller) =>
  world.storage.transaction(({ accounts }) => accounts.setPlan(accountId, 'pro'));

describe.each(TESTED_KINDS)('a $kind', (kind) => {
  const [share, unshare] = [`share_${kind.kind}`, `unshare_${kind.kind}`] as const;
  const save = (caller: Caller, name: string, input: object = {}) =>
    get(kind.create, caller, { ...kind.least, [kind.nameField]: name, [kind.titleField]: name, ...input });
  const shared = async (caller: Caller, name: string, input: object = {}) =>
    get(share, caller, { id: (await save(caller, name, input)).id });
  const idsOf = async (name: OperationName, caller: Caller, raw: object = {}) => {
    const page = valueOf(await call(name, caller, raw)) as { items: AnyRecord[] };
    return page.items.map(({ id }) => id);
  };

  it('is personal when it is made, copied or imported, and its maker’s', async () => {
    const mine = { visibility: 'personal', ownerMemberId: owner.memberId };
    expect(await save(owner, 'one')).toMatchObject(mine);
    const theirs = await shared(other, 'theirs');
    expect(await get(kind.duplicate, owner, { id: theirs.id })).toMatchObject(mine);
    const { content } = valueOf(await world.call(`export_${kind.kind}`, other, { id: theirs.id }));
    const file = kind.kind === 'skill' ? { archive: content } : { content };
    expect(await get(kind.import, owner, { ...file, [kind.nameField]: 'imported' })).toMatchObject(mine);
  });

  it('that is personal answers others, whatever they ask, as if it were not there', async () => {
    const { id } = await save(owner, 'secret-plan');
    await get(kind.update, owner, { id, [kind.textField]: 'Another text' });
    const asks: readonly (readonly [OperationName, object])[] = [
      [kind.get, {}],
      [kind.get, { version: 1 }],
      [kind.versions, {}],
      [kind.export, {}],
      [kind.update, { [kind.titleField]: 'Mine now' }],
      [kind.update, { [kind.titleField]: 'Mine now', expectedVersion: 2 }],
      [kind.update, { restoreVersion: 1 }],
      [kind.duplicate, {}],
      [kind.delete, {}],
      [share, {}],
      [unshare, {}],
      ...(kind.kind === 'skill' ? ([['read_skill_file', { path: 'SKILL.md' }]] as const) : []),
      ...(kind.kind === 'prompt'
        ? ([
            [kind.get, { label: 'latest' }],
            [kind.update, { labels: [{ label: 'production', version: 1 }] }],
          ] as const)
        : []),
      ...(kind.kind === 'agent' ? ([[share, { withSkills: true }]] as const) : []),
    ];
    const callers = [other, admin, founder];
    const key = await world.admit((await world.key(founder, { permissions: { '*': ['*'] } })).key);
    for (const caller of [...callers, key]) {
      for (const [name, raw] of asks) {
        const absent = await call(name, caller, { id: ABSENT, ...raw });
        expect(codeOf(absent)).toBe('not_found');
        expect([name, await call(name, caller, { id, ...raw })]).toEqual([name, absent]);
        expect([name, await call(name, caller, { id: 'secret-plan', ...raw })]).toEqual([name, absent]);
      }
      expect(await idsOf(kind.list, caller)).toEqual([]);
      expect(await idsOf(kind.search, caller, { query: 'secret plan' })).toEqual([]);
    }
    const absent = await world.studio.ask(kind.delete, key, { id: ABSENT }, 'token');
    expect(await world.studio.ask(kind.delete, key, { id }, 'token')).toEqual(absent);
    expect(await get(kind.get, owner, { id: 'secret-plan' })).toMatchObject({ id, version: 2 });
    expect(await idsOf(kind.list, owner, { visibility: 'personal' })).toEqual([id]);
    expect(await idsOf(kind.search, owner, { query: 'secret', visibility: 'team' })).toEqual([]);
  });

  it('that is shared is read and changed by all whose role lets them, keeps its owner, and raises no version', async () => {
    const { id } = await save(owner, 'ours');
    const answered = await get(share, owner, { id });
    expect(answered).toMatchObject({ id, visibility: 'team', ownerMemberId: owner.memberId, version: 1 });
    expect(await get(kind.update, other, { id, [kind.textField]: 'Better' })).toMatchObject({
      ...{ version: 2, visibility: 'team', ownerMemberId: owner.memberId },
    });
    const viewer = await world.member(founder, 'viewer');
    expect(await idsOf(kind.list, viewer, { visibility: 'team' })).toEqual([id]);
    expect(codeOf(await call(kind.update, viewer, { id, [kind.textField]: 'Mine' }))).toBe(
      'permission_denied',
    );
    expect(codeOf(await call(unshare, viewer, { id }))).toBe('permission_denied');
    expect(await get(share, other, { id })).toMatchObject({ version: 2, visibility: 'team' });
  });

  it('is taken back by its owner, the founder or an admin, and is its owner’s alone again', async () => {
    for (const taker of [owner, admin, founder]) {
      const { id } = await shared(owner, 'ours');
      expect(await call(unshare, other, { id })).toMatchObject({ refusal: { code: 'permission_denied' } });
      expect(await get(unshare, taker, { id })).toMatchObject({
        ...{ visibility: 'personal', ownerMemberId: owner.memberId, version: 1 },
      });
      for (const caller of [other, admin, founder]) {
        expect(codeOf(await call(kind.get, caller, { id }))).toBe('not_found');
      }
      expect(codeOf(await call(unshare, owner, { id }))).toBeNull();
      await get(kind.delete, owner, { id });
    }
  });

  it('that a removed member left behind is the founder’s and the admins’ to see, to share and to delete', async () => {
    const [{ id }, second] = [await save(owner, 'left'), await save(owner, 'behind')];
    await remove(owner);
    for (const caller of [admin, founder]) {
      expect((await idsOf(kind.list, caller)).sort()).toEqual([id, second.id].sort());
    }
    expect(codeOf(await call(kind.get, other, { id }))).toBe('not_found');
    expect(await get(share, admin, { id })).toMatchObject({ ownerMemberId: owner.memberId });
    expect(await idsOf(kind.list, other)).toEqual([id]);
    await get(kind.delete, founder, { id: second.id });
  });

  it('is not shared without a plan for it; what is shared stays so, and may be taken back', async () => {
    const [own, ours] = [await save(owner, 'own'), await shared(owner, 'ours')];
    await downgrade(founder);
    const late: Caller = { ...owner, plan: 'pro' };
    expect(await call(share, late, { id: own.id })).toMatchObject({
      refusal: { code: 'plan_required', feature: 'shared_library', plan: 'pro' },
    });
    expect(await idsOf(kind.list, { ...other, plan: 'pro' })).toEqual([ours.id]);
    expect(await get(unshare, late, { id: ours.id })).toMatchObject({ visibility: 'personal' });
  });

  it('keeps its name taken for everybody, and names that are made keep clear of it', async () => {
    await save(owner, 'taken');
    expect(
      await call(kind.create, other, { ...kind.least, [kind.nameField]: 'taken', [kind.titleField]: 'x' }),
    ).toMatchObject({ refusal: { code: 'conflict' } });
    const named = await get(kind.create, other, { ...kind.least, [kind.titleField]: 'Taken' });
    expect(named[kind.nameField]).toBe('taken-2');
  });

  it('counts for the cap of the account, whoever sees it', async () => {
    const account = await world.founder('free');
    const editor = await world.member(account, 'editor');
    for (let saved = 0; saved < kind.freeCap; saved += 1) await save(editor, `record-${saved}`);
    expect(await idsOf(kind.list, account)).toEqual([]);
    expect(await call(kind.create, account, { ...kind.least, [kind.titleField]: 'x' })).toMatchObject({
      refusal: { code: 'plan_limit_reached', used: kind.freeCap },
    });
  });

  it('is told to others by the audit log without what it is called while it is personal, and by name once shared', async () => {
    const { id } = await save(owner, 'salary-talk');
    await get(kind.update, owner, { id, [kind.textField]: 'More' });
    await get(share, owner, { id });
    await get(unshare, owner, { id });
    await get(kind.delete, owner, { id });
    const told = valueOf(await world.call('list_audit_events', admin, { targetId: id })).items;
    expect(told.map(({ action, targetName }) => [action, targetName])).toEqual([
      [`delete_${kind.kind}`, null],
      [unshare, 'salary-talk'],
      [share, 'salary-talk'],
      [`update_${kind.kind}`, null],
      [`create_${kind.kind}`, null],
    ]);
    expect(told[0]?.details).toEqual({ visibility: 'personal' });
    const promoted: Caller = { ...owner, role: 'admin' };
    const own = valueOf(await world.call('list_audit_events', promoted, { targetId: id })).items;
    expect(new Set(own.map(({ targetName }) => targetName))).toEqual(new Set(['salary-talk']));
    expect(valueOf(await world.call('verify_audit_events', admin))).toMatchObject({ valid: true });
  });

  it('is either shared or deleted when both happen at once, and told as it was', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await save(owner, `race-${round}`);
      const [sharing, deletion] = await Promise.all([
        call(share, owner, { id }),
        call(kind.delete, owner, { id }),
      ]);
      expect(codeOf(deletion)).toBeNull();
      expect([null, 'not_found']).toContain(codeOf(sharing));
      expect(codeOf(await call(kind.get, owner, { id }))).toBe('not_found');
    }
  });

  it('is not changed by another once it was taken back, however close the two come', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await shared(owner, `race-${round}`);
      const [back, change] = await Promise.all([
        call(unshare, owner, { id }),
        call(kind.update, other, { id, [kind.textField]: 'Theirs' }),
      ]);
      expect(codeOf(back)).toBeNull();
      expect([null, 'not_found']).toContain(codeOf(change));
      const after = await get(kind.get, owner, { id });
      expect(after['visibility']).toBe('personal');
      expect(after[kind.textField] === 'Theirs').toBe(change.ok);
    }
  });

  it('is not deleted by a question that was asked before it was shared', async () => {
    const { id } = await save(owner, 'question');
    const key = await world.admit((await world.key(owner, { permissions: { '*': ['*'] } })).key);
    const { token, consequences } = valueOf(await world.studio.ask(kind.delete, key, { id }, 'token'));
    expect(consequences.join(' ')).not.toContain('every member');
    await get(share, owner, { id });
    const answer = { token, channel: 'token' } as const;
    expect(codeOf(await world.studio.confirm(kind.delete, key, { id }, answer))).toBe('confirmation_invalid');
    const again = valueOf(await world.studio.ask(kind.delete, key, { id }, 'token'));
    expect(again.consequences.join(' ')).toContain('every member of the account loses it');
  });
});

describe('an agent and its skills', () => {
  const skill = (caller: Caller, name: string) =>
    get('create_skill', caller, { name, description: 'd', instructions: `Text of ${name}` });
  const agent = (caller: Caller, name: string, input: object = {}) =>
    get('create_agent', caller, { name, description: 'd', instructions: 'i', ...input });
  const skillsOf = async (caller: Caller, id: string) =>
    valueOf(await world.call('get_agent', caller, { id })).skills.map(({ name }) => name);

  it('are shared together or not at all', async () => {
    await skill(owner, 'own');
    await get('share_skill', owner, { id: (await skill(owner, 'ours')).id });
    const { id } = await agent(owner, 'helper', { skills: ['ours', 'own'] });
    expect(await call('share_agent', owner, { id })).toMatchObject({
      refusal: { code: 'conflict', detail: expect.stringContaining('own') },
    });
    expect(codeOf(await call('get_agent', other, { id }))).toBe('not_found');
    const right = { ...owner, permissions: { self: ['update_agent', 'get_agent'] } };
    expect(codeOf(await call('share_agent', right, { id, withSkills: true }))).toBe('permission_denied');
    expect(codeOf(await call('get_skill', other, { id: 'own' }))).toBe('not_found');
    expect(await get('share_agent', owner, { id, withSkills: true })).toMatchObject({ visibility: 'team' });
    expect(await skillsOf(other, id)).toEqual(['ours', 'own']);
    expect(codeOf(await call('get_skill', other, { id: 'own' }))).toBeNull();
  });

  it('that are shared take no personal skill, and keep theirs shared', async () => {
    const ours = await skill(owner, 'ours');
    await get('share_skill', owner, { id: ours.id });
    const { id } = await agent(owner, 'helper', { skills: ['ours'] });
    await get('share_agent', owner, { id });
    await skill(other, 'theirs');
    expect(await call('update_agent', other, { id, skills: ['ours', 'theirs'] })).toMatchObject({
      refusal: { code: 'conflict', detail: expect.stringContaining('theirs') },
    });
    expect(await call('unshare_skill', owner, { id: ours.id })).toMatchObject({
      refusal: { code: 'conflict', detail: expect.stringContaining('helper') },
    });
    await get('unshare_agent', owner, { id });
    expect(codeOf(await call('unshare_skill', owner, { id: ours.id }))).toBeNull();
    expect(await skillsOf(owner, id)).toEqual(['ours']);
  });

  it('of one member are without a skill of another that was taken back, until it is shared again', async () => {
    const ours = await skill(owner, 'ours');
    await get('share_skill', owner, { id: ours.id });
    const { id } = await agent(other, 'helper', { skills: ['ours'] });
    await get('unshare_skill', owner, { id: ours.id });
    const target = { kind: 'agent', id } as const;
    expect(await skillsOf(other, id)).toEqual([]);
    expect(valueOf(await world.studio.tools.prompts(other, target))).toEqual([]);
    expect(valueOf(await world.call('export_agent', other, { id })).content).not.toContain('ours');
    const bundle = valueOf(await world.call('export_agent', other, { id, format: 'zip' }));
    expect(Buffer.from(bundle.content, 'base64').toString('latin1')).not.toContain('ours');
    await get('share_skill', owner, { id: ours.id });
    expect(await skillsOf(other, id)).toEqual(['ours']);
    await get('unshare_skill', owner, { id: ours.id });
    expect(await get('share_agent', other, { id })).toMatchObject({ skills: [] });
    await get('share_skill', owner, { id: ours.id });
    expect(await skillsOf(owner, id)).toEqual([]);
  });

  it('name another’s personal skill as they name one that is not there', async () => {
    const { id } = await skill(owner, 'own');
    for (const reference of [id, 'own']) {
      expect(
        await call('create_agent', other, {
          name: 'a',
          description: 'd',
          instructions: 'i',
          skills: [reference],
        }),
      ).toMatchObject({
        refusal: { code: 'invalid_request', detail: expect.stringContaining('no skill of this account') },
      });
    }
  });

  it('stay together however a sharing and a change of skills come', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [own, ours] = [await skill(owner, `own-${round}`), await skill(owner, `ours-${round}`)];
      await get('share_skill', owner, { id: ours.id });
      const { id } = await agent(owner, `helper-${round}`, { skills: [ours.id] });
      await Promise.all([
        call('share_agent', owner, { id }),
        call('update_agent', owner, { id, skills: [ours.id, own.id] }),
      ]);
      const after = valueOf(await world.call('get_agent', owner, { id }));
      const hasPersonal = after.skills.some((each) => each.id === own.id);
      expect(after.visibility === 'team' && hasPersonal).toBe(false);
    }
  });

  it('stay together however an unsharing of the skill and a change of the agent come', async () => {
    for (let round = 0; round < 8; round += 1) {
      const ours = await skill(owner, `ours-${round}`);
      await get('share_skill', owner, { id: ours.id });
      const { id } = await agent(other, `helper-${round}`);
      await get('share_agent', other, { id });
      const [back, change] = await Promise.all([
        call('unshare_skill', owner, { id: ours.id }),
        call('update_agent', other, { id, skills: [ours.id] }),
      ]);
      expect(back.ok).not.toBe(change.ok);
    }
  });
});

describe('the live address of a personal agent', () => {
  it('is no address for others: not to enter, not to list, not to call, not for a key', async () => {
    const upstream = await world.start();
    const notes = await world.connect(founder, 'Notes', upstream.url);
    const helper = await world.agent(owner, [[notes, null]]);
    const absent = { kind: 'agent', id: ABSENT } as const;
    expect(await world.names(owner, helper)).toContain('notes_echo');
    upstream.requests.length = 0;
    for (const caller of [other, admin, founder, await world.keyed(other, { '*': ['*'] })]) {
      const { tools } = world.studio;
      expect(await tools.enter(caller, helper)).toEqual(await tools.enter(caller, absent));
      expect(await tools.list(caller, helper)).toEqual(await tools.list(caller, absent));
      expect(await tools.prompts(caller, helper)).toEqual(await tools.prompts(caller, absent));
      expect(await tools.resources(caller, helper)).toEqual(await tools.resources(caller, absent));
      const args = { args: { text: 'x' } };
      expect(await world.use(caller, helper, 'notes_echo', args)).toEqual(
        await world.use(caller, absent, 'notes_echo', args),
      );
    }
    expect(upstream.requests).toEqual([]);
    const wanted = { name: 'Key', permissions: { [`agent_${helper.id}`]: ['*'] } };
    expect(codeOf(await call('create_api_key', other, wanted))).toBe('invalid_permissions');
    expect(codeOf(await call('create_api_key', owner, wanted))).toBeNull();
  });

  it('ends at the next call for a key of another when the agent is taken back', async () => {
    const upstream = await world.start();
    const notes = await world.connect(founder, 'Notes', upstream.url);
    const helper = await world.agent(owner, [[notes, null]]);
    await get('share_agent', owner, { id: helper.id });
    const caller = await world.keyed(other, { [`agent_${helper.id}`]: ['*'] });
    expect(await world.names(caller, helper)).toContain('notes_echo');
    await get('unshare_agent', owner, { id: helper.id });
    expect(codeOf(await world.use(caller, helper, 'notes_echo', { args: { text: 'x' } }))).toBe('not_found');
  });

  it('is not named to who deletes a connection that it has, only counted', async () => {
    const upstream = await world.start();
    const notes = await world.connect(founder, 'Notes', upstream.url);
    await world.agent(owner, [[notes, null]], { name: 'hush' });
    const refused = await call('delete_connection', founder, { id: notes.id });
    expect(refused).toMatchObject({ refusal: { code: 'conflict' } });
    expect(JSON.stringify(refused)).toContain('Personal agents of other members');
    expect(JSON.stringify(refused)).not.toContain('hush');
  });
});
