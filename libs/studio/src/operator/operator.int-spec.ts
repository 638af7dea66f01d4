import { setPlan } from '../account/set-plan.js';
import { listMembers } from '../account/list-members.js';
import { linkIdentity } from '../identities/link-identity.js';
import { readSession } from '../people/read-session.js';
import { signIn } from '../people/sign-in.js';
import { codeOf, openTestStudio, sessionOf, valueOf, type TestStudio } from '../testing/test-studio.js';
import { createAccount } from './create-account.js';
import { removeMember } from './remove-member.js';
import { resetPassword } from './reset-password.js';
import { resumeAccount } from './resume-account.js';
import { resumeMember } from './resume-member.js';
import { runAsOperator } from './run-as-operator.js';
import { setMemberRole } from './set-member-role.js';
import { suspendAccount } from './suspend-account.js';
import { suspendMember } from './suspend-member.js';

const VISIT = { address: null, userAgent: null, requestId: null };

let studio: TestStudio;
beforeAll(async () => {
  studio = await openTestStudio();
});
afterAll(() => studio.close());

describe('the operator', () => {
  it('makes an account while sign-up is closed, with a generated password that works', async () => {
    const ctx = { ...studio.ctx, signUp: 'closed' as const };
    const made = valueOf(await createAccount(ctx, { email: 'op1@example.test', name: 'Op', plan: 'pro' }));
    expect(made).toMatchObject({ plan: 'pro', password: expect.stringMatching(/^[0-9a-f-]{34}$/) });
    const input = { email: made.email, password: made.password! };
    expect(sessionOf(await signIn(ctx, input, VISIT)).view.account.plan).toBe('pro');
    expect(codeOf(await createAccount(ctx, { email: 'op1@example.test', name: 'Op' }))).toBe('conflict');
    const own = await createAccount(ctx, {
      email: 'op2@example.test',
      name: 'Op',
      password: 'chosen password',
    });
    expect(valueOf(own).password).toBeNull();
  });

  it('makes, lists and revokes keys in a person’s name, by the same operations', async () => {
    await createAccount(studio.ctx, { email: 'keys@example.test', name: 'Keys' });
    const made = valueOf(
      await runAsOperator(studio.ctx, 'Keys@example.test', 'create_api_key', { name: 'cli' }),
    );
    expect(await studio.refusalOf(made.key!)).toBeNull();
    const listed = valueOf(await runAsOperator(studio.ctx, 'keys@example.test', 'list_api_keys', {}));
    expect(listed.items).toMatchObject([{ id: made.id }]);
    valueOf(await runAsOperator(studio.ctx, 'keys@example.test', 'revoke_api_key', { id: made.id }));
    expect(await studio.refusalOf(made.key!)).toBe('api_key_revoked');
    const events = valueOf(await runAsOperator(studio.ctx, 'keys@example.test', 'list_audit_events', {}));
    expect(events.items.map(({ actor, channel }) => [actor.kind, channel])).toEqual(
      Array(3).fill(['operator', 'cli']),
    );
    expect(codeOf(await runAsOperator(studio.ctx, 'nobody@example.test', 'list_api_keys', {}))).toBe(
      'not_found',
    );
  });

  it('resets a password, ends the sessions of the person and unlinks accounts at providers', async () => {
    const email = 'reset@example.test';
    const { password } = valueOf(await createAccount(studio.ctx, { email, name: 'Reset' }));
    const { token } = sessionOf(await signIn(studio.ctx, { email, password: password! }, VISIT));
    const session = valueOf(await readSession(studio.ctx, token, VISIT));
    const issuer = 'https://accounts.example';
    const identity = { provider: 'oidc', issuer, subject: 'reset', label: 'Reset', email: null, name: null };
    valueOf(await linkIdentity(studio.ctx, session, identity));
    const reset = valueOf(await resetPassword(studio.ctx, email));
    expect(reset.endedSessions).toBe(1);
    expect(await studio.storage.repositories.userIdentities.findBySubject(issuer, 'reset')).toBeNull();
    expect(codeOf(await readSession(studio.ctx, token, VISIT))).toBe('invalid_session');
    expect(codeOf(await signIn(studio.ctx, { email, password: password! }, VISIT))).toBe(
      'invalid_credentials',
    );
    expect(codeOf(await signIn(studio.ctx, { email, password: reset.password }, VISIT))).toBeNull();
  });

  it('suspends an account and serves it again, from the next request on', async () => {
    const founder = await studio.founder();
    const { key } = await studio.key(founder);
    valueOf(await suspendAccount(studio.ctx, founder.accountId, 'unpaid'));
    expect(await studio.refusalOf(key)).toBe('account_suspended');
    valueOf(await suspendAccount(studio.ctx, founder.accountId, 'again'));
    valueOf(await resumeAccount(studio.ctx, founder.accountId));
    expect(await studio.refusalOf(key)).toBeNull();
    const { items } = await studio.get('list_audit_events', founder);
    expect(items.map(({ action }) => action)).toEqual([
      'resume_account',
      'suspend_account',
      'create_api_key',
    ]);
  });

  it('changes a member’s place, from the next request on, and never the founder’s', async () => {
    const founder = await studio.founder('team');
    const editor = await studio.member(founder, 'editor');
    const { key } = await studio.key(editor);
    const ref = { accountId: founder.accountId, memberId: editor.memberId! };
    expect(valueOf(await setMemberRole(studio.ctx, ref, 'viewer'))).toMatchObject({ role: 'viewer' });
    expect((await studio.admit(key)).role).toBe('viewer');
    expect(valueOf(await suspendMember(studio.ctx, ref))).toMatchObject({ status: 'suspended' });
    expect(await studio.refusalOf(key)).toBe('api_key_revoked');
    expect(valueOf(await resumeMember(studio.ctx, ref))).toMatchObject({ status: 'active' });
    expect(await studio.refusalOf(key)).toBeNull();
    expect(valueOf(await listMembers(studio.ctx, founder)).items).toMatchObject([
      { role: 'founder' },
      { role: 'viewer', status: 'active' },
    ]);
    expect(valueOf(await removeMember(studio.ctx, ref))).toMatchObject({ status: 'removed' });
    expect(await studio.refusalOf(key)).toBe('api_key_revoked');
    expect(codeOf(await removeMember(studio.ctx, ref))).toBe('not_found');
    expect(valueOf(await listMembers(studio.ctx, founder)).items).toHaveLength(1);

    const head = { accountId: founder.accountId, memberId: founder.memberId! };
    for (const change of [
      setMemberRole(studio.ctx, head, 'editor'),
      suspendMember(studio.ctx, head),
      removeMember(studio.ctx, head),
    ]) {
      expect(codeOf(await change)).toBe('conflict');
    }
    expect(codeOf(await setMemberRole(studio.ctx, ref, 'founder'))).toBe('conflict');
  });
});

