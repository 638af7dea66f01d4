import { MemoryQuotaStore } from '@paretostudio/quotas';
import { resetPassword } from '../operator/reset-password.js';
import { suspendAccount } from '../operator/suspend-account.js';
import { codeOf, openTestStudio, sessionOf, valueOf, type TestStudio } from '../testing/test-studio.js';
import { validateInput } from '../validation/validate-input.js';
import { changePassword } from './change-password.js';
import { PasswordHasher } from './password-hasher.js';
import { readSession } from './read-session.js';
import { SESSION_IDLE_MS, SESSION_LIFE_MS } from './session-life.js';
import { SignInInput } from './sign-in.input.js';
import { signIn } from './sign-in.js';
import { signOut } from './sign-out.js';
import { SignUpInput } from './sign-up.input.js';
import { signUp } from './sign-up.js';

const HOME = { address: '192.0.2.1', userAgent: 'Browser', requestId: 'r1' };
const PASSWORD = 'correct horse battery';

let studio: TestStudio;
let people = 0;
let start: Date;
beforeAll(async () => {
  studio = await openTestStudio({
    throttle: new MemoryQuotaStore({ clock: () => studio.clock.now }),
    throttleLimits: { perEmailPerMinute: 3, perAddressPerMinute: 1_000, perAddressPerDay: 1_000 },
  });
});
beforeEach(() => {
  // Never back: a quota store does not go back either.
  start = studio.clock.now;
});
afterAll(() => studio.close());

function newEmail(): string {
  people += 1;
  return `person${people}@example.test`;
}

async function join(email = newEmail()) {
  const checked = validateInput(SignUpInput, { email, password: PASSWORD, name: 'Ada' });
  if (!checked.ok) throw new Error(checked.refusal.detail);
  return signUp(studio.ctx, checked.value, HOME);
}

async function enter(email: string, password = PASSWORD) {
  const checked = validateInput(SignInInput, { email, password });
  if (!checked.ok) throw new Error(checked.refusal.detail);
  return signIn(studio.ctx, checked.value, HOME);
}

const read = (token: string) => readSession(studio.ctx, token, HOME);
const later = (ms: number) => {
  studio.clock.now = new Date(studio.clock.now.getTime() + ms);
};

describe('sign-up', () => {
  it('makes person, account on Free, founder and session at once', async () => {
    const { token, view, expiresAt } = valueOf(await join('  MiXed@Example.test '));
    expect(view).toMatchObject({
      user: { email: 'mixed@example.test', name: 'Ada' },
      account: { plan: 'free' },
      member: { role: 'founder' },
    });
    expect(expiresAt.getTime()).toBe(start.getTime() + SESSION_LIFE_MS);
    const { caller } = valueOf(await read(token));
    expect(caller).toMatchObject({ kind: 'session', role: 'founder', surface: 'console', keyId: null });
    const me = await studio.get('whoami', caller);
    expect(me).toMatchObject({ kind: 'session', key: null, member: { email: 'mixed@example.test' } });
    expect(codeOf(await enter('MIXED@example.TEST'))).toBeNull();
  });

  it('stores neither the password nor the token, and the password under argon2id', async () => {
    const email = newEmail();
    const { token } = valueOf(await join(email));
    const dump = await studio.storage.pool.query(
      `select to_jsonb(u)::text as row, encode(s.digest, 'escape') as digest
       from paretostudio.users u join paretostudio.sessions s on s.user_id = u.id where u.email = $1`,
      [email],
    );
    expect(JSON.stringify(dump.rows)).not.toContain(token);
    expect(JSON.stringify(dump.rows)).not.toContain(PASSWORD);
    expect(dump.rows[0].row).toContain('$argon2id$v=19$');
  });

  it('is a conflict for a taken address, in any case, and leaves nothing behind', async () => {
    const email = newEmail();
    valueOf(await join(email));
    const count = async () =>
      (await studio.storage.pool.query('select count(*)::int as n from paretostudio.accounts')).rows[0]
        .n as number;
    const before = await count();
    expect(codeOf(await join(email.toUpperCase()))).toBe('conflict');
    expect(await count()).toBe(before);
  });

  it('makes one account over concurrent calls with one address', async () => {
    const email = newEmail();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => join(email)));
    expect(outcomes.map(codeOf).sort()).toEqual([...Array(7).fill('conflict'), null].sort());
  });

  it('is refused while it is closed', async () => {
    const input = { email: newEmail(), password: PASSWORD, name: 'Ada' };
    expect(codeOf(await signUp({ ...studio.ctx, signUp: 'closed' }, input, HOME))).toBe('permission_denied');
  });

  it.each(['short12', 'x'.repeat(257)])('refuses a password of %# characters out of 8 to 256', (password) => {
    const checked = validateInput(SignUpInput, { email: 'a@example.test', password, name: 'A' });
    expect(checked).toMatchObject({ ok: false, refusal: { fields: [{ path: 'password' }] } });
    expect(JSON.stringify(checked)).not.toContain(password);
  });
});

