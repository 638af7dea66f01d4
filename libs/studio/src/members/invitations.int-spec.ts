import { Secret, TOTP } from 'otpauth';
import { composeMail } from '../mail/compose-mail.js';
import { updateProfile } from '../people/update-profile.js';
import { setPlan } from '../account/set-plan.js';
import { updateMember } from '../account/update-member.js';
import { openMail } from '../mail/sealed-mail.js';
import { operatorCaller } from '../operator/operator-caller.js';
import { suspendAccount } from '../operator/suspend-account.js';
import { signIn } from '../people/sign-in.js';
import { signUp } from '../people/sign-up.js';
import { beginTotp, confirmTotp } from '../second-factors/enrol-totp.js';
import { finishSecondFactor } from '../second-factors/finish-second-factor.js';
import {
  openTeamWorld,
  PASSWORD,
  tokenOf,
  VISIT,
  type TeamWorld,
  type SignedIn,
} from '../testing/team-world.js';
import { codeOf, valueOf } from '../testing/test-studio.js';
import { validateInput } from '../validation/validate-input.js';
import { acceptInvitation } from './accept-invitation.js';
import { createInvitation } from './create-invitation.js';
import { INVITATION_LIFE_MS, INVITATIONS_OPEN_MAX, INVITATIONS_PER_DAY } from './invitation-limits.js';
import { INVITED_ROLES, InviteMemberInput } from './invite-member.input.js';
import { listInvitations } from './list-invitations.js';
import { lookUpInvitation } from './look-up-invitation.js';
import { manageMember } from './manage-member.js';
import { resendInvitation } from './resend-invitation.js';
import { revokeInvitation } from './revoke-invitation.js';
import { switchAccount } from './switch-account.js';

let world: TeamWorld;
let founder: SignedIn;
let addresses = 0;
beforeAll(async () => {
  world = await openTeamWorld();
});
beforeEach(async () => {
  founder = await world.founderOn('team');
});
afterAll(() => world.close());

function address(): string {
  addresses += 1;
  return `invited-${addresses}@example.test`;
}

const accept = ({ current }: SignedIn, token: string) =>
  acceptInvitation(world.ctx, current, { token }, VISIT);
const lookUp = (token: string) => lookUpInvitation(world.ctx, { token }, VISIT);
const membersOf = async ({ current }: SignedIn) =>
  Object.keys(await world.roles(current.caller.accountId)).length;
const callerOf = ({ current }: SignedIn) => current.caller;

