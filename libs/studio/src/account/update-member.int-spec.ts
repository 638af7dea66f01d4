import { ROLES, type Role } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import { suspendMember } from '../operator/suspend-member.js';
import { codeOf, openTestStudio, valueOf, type TestStudio } from '../testing/test-studio.js';
import { listMembers } from './list-members.js';
import { updateMember } from './update-member.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
  founder = await studio.founder('team');
});
afterAll(() => studio.close());

const give = (caller: Caller, id: string, role: Role) => updateMember(studio.ctx, caller, { id, role });

async function roleOf({ accountId, memberId }: Caller): Promise<Role | undefined> {
  return (await studio.storage.repositories.members.findById(accountId, memberId!))?.role;
}

async function roleEvents(): Promise<number> {
  const filter = { action: 'set_member_role', limit: 100 };
  return (await studio.get('list_audit_events', founder, filter)).items.length;
}

/** The roles that each role gives to each, as the contract says it; whatever is not here is refused. */
const GIVEN: Readonly<Record<Role, readonly (readonly [target: Role, given: Role])[]>> = {
  founder: (['admin', 'editor', 'viewer'] as const).flatMap((target) =>
    (['admin', 'editor', 'viewer'] as const).map((given) => [target, given] as const),
  ),
  admin: [
    ['editor', 'editor'],
    ['editor', 'viewer'],
    ['viewer', 'editor'],
    ['viewer', 'viewer'],
  ],
  editor: [],
  viewer: [],
};

const CASES = ROLES.flatMap((actor) =>
  ROLES.flatMap((target) =>
    ROLES.map((given) => {
      const isGiven = GIVEN[actor].some(([from, to]) => from === target && to === given);
      return { actor, target, given, code: isGiven ? null : 'permission_denied' };
    }),
  ),
);

describe('updateMember', () => {
  it.each(CASES)('answers $code to a(n) $actor who makes another $target $given', async (aCase) => {
    const actor = aCase.actor === 'founder' ? founder : await studio.member(founder, aCase.actor);
    const target = aCase.target === 'founder' ? founder : await studio.member(founder, aCase.target);
    const outcome = await give(actor, target.memberId!, aCase.given);
    expect(codeOf(outcome)).toBe(aCase.code);
    expect(await roleOf(target)).toBe(aCase.code === null ? aCase.given : aCase.target);
    if (outcome.ok)
      expect(outcome.value).toMatchObject({ id: target.memberId, role: aCase.given, isYou: false });
  });

  it.each(ROLES)('lets nobody change the own role: %s', async (role) => {
    const self = role === 'founder' ? founder : await studio.member(founder, role);
    for (const given of ROLES)
      expect(codeOf(await give(self, self.memberId!, given))).toBe('permission_denied');
    expect(await roleOf(self)).toBe(role);
  });

  it('is audited with both roles, once', async () => {
    const target = await studio.member(founder, 'viewer');
    const before = await roleEvents();
    valueOf(await give(founder, target.memberId!, 'editor'));
    valueOf(await give(founder, target.memberId!, 'editor'));
    const { items } = await studio.get('list_audit_events', founder, {
      action: 'set_member_role',
      limit: 100,
    });
    expect(items).toHaveLength(before + 1);
    expect(items[0]).toMatchObject({
      actor: { kind: 'session', memberId: founder.memberId },
      targetKind: 'member',
      targetId: target.memberId,
      details: { before: 'viewer', after: 'editor' },
    });
  });

  it('holds for the member’s keys from their next request on', async () => {
    const target = await studio.member(founder, 'editor');
    const { key } = await studio.key(target, { permissions: { self: ['*'] } });
    const create = async () =>
      codeOf(await studio.call('create_prompt', await studio.admit(key), { title: 'T', body: 'B' }));
    expect(await create()).toBeNull();
    valueOf(await give(founder, target.memberId!, 'viewer'));
    expect(await create()).toBe('permission_denied');
  });

  it('answers another account’s member, a removed one, an absent one and what is no id alike', async () => {
    const stranger = await studio.member(await studio.founder('team'), 'viewer');
    const foreign = await give(founder, stranger.memberId!, 'editor');
    expect(codeOf(foreign)).toBe('not_found');
    const removed = await studio.member(founder, 'viewer');
    const { accountId, memberId } = removed;
    await studio.storage.repositories.members.remove(accountId, memberId!, studio.clock.now);
    for (const id of [memberId!, '01890000-0000-7000-8000-000000000000', 'nobody', '']) {
      expect(await give(founder, id, 'editor')).toEqual(foreign);
    }
    expect(await roleOf(stranger)).toBe('viewer');
  });

  it('tells who may change nobody the same of every id', async () => {
    const [editor, other] = [await studio.member(founder, 'editor'), await studio.member(founder, 'viewer')];
    const denied = await give(editor, other.memberId!, 'viewer');
    expect(await give(editor, '01890000-0000-7000-8000-000000000000', 'viewer')).toEqual(denied);
  });

  it('is not for a key, whatever it may do', async () => {
    const target = await studio.member(founder, 'viewer');
    const { key } = await studio.key(founder, { permissions: { '*': ['*'] } });
    expect(codeOf(await give(await studio.admit(key), target.memberId!, 'editor'))).toBe('permission_denied');
  });

  it('judges who asks by the role of now, not by that of the request’s begin', async () => {
    const admin = await studio.member(founder, 'admin');
    const target = await studio.member(founder, 'viewer');
    valueOf(await give(founder, admin.memberId!, 'editor'));
    expect(codeOf(await give(admin, target.memberId!, 'editor'))).toBe('permission_denied');
    const suspended = await studio.member(founder, 'admin');
    valueOf(await suspendMember(studio.ctx, { accountId: founder.accountId, memberId: suspended.memberId! }));
    expect(codeOf(await give(suspended, target.memberId!, 'editor'))).toBe('permission_denied');
    expect(await roleOf(target)).toBe('viewer');
  });

  it('keeps one consistent end over concurrent changes of one member', async () => {
    const target = await studio.member(founder, 'viewer');
    const admins = await Promise.all([1, 2, 3].map(() => studio.member(founder, 'admin')));
    const outcomes = await Promise.all([
      ...admins.map((admin) => give(admin, target.memberId!, 'editor')),
      ...admins.map((admin) => give(founder, admin.memberId!, 'viewer')),
    ]);
    expect(outcomes.slice(3).map(codeOf)).toEqual([null, null, null]);
    const gave = outcomes.slice(0, 3).some((outcome) => outcome.ok);
    expect(await roleOf(target)).toBe(gave ? 'editor' : 'viewer');
    expect(await Promise.all(admins.map(roleOf))).toEqual(['viewer', 'viewer', 'viewer']);
  });
});

describe('the list of members', () => {
  it('marks the person who asks, and nobody else', async () => {
    const viewer = await studio.member(founder, 'viewer');
    for (const caller of [founder, viewer]) {
      const { items } = valueOf(await listMembers(studio.ctx, caller));
      expect(items.filter(({ isYou }) => isYou).map(({ id }) => id)).toEqual([caller.memberId]);
    }
  });
});
