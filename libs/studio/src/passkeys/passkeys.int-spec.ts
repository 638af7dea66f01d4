import { composeMail } from '../mail/compose-mail.js';
import { signIn } from '../people/sign-in.js';
import { getSecondFactors } from '../second-factors/get-second-factors.js';
import {
  addApp,
  addKey,
  askedOf,
  HOME,
  joinAs,
  PAGE,
  PASSWORD,
  type Person,
} from '../testing/people-world.js';
import { SoftAuthenticator, type AnswerOptions } from '../testing/soft-authenticator.js';
import { codeOf, openTestStudio, sessionOf, valueOf, type TestStudio } from '../testing/test-studio.js';
import { addPasskey, beginPasskey, PASSKEYS_MAX } from './add-passkey.js';
import { removePasskey, renamePasskey } from './change-passkeys.js';
import { beginPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.js';

let studio: TestStudio;
beforeAll(async () => {
  studio = await openTestStudio({
    mail: 'smtp',
    throttleLimits: { perEmailPerMinute: 1_000, perAddressPerMinute: 10_000, perAddressPerDay: 10_000 },
  });
});
afterAll(() => studio.close());

function later(ms: number): void {
  studio.clock.now = new Date(studio.clock.now.getTime() + ms);
}

const askAnybody = async () => valueOf(await beginPasskeySignIn(studio.ctx, HOME)).options;
const enter = (response: Record<string, unknown>) => signInWithPasskey(studio.ctx, { response }, HOME);
const passkeysOf = async (person: Person) =>
  valueOf(await getSecondFactors(studio.ctx, await person.session())).passkeys;

describe('a passkey', () => {
  it('signs in alone, without a name or a password, past any second factor', async () => {
    const ada = await joinAs(studio);
    await addApp(studio, ada);
    const key = await addKey(studio, ada);
    const opened = sessionOf(await enter(key.get(await askAnybody())));
    expect(opened.view.user.email).toBe(ada.email);
    const { items } = await studio.get('list_audit_events', (await ada.session()).caller);
    expect(items[0]).toMatchObject({ action: 'sign_in', details: { method: 'passkey' } });
    expect(await passkeysOf(ada)).toMatchObject([{ name: 'Laptop', host: 'localhost', backedUp: true }]);
  });

  it('is told of by mail to whose it is, with nothing in it that somebody wrote', async () => {
    const ada = await joinAs(studio);
    const { queuedMails } = studio.storage.repositories;
    await studio.storage.pool.query('delete from paretostudio.queued_mails');
    await addKey(studio, ada, 'See https://evil.example');
    const { now } = studio.clock;
    const queued = await queuedMails.claim({ now, heldUntil: now, limit: 10 });
    const mails = await Promise.all(queued.map((each) => composeMail(studio.ctx, each)));
    expect(mails).toEqual([
      expect.objectContaining({ to: ada.email, subject: 'A new way to sign in to ParetoStudio' }),
    ]);
    expect(mails[0]?.text).not.toContain('evil');
  });

  it('asks nobody who they are: the options name no passkey', async () => {
    expect(await askAnybody()).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect((await askAnybody())['allowCredentials']).toBeUndefined();
  });

  it('is taken once for each challenge, also when one answer comes many times at once', async () => {
    const key = await addKey(studio, await joinAs(studio));
    const answer = key.get(await askAnybody());
    const codes = (await Promise.all(Array.from({ length: 5 }, () => enter(answer)))).map(codeOf);
    expect(codes.filter((each) => each === null)).toHaveLength(1);
    expect(codeOf(await enter(answer))).toBe('invalid_credentials');
  });

  it.each<[string, AnswerOptions]>([
    ['a page of another origin', { origin: 'https://evil.example.org' }],
    ['our name under another port', { origin: 'http://localhost:4000' }],
    ['another relying party', { rpId: 'evil.example.org' }],
    ['a page framed by another site', { crossOrigin: true }],
    ['a challenge that we did not give', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['an authenticator that did not verify its user', { verified: false }],
  ])('lets nobody in by an answer of %s', async (_from, options) => {
    const key = await addKey(studio, await joinAs(studio));
    expect(codeOf(await enter(key.get(await askAnybody(), options)))).toBe('invalid_credentials');
  });

  it('lets nobody in when its counter goes back or stands still, as that of a copy does', async () => {
    const key = await addKey(studio, await joinAs(studio));
    sessionOf(await enter(key.get(await askAnybody(), { counter: 10 })));
    for (const counter of [10, 9, 0]) {
      expect(codeOf(await enter(key.get(await askAnybody(), { counter })))).toBe('invalid_credentials');
    }
    sessionOf(await enter(key.get(await askAnybody(), { counter: 11 })));
  });

  it('lets one of two in that count alike at the same moment', async () => {
    const key = await addKey(studio, await joinAs(studio));
    const answers = [await askAnybody(), await askAnybody()].map((asked) => key.get(asked, { counter: 20 }));
    const codes = (await Promise.all(answers.map(enter))).map(codeOf);
    expect(codes.filter((each) => each === null)).toHaveLength(1);
  });

  it('may come from an authenticator that does not count', async () => {
    const ada = await joinAs(studio);
    const key = new SoftAuthenticator(PAGE);
    const { options } = valueOf(await beginPasskey(studio.ctx, await ada.session()));
    const response = key.create(options, { counter: 0 });
    valueOf(await addPasskey(studio.ctx, await ada.session(), { name: 'Phone', response }));
    for (const asked of [await askAnybody(), await askAnybody()]) {
      sessionOf(await enter(key.get(asked, { counter: 0 })));
    }
  });

  it('is asked for five minutes, and no more at that very instant', async () => {
    const key = await addKey(studio, await joinAs(studio));
    const asked = await askAnybody();
    later(5 * 60_000);
    expect(codeOf(await enter(key.get(asked)))).toBe('invalid_credentials');
  });

  it('of nobody here lets nobody in, and neither does what is no answer', async () => {
    const stranger = new SoftAuthenticator(PAGE);
    const answer = stranger.get(await askAnybody());
    for (const response of [
      answer,
      {},
      { id: 1 },
      { response: null },
      { response: { clientDataJSON: 'bm8' } },
    ]) {
      expect(codeOf(await enter(response))).toBe('invalid_credentials');
    }
  });

  it('answers what it was asked for: a challenge for a new passkey signs nobody in', async () => {
    const ada = await joinAs(studio);
    const key = await addKey(studio, ada);
    const { options } = valueOf(await beginPasskey(studio.ctx, await ada.session()));
    expect(codeOf(await enter(key.get({ ...options, rpId: 'localhost' })))).toBe('invalid_credentials');
  });

  it('does not stand for a person whose account is suspended', async () => {
    const ada = await joinAs(studio);
    const key = await addKey(studio, ada);
    const { accountId } = (await ada.session()).caller;
    await studio.storage.repositories.accounts.suspend(accountId, null, studio.clock.now);
    expect(codeOf(await enter(key.get(await askAnybody())))).toBe('account_suspended');
  });
});

describe('adding a passkey', () => {
  it('gives recovery codes with the first factor, and none with the next', async () => {
    const ada = await joinAs(studio);
    const added = [];
    for (const name of ['One', 'Two']) {
      const { options } = valueOf(await beginPasskey(studio.ctx, await ada.session()));
      const response = new SoftAuthenticator(PAGE).create(options);
      added.push(valueOf(await addPasskey(studio.ctx, await ada.session(), { name, response })));
    }
    expect(added.map(({ recoveryCodes }) => recoveryCodes?.length ?? null)).toEqual([10, null]);
  });

  it('wants the session that asked, and a fresh proof', async () => {
    const ada = await joinAs(studio);
    const second = sessionOf(await signIn(studio.ctx, { email: ada.email, password: PASSWORD }, HOME));
    const { options } = valueOf(await beginPasskey(studio.ctx, await ada.session()));
    const response = new SoftAuthenticator(PAGE).create(options);
    const other = { ...(await ada.session()), sessionId: '01890000-0000-7000-8000-000000000000' };
    expect(second.token).not.toBe(ada.token);
    expect(codeOf(await addPasskey(studio.ctx, other, { name: 'x', response }))).toBe(
      'invalid_second_factor',
    );
    later(10 * 60_000);
    expect(codeOf(await beginPasskey(studio.ctx, await ada.session()))).toBe('proof_required');
    const late = await addPasskey(studio.ctx, await ada.session(), { name: 'x', response });
    expect(codeOf(late)).toBe('proof_required');
  });

  it('refuses one that somebody has already, and what another person was asked for', async () => {
    const [ada, eve] = [await joinAs(studio), await joinAs(studio)];
    const key = await addKey(studio, ada);
    const own = valueOf(await beginPasskey(studio.ctx, await eve.session()));
    const known = await addPasskey(studio.ctx, await eve.session(), {
      name: 'x',
      response: key.create(own.options),
    });
    expect(codeOf(known)).toBe('conflict');
    const asked = valueOf(await beginPasskey(studio.ctx, await ada.session()));
    const response = new SoftAuthenticator(PAGE).create(asked.options);
    expect(codeOf(await addPasskey(studio.ctx, await eve.session(), { name: 'x', response }))).toBe(
      'invalid_second_factor',
    );
  });

  it(`ends at ${PASSKEYS_MAX}`, async () => {
    const ada = await joinAs(studio);
    for (let count = 0; count < PASSKEYS_MAX; count += 1) await addKey(studio, ada, `Key ${count}`);
    expect(codeOf(await beginPasskey(studio.ctx, await ada.session()))).toBe('conflict');
  });

  it.each(['http://studio.example.org', 'https://192.0.2.7'])('is refused at %s', async (publicOrigin) => {
    const ada = await joinAs(studio);
    const ctx = { ...studio.ctx, publicOrigin };
    expect(codeOf(await beginPasskey(ctx, await ada.session()))).toBe('conflict');
    expect(codeOf(await beginPasskeySignIn(ctx, HOME))).toBe('conflict');
  });
});

describe('passkeys of a person', () => {
  it('are renamed and removed by that person alone; for others they are not there', async () => {
    const [ada, eve] = [await joinAs(studio), await joinAs(studio)];
    const key = await addKey(studio, ada);
    const [{ id = '' } = {}] = await passkeysOf(ada);
    for (const session of [await eve.session()]) {
      expect(codeOf(await renamePasskey(studio.ctx, session, { id, name: 'x' }))).toBe('not_found');
      expect(codeOf(await removePasskey(studio.ctx, session, { id }))).toBe('not_found');
    }
    expect(valueOf(await renamePasskey(studio.ctx, await ada.session(), { id, name: 'Phone' })).name).toBe(
      'Phone',
    );
    valueOf(await removePasskey(studio.ctx, await ada.session(), { id }));
    expect(codeOf(await enter(key.get(await askAnybody())))).toBe('invalid_credentials');
    sessionOf(await signIn(studio.ctx, { email: ada.email, password: PASSWORD }, HOME));
  });

  it('keep one where it is the only way to sign in', async () => {
    const ada = await joinAs(studio);
    await addKey(studio, ada);
    await studio.storage.pool.query('update paretostudio.users set password_hash = null where id = $1', [
      ada.userId,
    ]);
    const [{ id = '' } = {}] = await passkeysOf(ada);
    expect(codeOf(await removePasskey(studio.ctx, await ada.session(), { id }))).toBe('conflict');
    expect(await passkeysOf(ada)).toHaveLength(1);
  });

  it('go with their recovery codes, unless an authenticator app stays', async () => {
    const ada = await joinAs(studio);
    await addApp(studio, ada);
    await addKey(studio, ada);
    const [{ id = '' } = {}] = await passkeysOf(ada);
    valueOf(await removePasskey(studio.ctx, await ada.session(), { id }));
    expect((await askedOf(studio, ada)).methods).toEqual(['totp', 'recovery-code']);
  });
});
