import { ROLES, type Role } from '@paretostudio/permissions';
import { setPlan } from '../account/set-plan.js';
import { listMembers } from '../account/list-members.js';
import { updateMember } from '../account/update-member.js';
import { FRESH_PROOF_MS } from '../people/require-fresh-proof.js';
import { signIn } from '../people/sign-in.js';
import { holdAuditHead } from '../testing/hold-audit-head.js';
import { openTeamWorld, PASSWORD, VISIT, type TeamWorld, type SignedIn } from '../testing/team-world.js';
import { codeOf, valueOf } from '../testing/test-studio.js';
import { acceptInvitation } from './accept-invitation.js';
import { leaveAccount } from './leave-account.js';
import { manageMember, type MemberChangeName } from './manage-member.js';
import { transferAccount } from './transfer-account.js';

const ABSENT = '01890000-0000-7000-8000-000000000000';
let world: TeamWorld;
let founder: SignedIn;
beforeAll(async () => {
  world = await openTeamWorld();
});
beforeEach(async () => {
  founder = await world.founderOn('team');
});
afterAll(() => world.close());

const idOf = ({ current }: SignedIn) => current.caller.memberId!;
const callerOf = ({ current }: SignedIn) => current.caller;
const rolesNow = () => world.roles(callerOf(founder).accountId);
const manage = (by: SignedIn, change: MemberChangeName, id: string) =>
  manageMember(world.ctx, callerOf(by), change, { id });
const transfer = (by: SignedIn, memberId: string) => transferAccount(world.ctx, by.current, { memberId });
const leave = (who: SignedIn) => leaveAccount(world.ctx, who.current);
const signedIn = async (role: Role) => (role === 'founder' ? founder : world.join(founder, role));
const foundersOf = async () => Object.values(await rolesNow()).filter((role) => role === 'founder');

describe('who removes and suspends whom', () => {
  const MANAGED: Readonly<Record<Role, readonly Role[]>> = {
    founder: ['admin', 'editor', 'viewer'],
    admin: ['editor', 'viewer'],
    editor: [],
    viewer: [],
  };
  const CASES = ROLES.flatMap((actor) =>
    ROLES.flatMap((target) =>
      (['suspend', 'resume', 'remove'] as const).map((change) => ({
        actor,
        target,
        change,
        code: MANAGED[actor].includes(target) ? null : 'permission_denied',
      })),
    ),
  );

  it.each(CASES)(
    'answers $code to a(n) $actor: $change a(n) $target',
    async ({ actor, target, change, code }) => {
      const [by, whom] = [await signedIn(actor), await signedIn(target)];
      expect(codeOf(await manage(by, change, idOf(whom)))).toBe(code);
      const stands = await world.codeOfNext(whom.token);
      expect(stands).toBe(code === null && change !== 'resume' ? 'invalid_session' : null);
    },
  );

  it('answers another account’s member, a removed one, an absent one and what is no id alike', async () => {
    const stranger = await world.join(await world.founderOn('team'));
    const foreign = await manage(founder, 'remove', idOf(stranger));
    expect(codeOf(foreign)).toBe('not_found');
    const removed = await world.join(founder);
    valueOf(await manage(founder, 'remove', idOf(removed)));
    for (const id of [idOf(removed), ABSENT, 'nobody', '']) {
      for (const change of ['suspend', 'resume', 'remove'] as const) {
        expect(await manage(founder, change, id)).toEqual(foreign);
      }
    }
    expect(await world.codeOfNext(stranger.token)).toBeNull();
  });

  it('tells who may change nobody the same of every id, and is not for a key', async () => {
    const [viewer, other] = [await world.join(founder, 'viewer'), await world.join(founder, 'viewer')];
    expect(await manage(viewer, 'remove', idOf(other))).toEqual(await manage(viewer, 'remove', ABSENT));
    const { key } = await world.key(callerOf(founder), { permissions: { '*': ['*'] } });
    const byKey = await world.admit(key);
    expect(codeOf(await manageMember(world.ctx, byKey, 'remove', { id: idOf(other) }))).toBe(
      'permission_denied',
    );
  });

  it('judges who asks by the role of now, not by that of the request’s begin', async () => {
    const [admin, other] = [await world.join(founder, 'admin'), await world.join(founder, 'viewer')];
    valueOf(await updateMember(world.ctx, callerOf(founder), { id: idOf(admin), role: 'editor' }));
    expect(codeOf(await manage(admin, 'remove', idOf(other)))).toBe('permission_denied');
    valueOf(await manage(founder, 'remove', idOf(admin)));
    expect(codeOf(await manage(admin, 'remove', idOf(other)))).toBe('permission_denied');
    expect(await world.codeOfNext(other.token)).toBeNull();
  });

  it('lets at most one of two admins win who are changed into each other’s way', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await world.join(founder, 'admin'), await world.join(founder, 'editor')];
      const outcomes = await Promise.all([
        updateMember(world.ctx, callerOf(founder), { id: idOf(one), role: 'viewer' }),
        manage(one, 'remove', idOf(two)),
      ]);
      expect(codeOf(outcomes[0])).toBeNull();
      expect([null, 'permission_denied']).toContain(codeOf(outcomes[1]));
      expect(await rolesNow()).toMatchObject({ [idOf(one)]: 'viewer' });
      expect(idOf(two) in (await rolesNow())).toBe(!outcomes[1].ok);
    }
  });
});