describe('an invitation', () => {
  it('lets the person with its address in, once, and the session goes on there under a new token', async () => {
    const person = await world.person();
    const { token } = await world.invite(founder, person.email, 'viewer');
    const opened = valueOf(await accept(person, token));
    expect(opened.view).toMatchObject({
      user: { email: person.email },
      account: { id: founder.current.caller.accountId, plan: 'team' },
      member: { role: 'viewer' },
    });
    expect(await world.codeOfNext(person.token)).toBe('invalid_session');
    expect((await world.again(opened.token)).caller).toMatchObject({
      accountId: founder.current.caller.accountId,
      role: 'viewer',
    });
    const again = { ...person, current: await world.again(opened.token) };
    expect(codeOf(await accept(again, token))).toBe('not_found');
    expect(codeOf(await lookUp(token))).toBe('not_found');
    expect(await membersOf(founder)).toBe(2);
    const { items } = await world.get('list_audit_events', callerOf(founder), { limit: 2 });
    expect(items).toMatchObject([
      { action: 'accept_invitation', targetKind: 'member', details: { role: 'viewer' } },
      { action: 'invite_member', targetKind: 'invitation', targetName: person.email },
    ]);
  });

  it('lets somebody new in by signing up with it, with no account of their own, also while sign-up is closed', async () => {
    const closed = { ...world.ctx, signUp: 'closed' as const };
    const email = address();
    const { token } = await world.invite(founder, email, 'editor');
    const input = { email, name: 'New', password: PASSWORD };
    expect(codeOf(await signUp(closed, input, VISIT))).toBe('permission_denied');
    expect(codeOf(await signUp(closed, { ...input, invitation: 'x'.repeat(43) }, VISIT))).toBe('not_found');
    const opened = valueOf(await signUp(closed, { ...input, invitation: token }, VISIT));
    expect(opened.view).toMatchObject({
      account: { id: founder.current.caller.accountId },
      member: { role: 'editor' },
    });
    const user = await world.storage.repositories.users.findByEmail(email);
    expect(await world.storage.repositories.members.listLiveByUser(user!.id)).toHaveLength(1);
  });

  it('is refused to a person with another address, signed in or signing up, and nobody is made', async () => {
    const { token } = await world.invite(founder, address());
    const stranger = await world.person();
    expect(codeOf(await accept(stranger, token))).toBe('permission_denied');
    expect(await world.codeOfNext(stranger.token)).toBeNull();
    const email = address();
    const input = { email, name: 'Eve', password: PASSWORD, invitation: token };
    expect(codeOf(await signUp(world.ctx, input, VISIT))).toBe('permission_denied');
    expect(await world.storage.repositories.users.findByEmail(email)).toBeNull();
    expect(codeOf(await lookUp(token))).toBeNull();
  });

  it('is for its address in whatever case', async () => {
    const body = { email: ' Mixed.Case@Example.TEST', role: 'editor' };
    const input = validateInput(InviteMemberInput, body);
    if (!input.ok) throw new Error('The address is refused.');
    const { link } = valueOf(await createInvitation(world.ctx, callerOf(founder), input.value));
    const person = await world.person({ email: 'mixed.case@example.test' });
    expect(codeOf(await createInvitation(world.ctx, callerOf(founder), input.value))).toBe('conflict');
    expect(codeOf(await accept(person, tokenOf(link)))).toBeNull();
  });

  it('lets one in of many attempts at the same time', async () => {
    const person = await world.person();
    const { token } = await world.invite(founder, person.email);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => accept(person, token)));
    expect(outcomes.map(codeOf).filter((code) => code === null)).toHaveLength(1);
    const email = address();
    const { token: second } = await world.invite(founder, email);
    const input = { email, name: 'Twin', password: PASSWORD, invitation: second };
    const made = await Promise.all([1, 2, 3].map(() => signUp(world.ctx, input, VISIT)));
    expect(made.map(codeOf).sort()).toEqual(['conflict', 'conflict', null].sort());
    expect(await membersOf(founder)).toBe(3);
    const account = await world.storage.repositories.accounts.findById(founder.current.caller.accountId);
    expect(account?.memberCount).toBe(3);
  });

  it('holds until the last millisecond of its 7 days and not at the next', async () => {
    const [early, late] = [await world.person(), await world.person()];
    const [first, second] = [
      await world.invite(founder, early.email),
      await world.invite(founder, late.email),
    ];
    world.later(INVITATION_LIFE_MS - 1);
    const valid = async ({ email, token }: SignedIn) => {
      const { userId } = await world.storage.repositories.users
        .findByEmail(email)
        .then((user) => ({ userId: user!.id }));
      await world.storage.pool.query(
        'update paretostudio.sessions set last_seen_at = $2 where user_id = $1',
        [userId, world.clock.now],
      );
      return { email, token, current: await world.again(token) };
    };
    const [earlyNow, lateNow] = [await valid(early), await valid(late)];
    expect(codeOf(await accept(earlyNow, first.token))).toBeNull();
    world.later(1);
    expect(codeOf(await lookUp(second.token))).toBe('not_found');
    expect(codeOf(await accept(lateNow, second.token))).toBe('not_found');
  });

  it('does not hold after it was revoked, nor by an older link after it was sent again', async () => {
    const person = await world.person();
    const { id, token } = await world.invite(founder, person.email);
    const sent = valueOf(await resendInvitation(world.ctx, callerOf(founder), { id }));
    expect(codeOf(await accept(person, token))).toBe('not_found');
    expect(codeOf(await lookUp(tokenOf(sent.link)))).toBeNull();
    expect(codeOf(await revokeInvitation(world.ctx, callerOf(founder), { id }))).toBeNull();
    expect(codeOf(await accept(person, tokenOf(sent.link)))).toBe('not_found');
    expect(codeOf(await revokeInvitation(world.ctx, callerOf(founder), { id }))).toBe('not_found');
    expect(codeOf(await resendInvitation(world.ctx, callerOf(founder), { id }))).toBe('not_found');
  });

  it('is accepted or revoked, and never both, when the two meet', async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await world.person();
      const { id, token } = await world.invite(founder, person.email);
      const before = await membersOf(founder);
      const [accepted, revoked] = await Promise.all([
        accept(person, token),
        revokeInvitation(world.ctx, callerOf(founder), { id }),
      ]);
      expect([codeOf(accepted), codeOf(revoked)].sort()).toEqual(['not_found', null].sort());
      expect(await membersOf(founder)).toBe(before + (accepted.ok ? 1 : 0));
    }
  });

  it('does not hold while its sender is suspended, and not after the sender was removed or demoted', async () => {
    const admin = await world.join(founder, 'admin');
    const id = admin.current.caller.memberId!;
    const person = await world.person();
    const { id: invitation, token } = await world.invite(admin, person.email);
    valueOf(await manageMember(world.ctx, callerOf(founder), 'suspend', { id }));
    expect(codeOf(await accept(person, token))).toBe('not_found');
    valueOf(await manageMember(world.ctx, callerOf(founder), 'resume', { id }));
    expect(codeOf(await lookUp(token))).toBeNull();
    valueOf(await updateMember(world.ctx, callerOf(founder), { id, role: 'viewer' }));
    expect(codeOf(await accept(person, token))).toBe('not_found');
    valueOf(await updateMember(world.ctx, callerOf(founder), { id, role: 'admin' }));
    valueOf(await manageMember(world.ctx, callerOf(founder), 'remove', { id }));
    expect(codeOf(await accept(person, token))).toBe('not_found');
    const listed = valueOf(await listInvitations(world.ctx, callerOf(founder)));
    expect(listed.items).toMatchObject([{ id: invitation, status: 'void' }]);
    const sent = valueOf(await resendInvitation(world.ctx, callerOf(founder), { id: invitation }));
    expect(codeOf(await accept(person, tokenOf(sent.link)))).toBeNull();
  });

  it('lets nobody in whose sender is removed while they accept', async () => {
    for (let round = 0; round < 5; round += 1) {
      const admin = await world.join(founder, 'admin');
      const person = await world.person();
      const { token } = await world.invite(admin, person.email);
      const [accepted, removed] = await Promise.all([
        accept(person, token),
        manageMember(world.ctx, callerOf(founder), 'remove', { id: admin.current.caller.memberId! }),
      ]);
      expect(codeOf(removed)).toBeNull();
      expect([null, 'not_found']).toContain(codeOf(accepted));
      if (!accepted.ok) expect(codeOf(await accept(person, token))).toBe('not_found');
    }
  });

  it.each(['free', 'pro'] as const)(
    'takes a plan with members: not %s, to send and to accept',
    async (plan) => {
      const person = await world.person();
      const { id, token } = await world.invite(founder, person.email);
      valueOf(await setPlan(world.ctx, callerOf(founder), { plan }));
      const another = { email: address(), role: 'viewer' as const };
      const refused = await createInvitation(world.ctx, callerOf(founder), another);
      expect(refused).toMatchObject({
        ok: false,
        refusal: { code: 'plan_required', plan, feature: 'members' },
      });
      expect(codeOf(await resendInvitation(world.ctx, callerOf(founder), { id }))).toBe('plan_required');
      expect(codeOf(await accept(person, token))).toBe('plan_required');
      expect(await membersOf(founder)).toBe(1);
      valueOf(await setPlan(world.ctx, callerOf(founder), { plan: 'team' }));
      expect(codeOf(await accept(person, token))).toBeNull();
    },
  );

  it('lets nobody into a suspended account', async () => {
    const person = await world.person();
    const { token } = await world.invite(founder, person.email);
    valueOf(await suspendAccount(world.ctx, founder.current.caller.accountId, null));
    expect(codeOf(await accept(person, token))).toBe('account_suspended');
  });

  it('changes nothing of a member, and is not sent to one', async () => {
    const member = await world.join(founder, 'viewer');
    const input = { email: member.email, role: 'admin' as const };
    expect(codeOf(await createInvitation(world.ctx, callerOf(founder), input))).toBe('conflict');
    expect((await world.roles(founder.current.caller.accountId))[member.current.caller.memberId!]).toBe(
      'viewer',
    );
  });

  it('lets a removed member in again, as another member', async () => {
    const member = await world.join(founder, 'admin');
    valueOf(
      await manageMember(world.ctx, callerOf(founder), 'remove', { id: member.current.caller.memberId! }),
    );
    const { token } = await world.invite(founder, member.email, 'viewer');
    const offer = valueOf(await lookUp(token));
    expect(offer).toEqual({
      email: member.email,
      role: 'viewer',
      accountName: founder.current.view.account.name,
      invitedBy: founder.current.view.user.name,
      expiresAt: expect.any(String),
    });
    const { email } = member;
    const input = { email, password: PASSWORD };
    expect(codeOf(await signIn(world.ctx, input, VISIT))).toBe('permission_denied');
    expect(codeOf(await signIn(world.ctx, { ...input, password: 'x', invitation: token }, VISIT))).toBe(
      'invalid_credentials',
    );
    const { token: foreign } = await world.invite(founder, address());
    expect(codeOf(await signIn(world.ctx, { ...input, invitation: foreign }, VISIT))).toBe(
      'permission_denied',
    );
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => signIn(world.ctx, { ...input, invitation: token }, VISIT)),
    );
    expect(outcomes.map(codeOf)).toEqual([null, null, null]);
    const step = valueOf(outcomes[0]!);
    if (step.kind !== 'session') throw new Error('A second factor was asked for.');
    const { account, member: anew } = step.session.view;
    expect(account.id).toBe(founder.current.caller.accountId);
    expect(anew).toEqual({ id: expect.not.stringMatching(member.current.caller.memberId!), role: 'viewer' });
    expect(await membersOf(founder)).toBe(2);
    expect(codeOf(await lookUp(token))).toBe('not_found');
  });

  it('lets a removed member in again after the second factor alone', async () => {
    const member = await world.join(founder);
    const { secret } = valueOf(await beginTotp(world.ctx, member.current));
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const code = (steps: number) => totp.generate({ timestamp: world.clock.now.getTime() + steps * 30_000 });
    valueOf(await confirmTotp(world.ctx, member.current, { code: code(-1) }));
    valueOf(
      await manageMember(world.ctx, callerOf(founder), 'remove', { id: member.current.caller.memberId! }),
    );
    const { token } = await world.invite(founder, member.email);
    const input = { email: member.email, password: PASSWORD, invitation: token };
    const step = valueOf(await signIn(world.ctx, input, VISIT));
    if (step.kind !== 'second-factor') throw new Error('No second factor is asked for.');
    expect(await membersOf(founder)).toBe(1);
    const finish = (shown: string) =>
      finishSecondFactor(world.ctx, { token: step.request.token, code: shown }, VISIT);
    expect(codeOf(await finish('000000'))).toBe('invalid_second_factor');
    expect(await membersOf(founder)).toBe(1);
    expect(valueOf(await finish(code(0))).view.account.id).toBe(founder.current.caller.accountId);
    expect(await membersOf(founder)).toBe(2);
  });
});

