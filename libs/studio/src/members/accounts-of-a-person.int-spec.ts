import { suspendAccount } from '../operator/suspend-account.js';
import { signIn } from '../people/sign-in.js';
import { updateProfile } from '../people/update-profile.js';
import { holdAuditHead } from '../testing/hold-audit-head.js';
import { holdLock } from '../testing/hold-lock.js';
import { openTeamWorld, PASSWORD, VISIT, type TeamWorld, type SignedIn } from '../testing/team-world.js';
import { codeOf, valueOf } from '../testing/test-studio.js';
import { acceptInvitation } from './accept-invitation.js';
import { leaveAccount } from './leave-account.js';
import { listAccounts } from './list-accounts.js';
import { manageMember } from './manage-member.js';
import { switchAccount } from './switch-account.js';

const ABSENT = '01890000-0000-7000-8000-000000000000';
let world: TeamWorld;
let founder: SignedIn;
let person: SignedIn;
let home: string;
let team: string;
beforeAll(async () => {
  world = await openTeamWorld();
});
beforeEach(async () => {
  founder = await world.founderOn('team');
  const alone = await world.person();
  const { token } = await world.invite(founder, alone.email);
  world.later(1);
  const opened = valueOf(await acceptInvitation(world.ctx, alone.current, { token }, VISIT));
  person = { ...alone, token: opened.token, current: await world.again(opened.token) };
  [home, team] = [alone.current.caller.accountId, founder.current.caller.accountId];
});
afterAll(() => world.close());

const switchTo = ({ current }: SignedIn, accountId: string) =>
  switchAccount(world.ctx, current, { accountId }, VISIT);
const signsInTo = async () => {
  const step = valueOf(await signIn(world.ctx, { email: person.email, password: PASSWORD }, VISIT));
  if (step.kind !== 'session') throw new Error('A second factor was asked for.');
  return step.session.view.account.id;
};

describe('the accounts of a person', () => {
  it('are listed to the person alone, the one that was opened last first, with the current one marked', async () => {
    const { items } = valueOf(await listAccounts(world.ctx, person.current.caller));
    expect(items).toMatchObject([
      { account: { id: team, plan: 'team' }, member: { role: 'editor' }, status: 'active', isCurrent: true },
      {
        account: { id: home, plan: 'free' },
        member: { role: 'founder' },
        status: 'active',
        isCurrent: false,
      },
    ]);
    expect(valueOf(await listAccounts(world.ctx, founder.current.caller)).items).toHaveLength(1);
  });

  it('tell which are suspended, and leave out where the person was removed', async () => {
    const { caller } = person.current;
    valueOf(await suspendAccount(world.ctx, home, null));
    const statuses = async () =>
      valueOf(await listAccounts(world.ctx, caller)).items.map(({ status }) => status);
    expect(await statuses()).toEqual(['active', 'suspended']);
    valueOf(await manageMember(world.ctx, founder.current.caller, 'remove', { id: caller.memberId! }));
    expect(await statuses()).toEqual(['suspended']);
  });
});

