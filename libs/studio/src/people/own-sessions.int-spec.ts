import { MemoryQuotaStore } from '@paretostudio/quotas';
import { codeOf, openTestStudio, sessionOf, valueOf, type TestStudio } from '../testing/test-studio.js';
import { changePassword } from './change-password.js';
import { endOtherSessions } from './end-other-sessions.js';
import { endSession } from './end-session.js';
import { listSessions, SESSIONS_LISTED_MAX } from './list-sessions.js';
import { PasswordHasher } from './password-hasher.js';
import { readSession, type CurrentSession } from './read-session.js';
import { SESSION_IDLE_MS, SESSION_LIFE_MS } from './session-life.js';
import { signIn } from './sign-in.js';
import { signOut } from './sign-out.js';
import { signUp } from './sign-up.js';
import { updateProfile } from './update-profile.js';

const HOME = { address: '192.0.2.1', userAgent: 'Browser', requestId: 'r1' };
const AWAY = { address: '2001:db8::7', userAgent: '<img src=x onerror=alert(1)>', requestId: 'r2' };
const PASSWORD = 'correct horse battery';
const MINUTE_MS = 60_000;

/** Somebody's session: the cookie's token, and what a request in it is let in as. */
interface SignedIn {
  readonly token: string;
  readonly current: CurrentSession;
}

let studio: TestStudio;
let people = 0;
beforeAll(async () => {
  studio = await openTestStudio({
    throttle: new MemoryQuotaStore({ clock: () => studio.clock.now }),
    throttleLimits: { perEmailPerMinute: 5, perAddressPerMinute: 10_000, perAddressPerDay: 10_000 },
  });
});
beforeEach(() => {
  // No test meets the attempts of the one before it.
  later(MINUTE_MS);
});
afterAll(() => studio.close());

function later(ms: number): void {
  studio.clock.now = new Date(studio.clock.now.getTime() + ms);
}

const codeOfReading = async ({ token }: SignedIn) => codeOf(await readSession(studio.ctx, token, HOME));

async function signedIn(token: string, visit = HOME): Promise<SignedIn> {
  return { token, current: valueOf(await readSession(studio.ctx, token, visit)) };
}

async function join(): Promise<SignedIn & { readonly email: string }> {
  people += 1;
  const email = `person${people}@example.test`;
  const { token } = valueOf(await signUp(studio.ctx, { email, password: PASSWORD, name: 'Ada' }, HOME));
  return { email, ...(await signedIn(token)) };
}

async function enter(email: string, visit = HOME): Promise<SignedIn> {
  const { token } = sessionOf(await signIn(studio.ctx, { email, password: PASSWORD }, visit));
  return signedIn(token, visit);
}

async function listed({ current }: SignedIn) {
  return valueOf(await listSessions(studio.ctx, current)).items;
}

async function lastEvent({ current }: SignedIn) {
  const { items } = await studio.get('list_audit_events', current.caller, { limit: 1 });
  return items[0];
}

const end = (by: SignedIn, id: string) => endSession(studio.ctx, by.current, { id });
const endOthers = (by: SignedIn) => endOtherSessions(studio.ctx, by.current);