describe('the plan', () => {
  it('is changed by the founder and holds from the next request, with the same key', async () => {
    const founder = await studio.founder('free');
    const { key } = await studio.key(founder);
    expect(await studio.admit(key)).toMatchObject({ plan: 'free' });
    expect(valueOf(await setPlan(studio.ctx, founder, { plan: 'pro' }))).toMatchObject({ plan: 'pro' });
    expect(await studio.admit(key)).toMatchObject({ plan: 'pro' });
    const me = await studio.get('whoami', await studio.admit(key));
    expect(me.plan).toMatchObject({ id: 'pro', features: ['delete_agents_and_skills'] });
    expect(me.quotas).toMatchObject([
      { meter: 'requests', limit: 500 },
      { meter: 'burst', limit: 300 },
    ]);
    const { items } = await studio.get('list_audit_events', founder, { action: 'set_plan' });
    expect(items).toMatchObject([{ details: { before: 'free', after: 'pro' } }]);
  });

  it('is not changed by others, through keys, or where billing is managed', async () => {
    const founder = await studio.founder('team');
    const admin = await studio.member(founder, 'admin');
    const { key } = await studio.key(founder, { permissions: { '*': ['*'] } });
    expect(codeOf(await setPlan(studio.ctx, admin, { plan: 'pro' }))).toBe('permission_denied');
    expect(codeOf(await setPlan(studio.ctx, await studio.admit(key), { plan: 'pro' }))).toBe(
      'permission_denied',
    );
    const managed = {
      ...studio.ctx,
      billing: 'managed' as const,
      billingUrl: 'https://billing.example.test',
    };
    expect(await setPlan(managed, founder, { plan: 'pro' })).toMatchObject({
      ok: false,
      refusal: { code: 'plan_required', detail: expect.stringContaining('https://billing.example.test') },
    });
  });
});