describe('switching', () => {
  it('gives the session the other membership and a new token; the one before is refused', async () => {
    const opened = valueOf(await switchTo(person, home));
    expect(opened.token).not.toBe(person.token);
    expect(await world.codeOfNext(person.token)).toBe('invalid_session');
    expect((await world.again(opened.token)).caller).toMatchObject({ accountId: home, role: 'founder' });
    const { items } = await world.get('list_audit_events', (await world.again(opened.token)).caller, {
      limit: 1,
    });
    expect(items).toMatchObject([{ action: 'switch_account', targetId: person.current.caller.userId }]);
  });

  it('makes no session longer', async () => {
    const before = await sessionOf(person);
    world.later(60_000);
    const opened = valueOf(await switchTo(person, home));
    const after = await sessionOf(person);
    expect(opened.expiresAt).toEqual(before!.expiresAt);
    expect(after).toMatchObject({ createdAt: before!.createdAt, provedAt: before!.provedAt });
  });

  it('answers an account of others, one that was left, an absent one and what is no id alike', async () => {
    const stranger = await world.founderOn('team');
    const refused = await switchTo(person, stranger.current.caller.accountId);
    expect(codeOf(refused)).toBe('not_found');
    for (const id of [ABSENT, 'nowhere', '']) expect(await switchTo(person, id)).toEqual(refused);
    valueOf(await leaveAccount(world.ctx, person.current));
    const again = valueOf(await signIn(world.ctx, { email: person.email, password: PASSWORD }, VISIT));
    if (again.kind !== 'session') throw new Error('A second factor was asked for.');
    const current = await world.again(again.session.token);
    expect(await switchAccount(world.ctx, current, { accountId: team }, VISIT)).toEqual(refused);
  });

  it('is refused into a membership that is suspended, and the session stays where it is', async () => {
    const opened = valueOf(await switchTo(person, home));
    const at = { ...person, token: opened.token, current: await world.again(opened.token) };
    const id = person.current.caller.memberId!;
    valueOf(await manageMember(world.ctx, founder.current.caller, 'suspend', { id }));
    expect(codeOf(await switchTo(at, team))).toBe('permission_denied');
    expect(await world.codeOfNext(at.token)).toBeNull();
    valueOf(await manageMember(world.ctx, founder.current.caller, 'remove', { id }));
    expect(codeOf(await switchTo(at, team))).toBe('not_found');
  });

  it('never leaves a session in an account that the person is being removed from', async () => {
    for (let round = 0; round < 5; round += 1) {
      const alone = await world.person();
      const { token } = await world.invite(founder, alone.email);
      const joined = valueOf(await acceptInvitation(world.ctx, alone.current, { token }, VISIT));
      const memberId = joined.view.member.id;
      const there = await world.again(joined.token);
      const back = valueOf(
        await switchAccount(world.ctx, there, { accountId: alone.current.caller.accountId }, VISIT),
      );
      const [switched] = await Promise.all([
        switchAccount(world.ctx, await world.again(back.token), { accountId: team }, VISIT),
        manageMember(world.ctx, founder.current.caller, 'remove', { id: memberId }),
      ]);
      if (switched.ok) expect(await world.codeOfNext(switched.value.token)).toBe('invalid_session');
      else expect(await world.codeOfNext(back.token)).toBeNull();
    }
  });

  it('lets a request that is under way end in the account that it began in', async () => {
    const { caller } = person.current;
    const held = await holdAuditHead(world.url, team);
    const underWay = world.call('create_prompt', caller, { title: 'Begun here', body: 'b' });
    await held.untilWaiting(1);
    const opened = valueOf(await switchTo(person, home));
    await held.release();
    const made = valueOf(await underWay);
    const there = (await world.again(opened.token)).caller;
    expect((await world.get('list_prompts', there, {})).items).toEqual([]);
    expect(codeOf(await world.call('get_prompt', there, { id: made.id }))).toBe('not_found');
    expect((await world.get('get_prompt', caller, { id: made.id })).title).toBe('Begun here');
  });

  it('lets one in of two switches of one session at the same time, or both one after the other', async () => {
    const outcomes = await Promise.all([switchTo(person, home), switchTo(person, team)]);
    const tokens = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.token] : []));
    const codes = await Promise.all(tokens.map((token) => world.codeOfNext(token)));
    expect(codes.filter((code) => code === null)).toHaveLength(1);
  });

  it('is refused with a session that was ended', async () => {
    valueOf(await switchTo(person, home));
    await world.storage.repositories.sessions.deleteByUser(person.current.caller.userId!);
    expect(codeOf(await switchTo(person, team))).toBe('invalid_session');
    expect(codeOf(await updateProfile(world.ctx, person.current, { name: 'Late' }))).toBe('invalid_session');
  });

  async function sessionOf({ current }: SignedIn) {
    return world.storage.repositories.sessions.findOfUser(current.caller.userId!, current.sessionId);
  }
});

describe('signing in', () => {
  it('opens the account that was opened last', async () => {
    world.later(1);
    expect(await signsInTo()).toBe(team);
    world.later(1);
    valueOf(await switchTo(person, home));
    expect(await signsInTo()).toBe(home);
  });

  it('opens no account that the person is removed from at the same time', async () => {
    const { userId, memberId } = person.current.caller;
    const removal = await holdLock(
      world.url,
      `update paretostudio.members m set removed_at = now()
       from (select id from paretostudio.users where id = $1 for no key update) u where m.id = $2`,
      [userId, memberId],
    );
    const opened = signsInTo();
    await removal.untilWaiting(1);
    await removal.release();
    expect(await opened).toBe(home);
  });

  it('passes over an account that is not served, and tells why when none is', async () => {
    valueOf(await suspendAccount(world.ctx, team, null));
    expect(await signsInTo()).toBe(home);
    valueOf(await suspendAccount(world.ctx, home, null));
    const refused = await signIn(world.ctx, { email: person.email, password: PASSWORD }, VISIT);
    expect(codeOf(refused)).toBe('account_suspended');
  });
});