describe('the list of one’s sessions', () => {
  it('tells of each where it is from and until when it holds, newest use first, and nothing of its token', async () => {
    const home = await join();
    later(5 * MINUTE_MS);
    const away = await enter(home.email, AWAY);
    later(2 * MINUTE_MS);
    const [first, second, ...others] = await listed(away);
    expect(others).toEqual([]);
    const awayAt = new Date(studio.clock.now.getTime() - 2 * MINUTE_MS);
    expect(first).toEqual({
      id: away.current.sessionId,
      current: true,
      createdAt: awayAt.toISOString(),
      lastSeenAt: awayAt.toISOString(),
      expiresAt: new Date(awayAt.getTime() + SESSION_IDLE_MS).toISOString(),
      address: AWAY.address,
      userAgent: AWAY.userAgent,
    });
    expect(second).toMatchObject({ id: home.current.sessionId, current: false, address: HOME.address });
    valueOf(await readSession(studio.ctx, home.token, HOME));
    expect((await listed(away)).map(({ id }) => id)).toEqual([
      home.current.sessionId,
      away.current.sessionId,
    ]);
    expect(JSON.stringify(await listed(away))).not.toContain(away.token);
  });

  it('names no session of anybody else', async () => {
    const [ada, bob] = [await join(), await join()];
    expect((await listed(ada)).map(({ id }) => id)).toEqual([ada.current.sessionId]);
    expect((await listed(bob)).map(({ id }) => id)).toEqual([bob.current.sessionId]);
  });

  it('leaves a session out at the instant it is over, by disuse and by age', async () => {
    const idle = await join();
    const { email } = idle;
    later(SESSION_IDLE_MS - 1);
    const asking = await enter(email);
    expect(await listed(asking)).toHaveLength(2);
    later(1);
    expect((await listed(asking)).map(({ id }) => id)).toEqual([asking.current.sessionId]);
    const startedAt = studio.clock.now.getTime() - 1;
    while (studio.clock.now.getTime() + SESSION_IDLE_MS / 2 < startedAt + SESSION_LIFE_MS) {
      later(SESSION_IDLE_MS / 2);
      valueOf(await readSession(studio.ctx, asking.token, HOME));
    }
    later(startedAt + SESSION_LIFE_MS - studio.clock.now.getTime());
    const another = await enter(email);
    expect((await listed(another)).map(({ id }) => id)).toEqual([another.current.sessionId]);
  });

  it('leaves out what a removed membership had', async () => {
    const founder = await studio.founder('team');
    const { memberId, userId } = await studio.member(founder, 'editor');
    const { users, members } = studio.storage.repositories;
    await users.updatePassword(userId!, await studio.ctx.passwords.hash(PASSWORD), studio.clock.now);
    const session = await enter((await users.findById(userId!))!.email);
    expect(await listed(session)).toHaveLength(1);
    await members.remove(founder.accountId, memberId!, studio.clock.now);
    expect(await listed(session)).toEqual([]);
  });

  it('is of the hundred that were used last', async () => {
    const ada = await join();
    const { sessions } = studio.storage.repositories;
    const own = (await sessions.findOfUser(ada.current.caller.userId!, ada.current.sessionId))!;
    for (let index = 0; index <= SESSIONS_LISTED_MAX; index += 1) {
      const [first, second] = [Math.floor(index / 256), index % 256];
      const id = `01890000-0000-7000-8000-${people.toString(16).padStart(8, '0')}${index.toString(16).padStart(4, '0')}`;
      const digest = Buffer.alloc(32, people);
      digest.set([first, second]);
      const lastSeenAt = new Date(own.lastSeenAt.getTime() + index);
      await sessions.insert({ ...own, id, digest, lastSeenAt });
    }
    const items = await listed(ada);
    expect(items).toHaveLength(SESSIONS_LISTED_MAX);
    const times = items.map(({ lastSeenAt }) => lastSeenAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(times.at(-1)).toBe(new Date(own.lastSeenAt.getTime() + 1).toISOString());
  });
});

describe('ending a session', () => {
  it('refuses it from its next request on, leaves the others, and is audited', async () => {
    const here = await join();
    const there = await enter(here.email, AWAY);
    const elsewhere = await enter(here.email);
    expect(valueOf(await end(here, there.current.sessionId))).toEqual({ wasCurrent: false });
    expect(await codeOfReading(there)).toBe('invalid_session');
    expect([await codeOfReading(here), await codeOfReading(elsewhere)]).toEqual([null, null]);
    expect(await lastEvent(here)).toMatchObject({
      action: 'end_session',
      targetKind: 'user',
      targetId: here.current.caller.userId,
      details: { sessionId: there.current.sessionId, address: AWAY.address },
    });
  });

  it('tells that it was the asking one', async () => {
    const here = await join();
    expect(valueOf(await end(here, here.current.sessionId))).toEqual({ wasCurrent: true });
    expect(await codeOfReading(here)).toBe('invalid_session');
  });

  it('answers another person’s, an absent one and what is no id alike, and ends nothing', async () => {
    const [ada, bob] = [await join(), await join()];
    const foreign = await end(ada, bob.current.sessionId);
    expect(codeOf(foreign)).toBe('not_found');
    expect(await end(ada, '01890000-0000-7000-8000-000000000000')).toEqual(foreign);
    expect(await end(ada, "' or true --")).toEqual(foreign);
    expect(await end(ada, '')).toEqual(foreign);
    expect(await codeOfReading(bob)).toBeNull();
    expect(await lastEvent(ada)).toMatchObject({ action: 'sign_up' });
  });

  it('ends once over concurrent calls', async () => {
    const here = await join();
    const there = await enter(here.email);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => end(here, there.current.sessionId)));
    expect(outcomes.map(codeOf).sort()).toEqual([...Array(5).fill('not_found'), null].sort());
  });
});