describe('sign-in', () => {
  it('answers an unknown address and a wrong password alike', async () => {
    const email = newEmail();
    valueOf(await join(email));
    const wrong = await enter(email, 'wrong password');
    expect(codeOf(wrong)).toBe('invalid_credentials');
    expect(await enter(newEmail(), 'wrong password')).toEqual(wrong);
  });

  it('hashes once for an unknown address too', async () => {
    const against: (string | null)[] = [];
    class Recording extends PasswordHasher {
      override verify(stored: string | null, password: string): Promise<boolean> {
        against.push(stored);
        return super.verify(stored, password);
      }
    }
    const ctx = { ...studio.ctx, passwords: new Recording({ memoryKib: 64, passes: 1 }) };
    expect(codeOf(await signIn(ctx, { email: newEmail(), password: PASSWORD }, HOME))).toBe(
      'invalid_credentials',
    );
    expect(against).toEqual([null]);
  });

  it('refuses the attempt over the limit for an address, right or wrong, until the minute is over', async () => {
    const email = newEmail();
    valueOf(await join(email));
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(codeOf(await enter(email, 'wrong password'))).toBe('invalid_credentials');
    }
    const refused = await enter(email.toUpperCase());
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'sign_in_throttled' } });
    const { retryAfterSeconds } = (refused as { refusal: { retryAfterSeconds: number } }).refusal;
    expect(retryAfterSeconds).toBeGreaterThan(0);
    later(retryAfterSeconds * 1000);
    expect(codeOf(await enter(email))).toBeNull();
  });

  it('counts client addresses, an IPv6 network as one', async () => {
    const ctx = {
      ...studio.ctx,
      throttleLimits: { perEmailPerMinute: 1_000, perAddressPerMinute: 2, perAddressPerDay: 1_000 },
    };
    const from = (address: string | null) =>
      signIn(ctx, { email: newEmail(), password: PASSWORD }, { ...HOME, address });
    const codes = [];
    for (const address of [
      '2001:db8::1',
      '2001:db8::2',
      '2001:db8::3',
      '2001:db8:0:1::1',
      '::ffff:198.51.100.7',
    ]) {
      codes.push(codeOf(await from(address)));
    }
    const wrong = 'invalid_credentials';
    expect(codes).toEqual([wrong, wrong, 'sign_in_throttled', wrong, wrong]);
    expect(codeOf(await from('198.51.100.7'))).toBe(wrong);
    expect(codeOf(await from('198.51.100.7'))).toBe('sign_in_throttled');
  });

  it('tells a suspension only to who knows the password', async () => {
    const email = newEmail();
    const { view, token } = valueOf(await join(email));
    valueOf(await suspendAccount(studio.ctx, view.account.id, 'unpaid'));
    expect(codeOf(await enter(email, 'wrong password'))).toBe('invalid_credentials');
    expect(codeOf(await enter(email))).toBe('account_suspended');
    expect(codeOf(await read(token))).toBe('account_suspended');
  });
});