describe('sending invitations', () => {
  const GIVEN = {
    founder: ['admin', 'editor', 'viewer'],
    admin: ['editor', 'viewer'],
    editor: [],
    viewer: [],
  };
  const CASES = Object.entries(GIVEN).flatMap(([actor, given]) =>
    INVITED_ROLES.map((role) => ({
      actor: actor as keyof typeof GIVEN,
      role,
      code: (given as string[]).includes(role) ? null : 'permission_denied',
    })),
  );

  it.each(CASES)('answers $code to a(n) $actor who invites a(n) $role', async ({ actor, role, code }) => {
    const sender = actor === 'founder' ? founder : await world.join(founder, actor);
    const email = address();
    expect(codeOf(await createInvitation(world.ctx, callerOf(sender), { email, role }))).toBe(code);
    const open = await world.storage.repositories.invitations.listOpen(founder.current.caller.accountId);
    expect(open).toHaveLength(code === null ? 1 : 0);
  });

  it('judges who asks by the role of now, and is not for a key', async () => {
    const admin = await world.join(founder, 'admin');
    const id = admin.current.caller.memberId!;
    const input = { email: address(), role: 'viewer' as const };
    const { key } = await world.key(callerOf(admin), { permissions: { '*': ['*'] } });
    const byKey = await world.admit(key);
    expect(codeOf(await createInvitation(world.ctx, byKey, input))).toBe('permission_denied');
    expect(codeOf(await listInvitations(world.ctx, byKey))).toBe('permission_denied');
    valueOf(await updateMember(world.ctx, callerOf(founder), { id, role: 'editor' }));
    expect(codeOf(await createInvitation(world.ctx, callerOf(admin), input))).toBe('permission_denied');
  });

  it('leaves an admin’s invitation to the founder', async () => {
    const admin = await world.join(founder, 'admin');
    const { id } = await world.invite(founder, address(), 'admin');
    expect(codeOf(await revokeInvitation(world.ctx, callerOf(admin), { id }))).toBe('permission_denied');
    expect(codeOf(await resendInvitation(world.ctx, callerOf(admin), { id }))).toBe('permission_denied');
  });

  it('writes names into its mail so that they make no link', async () => {
    const ctx = { ...world.ctx, mail: 'smtp' as const };
    const name = 'Pay at https://evil.example/x?a@b or "www.evil.example"';
    valueOf(await updateProfile(world.ctx, founder.current, { name }));
    const { accountId } = callerOf(founder);
    await world.storage.pool.query('update paretostudio.accounts set name = $1 where id = $2', [
      name,
      accountId,
    ]);
    await world.storage.pool.query('delete from paretostudio.queued_mails');
    valueOf(await createInvitation(ctx, callerOf(founder), { email: address(), role: 'viewer' }));
    const { now } = world.clock;
    const [queued] = await world.storage.repositories.queuedMails.claim({ now, heldUntil: now, limit: 1 });
    const { subject, text } = (await composeMail(ctx, queued!))!;
    const shown = "“Pay at https: / / evil. example/ x?a@ b or 'www. evil. example'”";
    expect(subject).toContain(shown);
    expect(text).toContain(`${shown} invites you to the account ${shown}`);
    expect(text.match(/https?:\S+/g)).toEqual([
      expect.stringContaining('https://studio.example.test/invite#token='),
    ]);
  });

  it('makes one open invitation of an address, also of many at the same time', async () => {
    const input = { email: address(), role: 'viewer' as const };
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => createInvitation(world.ctx, callerOf(founder), input)),
    );
    expect(outcomes.map(codeOf).filter((code) => code === null)).toHaveLength(1);
    expect(outcomes.map(codeOf).filter((code) => code === 'conflict')).toHaveLength(5);
    world.later(INVITATION_LIFE_MS);
    expect(codeOf(await createInvitation(world.ctx, callerOf(founder), input))).toBeNull();
    const open = await world.storage.repositories.invitations.listOpen(founder.current.caller.accountId);
    expect(open).toHaveLength(1);
  });

  it('answers another account’s invitation, an accepted one and what is no id like an absent one', async () => {
    const other = await world.founderOn('team');
    const { id } = await world.invite(other, address());
    for (const work of [revokeInvitation, resendInvitation]) {
      const foreign = await work(world.ctx, callerOf(founder), { id });
      expect(codeOf(foreign)).toBe('not_found');
      for (const absent of ['01890000-0000-7000-8000-000000000000', 'nobody', '']) {
        expect(await work(world.ctx, callerOf(founder), { id: absent })).toEqual(foreign);
      }
    }
    expect(valueOf(await listInvitations(world.ctx, callerOf(other))).items).toMatchObject([{ id }]);
  });

  it('is bounded: 100 open ones, and 200 links a day', async () => {
    const { invitations } = world.storage.repositories;
    const { accountId } = founder.current.caller;
    for (let at = 0; at < INVITATIONS_OPEN_MAX; at += 1) await world.invite(founder, address());
    const input = { email: address(), role: 'viewer' as const };
    expect(codeOf(await createInvitation(world.ctx, callerOf(founder), input))).toBe('conflict');
    const [first] = await invitations.listOpen(accountId);
    let sent = INVITATIONS_OPEN_MAX + 1;
    while (codeOf(await resendInvitation(world.ctx, callerOf(founder), { id: first!.id })) === null)
      sent += 1;
    expect(sent).toBe(INVITATIONS_PER_DAY);
  });

  it('goes by mail alone where mails leave, and the link is in no answer, log or table', async () => {
    const ctx = { ...world.ctx, mail: 'smtp' as const };
    const email = address();
    const sent = valueOf(await createInvitation(ctx, callerOf(founder), { email, role: 'viewer' }));
    expect(sent.link).toBeNull();
    const { rows } = await world.storage.pool.query<{ id: string; sealed: Buffer; sealedKeyId: string }>(
      'select id, sealed, sealed_key_id as "sealedKeyId" from paretostudio.queued_mails order by created_at desc limit 1',
    );
    const order = openMail(ctx.credentials, rows[0]!);
    expect(order).toMatchObject({ kind: 'text', mail: { to: email } });
    const token = /#token=([\w-]{43})/.exec(JSON.stringify(order))![1]!;
    const stored = await world.storage.pool.query(
      `select (select string_agg(i::text, ' ') from paretostudio.invitations i) as invitations,
              (select string_agg(e::text, ' ') from paretostudio.audit_events e) as events`,
    );
    expect(JSON.stringify([stored.rows, sent])).not.toContain(token);
    expect(codeOf(await lookUp(token))).toBeNull();
  });

  it('shows the link to who invites where no mails leave, with the token in the fragment', async () => {
    const sent = valueOf(
      await createInvitation(world.ctx, callerOf(founder), { email: address(), role: 'viewer' }),
    );
    expect(sent.link).toMatch(/^https:\/\/studio\.example\.test\/invite#token=[\w-]{43}$/);
  });

  it('is the operator’s as well, in nobody’s name', async () => {
    const account = await world.storage.repositories.accounts.findById(founder.current.caller.accountId);
    const person = await world.person();
    const input = { email: person.email, role: 'admin' as const };
    const sent = valueOf(await createInvitation(world.ctx, operatorCaller(account!), input));
    expect(sent).toMatchObject({ invitedBy: null, status: 'pending' });
    expect(codeOf(await accept(person, tokenOf(sent.link)))).toBeNull();
  });
});