describe('a member who is removed or suspended', () => {
  it.each(['remove', 'suspend'] as const)(
    'has keys and sessions refused at the next request: %s',
    async (change) => {
      const member = await world.join(founder);
      const { key } = await world.key(callerOf(member));
      expect(await world.refusalOf(key)).toBeNull();
      valueOf(await manage(founder, change, idOf(member)));
      expect(await world.refusalOf(key)).toBe('api_key_revoked');
      expect(await world.codeOfNext(member.token)).toBe('invalid_session');
    },
  );

  it('is let in by no request of a coalesced batch that was sent after the removal answered', async () => {
    const member = await world.join(founder);
    const { key } = await world.key(callerOf(member));
    const { key: own } = await world.key(callerOf(founder));
    const late: string[] = [];
    let isRemoved = false;
    const ask = async () => {
      const wasRemoved = isRemoved;
      const [answer, other] = await Promise.all([
        world.ctx.admission.admit({ key, cost: 1, address: null }),
        world.ctx.admission.admit({ key: own, cost: 1, address: null }),
      ]);
      if (wasRemoved && answer.admitted) late.push('admitted');
      return other.admitted;
    };
    const asked = Array.from({ length: 40 }, ask);
    const removing = manage(founder, 'remove', idOf(member)).then((outcome) => {
      isRemoved = outcome.ok;
    });
    for (let at = 0; at < 5; at += 1) await Promise.all(Array.from({ length: 8 }, ask));
    await removing;
    await Promise.all([...asked, ...Array.from({ length: 20 }, ask)]);
    expect(late).toEqual([]);
    expect(await world.refusalOf(key)).toBe('api_key_revoked');
    expect(await world.refusalOf(own)).toBeNull();
  });

  it('keeps sessions in other accounts, and comes into them by signing in', async () => {
    const person = await world.person();
    const { token } = await world.invite(founder, person.email);
    const opened = valueOf(await acceptInvitation(world.ctx, person.current, { token }, VISIT));
    const own = { email: person.email, password: PASSWORD };
    const there = await world.again(opened.token);
    valueOf(await manage(founder, 'suspend', there.caller.memberId!));
    expect(await world.codeOfNext(opened.token)).toBe('invalid_session');
    const step = valueOf(await signIn(world.ctx, own, VISIT));
    expect(step).toMatchObject({
      kind: 'session',
      session: { view: { account: { id: callerOf(person).accountId } } },
    });
  });

  it('is served again with the same keys, and a request of before counts nothing', async () => {
    const member = await world.join(founder);
    const { key } = await world.key(callerOf(member));
    valueOf(await manage(founder, 'suspend', idOf(member)));
    valueOf(await manage(founder, 'suspend', idOf(member)));
    valueOf(await manage(founder, 'resume', idOf(member)));
    expect(await world.refusalOf(key)).toBeNull();
    expect(await world.codeOfNext(member.token)).toBe('invalid_session');
    const { items } = await world.get('list_audit_events', callerOf(founder), { limit: 10 });
    expect(items.map(({ action }) => action).slice(0, 3)).toEqual([
      'resume_member',
      'suspend_member',
      'create_api_key',
    ]);
  });

  it('leaves what they made, and their name in the audit log', async () => {
    const member = await world.join(founder);
    const { id } = await world.key(callerOf(member));
    valueOf(await manage(founder, 'remove', idOf(member)));
    const listed = await world.get('list_api_keys', callerOf(founder), {});
    expect(listed.items.map((item) => item.id)).toContain(id);
    const { items } = await world.get('list_audit_events', callerOf(founder), { limit: 1 });
    expect(items).toMatchObject([{ action: 'remove_member', targetId: idOf(member) }]);
  });
});