describe('a session', () => {
  it('is over at sign-out, and signing out again is fine', async () => {
    const { token } = valueOf(await join());
    expect(valueOf(await signOut(studio.ctx, token, HOME))).toEqual({ ended: true });
    expect(codeOf(await read(token))).toBe('invalid_session');
    expect(valueOf(await signOut(studio.ctx, token, HOME))).toEqual({ ended: false });
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(10_000), '%'.repeat(43)])(
    'is not made of the token %#',
    async (token) => {
      expect(codeOf(await read(token))).toBe('invalid_session');
    },
  );

  it('is over seven days after its last use', async () => {
    const { token } = valueOf(await join());
    later(SESSION_IDLE_MS - 1);
    expect(codeOf(await read(token))).toBeNull();
    later(SESSION_IDLE_MS - 1);
    expect(codeOf(await read(token))).toBeNull();
    later(SESSION_IDLE_MS);
    expect(codeOf(await read(token))).toBe('invalid_session');
  });

  it('is over thirty days after sign-in, however much it is used', async () => {
    const { token } = valueOf(await join());
    for (let day = 0; day < 29; day += 1) {
      later(86_400_000);
      expect(codeOf(await read(token))).toBeNull();
    }
    later(86_400_000 - 1);
    expect(codeOf(await read(token))).toBeNull();
    later(1);
    expect(codeOf(await read(token))).toBe('invalid_session');
  });

  it('is read anew each time: role, suspension and removal hold at once', async () => {
    const founder = await studio.founder('team');
    const { memberId, userId } = await studio.member(founder, 'admin');
    const { users, members } = studio.storage.repositories;
    const { email } = (await users.findById(userId!))!;
    await users.updatePassword(userId!, await studio.ctx.passwords.hash(PASSWORD), start);
    const { token } = sessionOf(await enter(email));
    expect(valueOf(await read(token)).caller.role).toBe('admin');
    await members.setRole(founder.accountId, memberId!, 'viewer');
    expect(valueOf(await read(token)).caller.role).toBe('viewer');
    await members.suspend(founder.accountId, memberId!, start);
    expect(codeOf(await read(token))).toBe('permission_denied');
    await members.resume(founder.accountId, memberId!);
    await members.remove(founder.accountId, memberId!, start);
    expect(codeOf(await read(token))).toBe('invalid_session');
  });
});

describe('changing the password', () => {
  it('ends every other session of the person and keeps the own one', async () => {
    const email = newEmail();
    const { token } = valueOf(await join(email));
    const other = sessionOf(await enter(email));
    const current = valueOf(await read(token));
    const change = (currentPassword: string) =>
      changePassword(studio.ctx, current, { currentPassword, newPassword: 'another password' });
    expect(codeOf(await change('wrong password'))).toBe('invalid_credentials');
    expect(codeOf(await read(other.token))).toBeNull();
    expect(valueOf(await change(PASSWORD))).toEqual({ endedSessions: 1 });
    expect(codeOf(await read(other.token))).toBe('invalid_session');
    expect(codeOf(await read(token))).toBeNull();
    later(60_000);
    expect(codeOf(await enter(email))).toBe('invalid_credentials');
    expect(codeOf(await enter(email, 'another password'))).toBeNull();
  });

  it('by the operator holds against whoever had the old one checked just before', async () => {
    const email = newEmail();
    const { token } = valueOf(await join(email));
    const current = valueOf(await read(token));
    class ResettingAfterwards extends PasswordHasher {
      override async verify(stored: string | null, password: string): Promise<boolean> {
        const matches = await super.verify(stored, password);
        valueOf(await resetPassword(studio.ctx, email));
        return matches;
      }
    }
    const hashedPassword = await studio.ctx.passwords.hash(PASSWORD);
    const ctx = { ...studio.ctx, passwords: new ResettingAfterwards({ memoryKib: 64, passes: 1 }) };
    const { users } = studio.storage.repositories;
    expect(codeOf(await signIn(ctx, { email, password: PASSWORD }, HOME))).toBe('invalid_credentials');
    await users.updatePassword(current.caller.userId ?? '', hashedPassword, start);
    const input = { currentPassword: PASSWORD, newPassword: 'another password' };
    // The reset has ended this session as well.
    expect(codeOf(await changePassword(ctx, current, input))).toBe('invalid_session');
  });

  it('ends a session that a sign-in at the same moment begins with the old one', async () => {
    const email = newEmail();
    const { view } = valueOf(await join(email));
    const { repositories } = studio.storage;
    let signingIn: ReturnType<typeof enter> | undefined;
    await studio.storage.transaction(async ({ users, sessions }) => {
      await users.updatePassword(view.user.id, 'changed', start);
      signingIn = enter(email);
      // The sign-in reads the old hash, and then waits for this transaction.
      await waitUntil(async () => {
        const { rows } = await studio.storage.pool.query(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%users%'`,
        );
        return rows.length > 0;
      });
      await sessions.deleteByUser(view.user.id);
    });
    expect(codeOf(await signingIn!)).toBe('invalid_credentials');
    expect(await repositories.sessions.deleteByUser(view.user.id)).toBe(0);
  });
});

async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) if (await holds()) return;
  throw new Error('It never came to hold.');
}
