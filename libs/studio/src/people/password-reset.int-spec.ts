import type { QueuedMail } from '@paretostudio/entities';
import { MemoryQuotaStore } from '@paretostudio/quotas';
import { linkIdentity } from '../identities/link-identity.js';
import { signInWithIdentity } from '../identities/sign-in-with-identity.js';
import { composeMail } from '../mail/compose-mail.js';
import { enqueueMail } from '../mail/enqueue-mail.js';
import { openMail } from '../mail/sealed-mail.js';
import { addApp, askedOf, HOME, joinAs, PASSWORD } from '../testing/people-world.js';
import { codeOf, openTestStudio, sessionOf, valueOf, type TestStudio } from '../testing/test-studio.js';
import { changePassword } from './change-password.js';
import { forgotPassword } from './forgot-password.js';
import { readSession } from './read-session.js';
import { resetForgottenPassword } from './reset-forgotten-password.js';
import { signIn } from './sign-in.js';
import { signUp } from './sign-up.js';

const MINUTE_MS = 60_000;
const NEW = 'another long password';

let studio: TestStudio;
beforeAll(async () => {
  studio = await openTestStudio({
    mail: 'smtp',
    publicOrigin: () => 'https://studio.example.org',
    throttle: new MemoryQuotaStore({ clock: () => studio.clock.now }),
    throttleLimits: { perEmailPerMinute: 100, perAddressPerMinute: 1_000, perAddressPerDay: 10_000 },
  });
});
beforeEach(() => later(MINUTE_MS));
afterAll(() => studio.close());

function later(ms: number): void {
  studio.clock.now = new Date(studio.clock.now.getTime() + ms);
}

/** The mails that wait, taken out of the queue. */
async function waiting(): Promise<QueuedMail[]> {
  const { now } = studio.clock;
  const { queuedMails } = studio.storage.repositories;
  const mails = await queuedMails.claim({ now, heldUntil: new Date(now.getTime() + 1), limit: 100 });
  for (const { id } of mails) await queuedMails.delete(id);
  return mails;
}

const forget = (email: string) => forgotPassword(studio.ctx, { email }, HOME);
const reset = (token: string, password = NEW) =>
  resetForgottenPassword(studio.ctx, { token, password }, HOME);
const enter = (email: string, password: string) => signIn(studio.ctx, { email, password }, HOME);

/** Asks for a link and answers its token, as the mail has it. */
async function linkTo(email: string): Promise<string> {
  valueOf(await forget(email));
  const [queued] = await waiting();
  const mail = await composeMail(studio.ctx, queued!);
  const [, token = ''] =
    /^https:\/\/studio\.example\.org\/reset-password#token=([\w-]+)$/m.exec(mail?.text ?? '') ?? [];
  return token;
}

describe('a forgotten password', () => {
  it('is asked for by the same work whether somebody has the address or not', async () => {
    const ada = await joinAs(studio);
    const traces = [];
    for (const email of [ada.email, 'nobody-at-all@example.test']) {
      const outcome = await forget(email);
      const mails = await waiting();
      const tokens = await studio.storage.pool.query(
        'select count(*)::int as n from paretostudio.sign_in_tokens',
      );
      traces.push({ outcome, mails: mails.length, tokens: tokens.rows[0].n });
    }
    expect(traces[0]).toEqual(traces[1]);
    expect(traces[0]).toEqual({ outcome: { ok: true, value: null }, mails: 1, tokens: 0 });
  });

  it('is written to the one who has the address, and to nobody when nobody has it', async () => {
    const ada = await joinAs(studio);
    valueOf(await forget(ada.email.toUpperCase()));
    valueOf(await forget('nobody-at-all@example.test'));
    const mails = await Promise.all((await waiting()).map((queued) => composeMail(studio.ctx, queued)));
    expect(mails.map((mail) => mail?.to ?? null).sort()).toEqual([ada.email, null].sort());
  });

  it('says nothing that whoever signed up with the address has written', async () => {
    const [email, name] = ['victim@example.test', 'Confirm at https://evil.example/'];
    valueOf(await signUp(studio.ctx, { email, password: PASSWORD, name }, HOME));
    valueOf(await forget(email));
    const mail = await composeMail(studio.ctx, (await waiting())[0]!);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/evil|Confirm/);
  });

  it('waits sealed: neither the address nor the link stands in the database', async () => {
    const ada = await joinAs(studio);
    valueOf(await forget(ada.email));
    const [queued] = await waiting();
    expect(queued!.sealed.toString('latin1')).not.toContain(ada.email);
    expect(() => openMail(studio.ctx.credentials, { ...queued!, id: ada.userId })).toThrow();
  });

  it('is not written about when its wish waited longer than the link would be good for', async () => {
    const ada = await joinAs(studio);
    valueOf(await forget(ada.email));
    const [queued] = await waiting();
    later(30 * MINUTE_MS);
    expect(await composeMail(studio.ctx, queued!)).toBeNull();
  });

  it('is asked for twice a minute and not more often, for strangers alike', async () => {
    for (const email of [(await joinAs(studio)).email, 'stranger@example.test']) {
      const codes = [await forget(email), await forget(email), await forget(email)].map(codeOf);
      expect(codes).toEqual([null, null, 'sign_in_throttled']);
    }
    await waiting();
  });

  it('is not kept from its person for the day by a stranger who asks for it all day', async () => {
    const { email } = await joinAs(studio);
    const stranger = { ...HOME, address: '198.51.100.66' };
    const codes = [];
    for (let attempt = 0; attempt < 21; attempt += 1) {
      later(MINUTE_MS);
      codes.push(codeOf(await forgotPassword(studio.ctx, { email }, stranger)));
    }
    expect(codes).toEqual([...Array(20).fill(null), 'sign_in_throttled']);
    expect(codeOf(await forget(email))).toBeNull();
    await waiting();
  });

  it('is not asked for where no mail leaves', async () => {
    const ctx = { ...studio.ctx, mail: 'none' as const };
    expect(codeOf(await forgotPassword(ctx, { email: 'a@example.test' }, HOME))).toBe('permission_denied');
    expect(await waiting()).toEqual([]);
  });
});