describe('leaving', () => {
  it('ends keys and sessions in the account for good, and is audited', async () => {
    const member = await world.join(founder, 'admin');
    const { key } = await world.key(callerOf(member));
    expect(codeOf(await leave(member))).toBeNull();
    expect(await world.refusalOf(key)).toBe('api_key_revoked');
    expect(await world.codeOfNext(member.token)).toBe('invalid_session');
    expect(codeOf(await leave(member))).toBe('invalid_session');
    const { items } = await world.get('list_audit_events', callerOf(founder), { limit: 1 });
    expect(items).toMatchObject([
      { action: 'leave_account', actor: { memberId: idOf(member) }, details: { role: 'admin' } },
    ]);
    const account = await world.storage.repositories.accounts.findById(callerOf(founder).accountId);
    expect(account?.memberCount).toBe(1);
  });

  it('is refused to the founder, alone or with others', async () => {
    expect(codeOf(await leave(founder))).toBe('conflict');
    await world.join(founder, 'admin');
    expect(codeOf(await leave(founder))).toBe('conflict');
    expect(await foundersOf()).toHaveLength(1);
    expect(await world.codeOfNext(founder.token)).toBeNull();
  });
});

describe('handing the account on', () => {
  it('makes one the founder and the other an admin, at once and from the next request on', async () => {
    const member = await world.join(founder, 'viewer');
    const { key } = await world.key(callerOf(founder));
    expect(valueOf(await transfer(founder, idOf(member)))).toMatchObject({
      id: idOf(member),
      role: 'founder',
    });
    expect(await rolesNow()).toEqual({ [idOf(founder)]: 'admin', [idOf(member)]: 'founder' });
    expect((await world.again(founder.token)).caller.role).toBe('admin');
    expect((await world.admit(key)).role).toBe('admin');
    expect(codeOf(await transfer(founder, idOf(member)))).toBe('permission_denied');
    expect(codeOf(await leave({ ...founder, current: await world.again(founder.token) }))).toBeNull();
    const now = await world.again(member.token);
    const { items } = await world.get('list_audit_events', now.caller, { action: 'transfer_account' });
    expect(items).toMatchObject([
      { targetId: idOf(member), details: { role: 'viewer', formerFounderId: idOf(founder) } },
    ]);
  });

  it('is for the founder alone, to a member who is served', async () => {
    const [admin, suspended] = [await world.join(founder, 'admin'), await world.join(founder)];
    expect(codeOf(await transfer(admin, idOf(suspended)))).toBe('permission_denied');
    expect(codeOf(await transfer(admin, idOf(admin)))).toBe('permission_denied');
    valueOf(await manage(founder, 'suspend', idOf(suspended)));
    expect(codeOf(await transfer(founder, idOf(suspended)))).toBe('conflict');
    expect(codeOf(await transfer(founder, idOf(founder)))).toBe('conflict');
    const foreign = await transfer(founder, idOf(await world.join(await world.founderOn('team'))));
    expect(codeOf(foreign)).toBe('not_found');
    expect(await transfer(founder, ABSENT)).toEqual(foreign);
    expect((await rolesNow())[idOf(founder)]).toBe('founder');
  });

  it('wants a session that was proved less than ten minutes ago', async () => {
    const member = await world.join(founder);
    world.later(FRESH_PROOF_MS);
    const stale = { ...founder, current: await world.again(founder.token) };
    expect(codeOf(await transfer(stale, idOf(member)))).toBe('proof_required');
    expect(await foundersOf()).toHaveLength(1);
  });

  it('keeps exactly one founder when it meets the removal of the new one', async () => {
    for (let round = 0; round < 6; round += 1) {
      const owner = await world.founderOn('team');
      const [admin, member] = [await world.join(owner, 'admin'), await world.join(owner)];
      const held = await holdAuditHead(world.url, callerOf(owner).accountId);
      const works = [() => transfer(owner, idOf(member)), () => manage(admin, 'remove', idOf(member))];
      const running = (round % 2 === 0 ? works : works.reverse()).map((work) => work());
      await held.untilWaiting(2);
      await held.release();
      const codes = (await Promise.all(running)).map(codeOf);
      expect(codes.filter((code) => code === null)).toHaveLength(1);
      const roles = Object.values(await world.roles(callerOf(owner).accountId));
      expect(roles.filter((role) => role === 'founder')).toHaveLength(1);
    }
  });

  it('keeps exactly one founder when it is done twice at once, and when both parties leave', async () => {
    const [one, two] = [await world.join(founder), await world.join(founder)];
    const codes = await Promise.all([
      transfer(founder, idOf(one)),
      transfer(founder, idOf(two)),
      leave(one),
      leave(two),
      leave(founder),
    ]);
    expect(codes.slice(0, 2).filter((outcome) => outcome.ok).length).toBeLessThanOrEqual(1);
    expect(await foundersOf()).toHaveLength(1);
  });
});