describe('ending all other sessions', () => {
  it('keeps the asking one, leaves other people’s alone, and is audited when it ended any', async () => {
    const bob = await join();
    const here = await join();
    const others = [await enter(here.email), await enter(here.email, AWAY)];
    expect(valueOf(await endOthers(here))).toEqual({ endedSessions: 2 });
    for (const other of others) expect(await codeOfReading(other)).toBe('invalid_session');
    expect([await codeOfReading(here), await codeOfReading(bob)]).toEqual([null, null]);
    const event = await lastEvent(here);
    expect(event).toMatchObject({ action: 'end_other_sessions', details: { endedSessions: 2 } });
    expect(valueOf(await endOthers(here))).toEqual({ endedSessions: 0 });
    expect((await lastEvent(here))?.id).toBe(event?.id);
  });

  it('leaves exactly one of two sessions that end each other at the same time', async () => {
    for (let round = 0; round < 4; round += 1) {
      const one = await join();
      const other = await enter(one.email);
      const codes = (await Promise.all([endOthers(one), endOthers(other)])).map(codeOf);
      expect([...codes].sort()).toEqual(['invalid_session', null].sort());
      expect([await codeOfReading(one), await codeOfReading(other)].sort()).toEqual(
        ['invalid_session', null].sort(),
      );
    }
  });
});

describe('a session that was ended while its request was under way', () => {
  it.each<[what: string, act: (by: SignedIn, other: SignedIn) => Promise<unknown>]>([
    ['the name', ({ current }) => updateProfile(studio.ctx, current, { name: 'Intruder' })],
    [
      'the password',
      ({ current }) =>
        changePassword(studio.ctx, current, { currentPassword: PASSWORD, newPassword: 'intruder’s' }),
    ],
    ['another session', (by, other) => end(by, other.current.sessionId)],
    ['all other sessions', (by) => endOthers(by)],
  ])('does not change %s', async (_what, act) => {
    const here = await join();
    const ended = await enter(here.email);
    valueOf(await end(here, ended.current.sessionId));
    const before = await lastEvent(here);
    expect(await act(ended, here)).toMatchObject({ ok: false, refusal: { code: 'invalid_session' } });
    expect(await codeOfReading(here)).toBeNull();
    expect((await lastEvent(here))?.id).toBe(before?.id);
    await expect(enter(here.email)).resolves.toMatchObject({ current: { view: { user: { name: 'Ada' } } } });
  });

  it('is known by sign-out too', async () => {
    const here = await join();
    valueOf(await signOut(studio.ctx, here.token, HOME));
    expect(codeOf(await endOthers(here))).toBe('invalid_session');
  });
});

describe('changing the password', () => {
  const change = (by: SignedIn, currentPassword: string, newPassword: string, ctx = studio.ctx) =>
    changePassword(ctx, by.current, { currentPassword, newPassword });

  it('holds once over concurrent changes from one password', async () => {
    const here = await join();
    // All have checked the password before one of them changes it.
    let checked = 0;
    let release: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (release = resolve));
    class Gathering extends PasswordHasher {
      override async verify(stored: string | null, password: string): Promise<boolean> {
        const matches = await super.verify(stored, password);
        checked += 1;
        if (checked === 4) release();
        await all;
        return matches;
      }
    }
    const ctx = { ...studio.ctx, passwords: new Gathering({ memoryKib: 64, passes: 1, runningMax: 4 }) };
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((nth) => change(here, PASSWORD, `new password ${nth}`, ctx)),
    );
    expect(outcomes.map(codeOf).sort()).toEqual([...Array(3).fill('invalid_credentials'), null].sort());
  });

  it('refuses the check over the limit, right or wrong, until the minute is over', async () => {
    const here = await join();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(codeOf(await change(here, 'wrong password', 'another password'))).toBe('invalid_credentials');
    }
    const refused = await change(here, PASSWORD, 'another password');
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'sign_in_throttled' } });
    later(MINUTE_MS);
    expect(codeOf(await change(here, PASSWORD, 'another password'))).toBeNull();
  });
});

describe('the name of a person', () => {
  const rename = (by: SignedIn, name: string) => updateProfile(studio.ctx, by.current, { name });

  it('is in the answer, in every session and in the list of members, and the account keeps its own', async () => {
    const here = await join();
    const there = await enter(here.email);
    const view = valueOf(await rename(here, 'Ada Lovelace'));
    expect(view).toEqual({ ...here.current.view, user: { ...here.current.view.user, name: 'Ada Lovelace' } });
    const { current } = await signedIn(there.token);
    expect(current.view.user.name).toBe('Ada Lovelace');
    expect(current.view.account.name).toBe('Ada');
    expect(await lastEvent(here)).toMatchObject({
      action: 'update_profile',
      targetKind: 'user',
      targetName: 'Ada Lovelace',
      details: { before: 'Ada', after: 'Ada Lovelace' },
    });
  });

  it('that the person has already leaves no audit event', async () => {
    const here = await join();
    expect(valueOf(await rename(here, 'Ada'))).toEqual(here.current.view);
    expect(await lastEvent(here)).toMatchObject({ action: 'sign_up' });
  });
});