describe('a link that resets a password', () => {
  it('sets another one, ends all sessions, and signs nobody in', async () => {
    const ada = await joinAs(studio);
    expect(valueOf(await reset(await linkTo(ada.email)))).toEqual({ endedSessions: 1 });
    expect(codeOf(await readSession(studio.ctx, ada.token, HOME))).toBe('invalid_session');
    expect(codeOf(await enter(ada.email, PASSWORD))).toBe('invalid_credentials');
    const { token } = sessionOf(await enter(ada.email, NEW));
    const { caller } = valueOf(await readSession(studio.ctx, token, HOME));
    const { items } = await studio.get('list_audit_events', caller);
    expect(items[1]).toMatchObject({ action: 'reset_password', details: { by: 'mail', endedSessions: 1 } });
  });

  it('works once, also when it is used many times at once', async () => {
    const token = await linkTo((await joinAs(studio)).email);
    const codes = (await Promise.all(Array.from({ length: 5 }, () => reset(token)))).map(codeOf);
    expect(codes.filter((each) => each === null)).toHaveLength(1);
    expect(codes.filter((each) => each === 'invalid_link')).toHaveLength(4);
  });

  it('voids every other link of the person', async () => {
    const ada = await joinAs(studio);
    const [first, second] = [await linkTo(ada.email), await linkTo(ada.email)];
    valueOf(await reset(second));
    expect(codeOf(await reset(first))).toBe('invalid_link');
  });

  it('is over when the password was changed meanwhile', async () => {
    const ada = await joinAs(studio);
    const token = await linkTo(ada.email);
    valueOf(
      await changePassword(studio.ctx, await ada.session(), { currentPassword: PASSWORD, newPassword: NEW }),
    );
    expect(codeOf(await reset(token))).toBe('invalid_link');
  });

  it('is over 30 minutes after it was written, at that very instant', async () => {
    const ada = await joinAs(studio);
    const late = await linkTo(ada.email);
    later(30 * MINUTE_MS);
    expect(codeOf(await reset(late))).toBe('invalid_link');
    const inTime = await linkTo(ada.email);
    later(30 * MINUTE_MS - 1);
    expect(codeOf(await reset(inTime))).toBeNull();
  });

  it('lets nobody in any more who linked an account at a provider before', async () => {
    const ada = await joinAs(studio);
    const issuer = 'https://accounts.example';
    const identity = {
      provider: 'oidc',
      issuer,
      subject: 'mallory',
      label: 'Mallory',
      email: null,
      name: null,
    };
    valueOf(await linkIdentity(studio.ctx, await ada.session(), identity));
    await waiting();
    valueOf(await reset(await linkTo(ada.email)));
    const entered = await signInWithIdentity(studio.ctx, identity, { invitation: null, visit: HOME });
    expect(codeOf(entered)).toBe('permission_denied');
    const { token } = sessionOf(await enter(ada.email, NEW));
    const { caller } = valueOf(await readSession(studio.ctx, token, HOME));
    const { items } = await studio.get('list_audit_events', caller);
    expect(items[1]).toMatchObject({ action: 'reset_password', details: { unlinkedIdentities: 1 } });
  });

  it('does not pass a second factor over', async () => {
    const ada = await joinAs(studio);
    await addApp(studio, ada);
    valueOf(await reset(await linkTo(ada.email), PASSWORD));
    expect((await askedOf(studio, ada)).methods).toContain('totp');
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(128)])('is not made of the token %#', async (token) => {
    expect(codeOf(await reset(token))).toBe('invalid_link');
  });

  it('is no token of another kind', async () => {
    const ada = await joinAs(studio);
    await addApp(studio, ada);
    const { token } = await askedOf(studio, ada);
    expect(codeOf(await reset(token))).toBe('invalid_link');
  });
});

describe('a mail', () => {
  const mail = { to: 'a@example.test', subject: 'S', text: 'T' };

  it('waits when its transaction commits, and never when that rolls back', async () => {
    const { ctx, storage, clock } = studio;
    const undone = storage.transaction(async (repositories) => {
      await enqueueMail(ctx, repositories, mail, clock.now);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await waiting()).toEqual([]);
    await storage.transaction((repositories) => enqueueMail(ctx, repositories, mail, clock.now));
    expect(await composeMail(ctx, (await waiting())[0]!)).toEqual(mail);
  });

  it('does not wait where none leaves', async () => {
    const ctx = { ...studio.ctx, mail: 'none' as const };
    await studio.storage.transaction((repositories) =>
      enqueueMail(ctx, repositories, mail, studio.clock.now),
    );
    expect(await waiting()).toEqual([]);
  });
});