describe('a plan without members', () => {
  it('suspends all but the founder with keys and sessions, and the plan Team lets the same in again', async () => {
    const [member, other] = [await world.join(founder), await world.join(founder, 'admin')];
    const keys = await Promise.all([founder, member, other].map((who) => world.key(callerOf(who))));
    valueOf(await manage(founder, 'suspend', idOf(other)));
    valueOf(await setPlan(world.ctx, callerOf(founder), { plan: 'pro' }));
    const refusals = () => Promise.all(keys.map(({ key }) => world.refusalOf(key)));
    expect(await refusals()).toEqual([null, 'api_key_revoked', 'api_key_revoked']);
    expect(await world.codeOfNext(member.token)).toBe('invalid_session');
    expect(await world.codeOfNext(founder.token)).toBeNull();
    const signed = await signIn(world.ctx, { email: member.email, password: PASSWORD }, VISIT);
    expect(signed).toMatchObject({ ok: false, refusal: { code: 'permission_denied' } });
    expect(codeOf(await manage(founder, 'resume', idOf(member)))).toBe('plan_required');
    const { items } = valueOf(await listMembers(world.ctx, callerOf(founder)));
    expect(items.map(({ status }) => status)).toEqual(['active', 'suspended', 'suspended']);
    valueOf(await setPlan(world.ctx, callerOf(founder), { plan: 'team' }));
    expect(await refusals()).toEqual([null, null, 'api_key_revoked']);
  });

  it('lets nobody in again whom a person suspended meanwhile, nor whom they removed', async () => {
    const [member, other] = [await world.join(founder), await world.join(founder)];
    const keys = await Promise.all([member, other].map((who) => world.key(callerOf(who))));
    valueOf(await setPlan(world.ctx, callerOf(founder), { plan: 'free' }));
    valueOf(await manage(founder, 'suspend', idOf(member)));
    valueOf(await manage(founder, 'remove', idOf(other)));
    valueOf(await setPlan(world.ctx, callerOf(founder), { plan: 'team' }));
    expect(await Promise.all(keys.map(({ key }) => world.refusalOf(key)))).toEqual(
      Array(2).fill('api_key_revoked'),
    );
  });

  it('leaves nobody in who joins while it comes', async () => {
    for (let round = 0; round < 5; round += 1) {
      const owner = await world.founderOn('team');
      const person = await world.person();
      const { token } = await world.invite(owner, person.email);
      await Promise.all([
        acceptInvitation(world.ctx, person.current, { token }, VISIT),
        setPlan(world.ctx, callerOf(owner), { plan: 'pro' }),
      ]);
      const { items } = valueOf(await listMembers(world.ctx, callerOf(owner)));
      expect(items.filter(({ role, status }) => role !== 'founder' && status === 'active')).toEqual([]);
    }
  });
});