describe('housekeeping', () => {
  it('removes invitations whose last link ended before an instant, and no other', async () => {
    const { invitations } = world.storage.repositories;
    await world.invite(founder, address());
    const [open] = await invitations.listOpen(callerOf(founder).accountId);
    await invitations.deleteExpired(new Date(open!.expiresAt.getTime() - 1));
    expect(await invitations.listOpen(callerOf(founder).accountId)).toHaveLength(1);
    expect(await invitations.deleteExpired(open!.expiresAt)).toBeGreaterThanOrEqual(1);
    expect(await invitations.listOpen(callerOf(founder).accountId)).toEqual([]);
  });
});

describe('looking an invitation up', () => {
  it('answers every link that does not hold alike, and says nothing of whether an address is a user’s', async () => {
    const person = await world.person();
    const [known, unknown] = [
      await world.invite(founder, person.email),
      await world.invite(founder, address()),
    ];
    const shape = async (token: string) => Object.keys(valueOf(await lookUp(token))).sort();
    expect(await shape(known.token)).toEqual(await shape(unknown.token));
    valueOf(await revokeInvitation(world.ctx, callerOf(founder), { id: known.id }));
    valueOf(await accept(await world.person({ email: await emailOf(unknown.id) }), unknown.token));
    const gone = await lookUp('A'.repeat(43));
    for (const token of [known.token, unknown.token, '', 'short', '%00', 'é'.repeat(43)]) {
      expect(await lookUp(token)).toEqual(gone);
    }
  });

  it('counts against the attempts of the address that asks', async () => {
    const throttled = {
      ...world.ctx,
      throttleLimits: { perEmailPerMinute: 10, perAddressPerMinute: 2, perAddressPerDay: 10 },
    };
    const visit = { ...VISIT, address: '198.51.100.9' };
    const codes = [];
    for (let at = 0; at < 3; at += 1) {
      codes.push(codeOf(await lookUpInvitation(throttled, { token: 'A'.repeat(43) }, visit)));
    }
    expect(codes).toEqual(['not_found', 'not_found', 'sign_in_throttled']);
  });

  async function emailOf(id: string): Promise<string> {
    return (await world.storage.repositories.invitations.findOpen(founder.current.caller.accountId, id))!
      .email;
  }
});

describe('seats', () => {
  it('raise the daily limit by 500 a member from the next request on, and lower it again', async () => {
    const { key } = await world.key(callerOf(founder));
    const limitNow = async () => {
      const answer = await world.ctx.admission.admit({ key, cost: 1, address: null });
      return answer.quotas.find(({ meter }) => meter === 'requests')?.limit;
    };
    expect(await limitNow()).toBe(500);
    const member = await world.join(founder);
    expect(await limitNow()).toBe(1_000);
    valueOf(
      await manageMember(world.ctx, callerOf(founder), 'remove', { id: member.current.caller.memberId! }),
    );
    expect(await limitNow()).toBe(500);
  });

  it('are taken up by accepting, in the account that one switches away from too', async () => {
    const person = await world.person();
    const { token } = await world.invite(founder, person.email);
    const opened = valueOf(await accept(person, token));
    const back = valueOf(
      await switchAccount(
        world.ctx,
        await world.again(opened.token),
        { accountId: person.current.caller.accountId },
        VISIT,
      ),
    );
    expect(back.view.account.id).toBe(person.current.caller.accountId);
    const account = await world.storage.repositories.accounts.findById(founder.current.caller.accountId);
    expect(account?.memberCount).toBe(2);
  });
});
