import { CredentialRing } from '@paretostudio/key-crypto';
import { MemoryQuotaStore } from '@paretostudio/quotas';
import { linkIdentity } from '../identities/link-identity.js';
import { signInWithIdentity } from '../identities/sign-in-with-identity.js';
import { unlinkIdentity } from '../identities/unlink-identity.js';
import { removeSecondFactors } from '../operator/remove-second-factors.js';
import { resetPassword } from '../operator/reset-password.js';
import { changePassword } from '../people/change-password.js';
import { readSession } from '../people/read-session.js';
import { signIn } from '../people/sign-in.js';
import { addApp, addKey, askedOf, HOME, joinAs, PASSWORD, type Person } from '../testing/people-world.js';
import { codeOf, openTestStudio, sessionOf, valueOf, type TestStudio } from '../testing/test-studio.js';
import { beginTotp, confirmTotp, removeTotp } from './enrol-totp.js';
import {
  beginPasskeyFactor,
  finishSecondFactor,
  SECOND_FACTOR_ATTEMPTS_MAX,
} from './finish-second-factor.js';
import { getSecondFactors } from './get-second-factors.js';
import { beginPasskeyProof, reProve } from './re-prove.js';
import { RECOVERY_CODES } from './recovery-codes.js';
import { renewRecoveryCodes } from './renew-recovery-codes.js';
import { resealTotp } from './reseal-totp.js';
import type { SecondFactorInput } from './second-factor.input.js';

const MINUTE_MS = 60_000;

let studio: TestStudio;
beforeAll(async () => {
  studio = await openTestStudio({
    throttle: new MemoryQuotaStore({ clock: () => studio.clock.now }),
    throttleLimits: { perEmailPerMinute: 100, perAddressPerMinute: 1_000, perAddressPerDay: 10_000 },
  });
});
// Another minute for each test: what is throttled begins anew.
beforeEach(() => later(MINUTE_MS));
afterAll(() => studio.close());

function later(ms: number): void {
  studio.clock.now = new Date(studio.clock.now.getTime() + ms);
}

const finish = (input: SecondFactorInput) => finishSecondFactor(studio.ctx, input, HOME);
const factorsOf = async (person: Person) =>
  valueOf(await getSecondFactors(studio.ctx, await person.session()));

async function auditOf(person: Person) {
  const { items } = await studio.get('list_audit_events', (await person.session()).caller);
  return items.map(({ action, details }) => ({ action, details }));
}

describe('an authenticator app', () => {
  it('asks nothing of anybody before a code of it was sent back', async () => {
    const ada = await joinAs(studio);
    valueOf(await beginTotp(studio.ctx, await ada.session()));
    const wrong = await confirmTotp(studio.ctx, await ada.session(), { code: '000000' });
    expect(codeOf(wrong)).toBe('invalid_second_factor');
    sessionOf(await signIn(studio.ctx, { email: ada.email, password: PASSWORD }, HOME));
    expect(await factorsOf(ada)).toMatchObject({ authenticatorAppSince: null, recoveryCodesLeft: 0 });
  });

  it('is asked for beside the password from then on, and its code opens the session', async () => {
    const ada = await joinAs(studio);
    const { code } = await addApp(studio, ada);
    const { token, methods } = await askedOf(studio, ada);
    expect(methods).toEqual(['totp', 'recovery-code']);
    const opened = valueOf(await finish({ token, code: code() }));
    expect(opened.view.user.email).toBe(ada.email);
    expect((await auditOf(ada))[0]).toEqual({
      action: 'sign_in',
      details: { method: 'password', secondFactor: 'totp' },
    });
  });

  it('lets no code in twice, and none of an earlier step after a later one', async () => {
    const ada = await joinAs(studio);
    const { code } = await addApp(studio, ada);
    valueOf(await finish({ token: (await askedOf(studio, ada)).token, code: code(1) }));
    const codes = [code(1), code(0), code(-1)];
    for (const each of codes) {
      const { token } = await askedOf(studio, ada);
      expect(codeOf(await finish({ token, code: each }))).toBe('invalid_second_factor');
    }
  });

  it('lets a code in once when two sign-ins show it at the same moment', async () => {
    const ada = await joinAs(studio);
    const { code } = await addApp(studio, ada);
    const tokens = [(await askedOf(studio, ada)).token, (await askedOf(studio, ada)).token];
    const codes = await Promise.all(
      tokens.map(async (token) => codeOf(await finish({ token, code: code() }))),
    );
    expect(codes.sort()).toEqual(['invalid_second_factor', null].sort());
  });

  it.each([-2, 2])('takes no code that is %i steps away', async (steps) => {
    const ada = await joinAs(studio);
    const { code } = await addApp(studio, ada);
    later(MINUTE_MS);
    const { token } = await askedOf(studio, ada);
    expect(codeOf(await finish({ token, code: code(steps) }))).toBe('invalid_second_factor');
  });

  it('keeps its secret sealed, for its own person alone', async () => {
    const [ada, eve] = [await joinAs(studio), await joinAs(studio)];
    const { secret } = valueOf(await beginTotp(studio.ctx, await ada.session()));
    const { secondFactors } = studio.storage.repositories;
    const row = (await secondFactors.findTotp(ada.userId))!;
    expect(row.sealed.toString('utf8')).not.toContain(secret);
    await secondFactors.putTotp({ ...row, userId: eve.userId });
    await expect(confirmTotp(studio.ctx, await eve.session(), { code: '123456' })).rejects.toThrow();
    await secondFactors.deleteTotp(eve.userId);
  });

  it('is replaced by nobody who does not remove it first', async () => {
    const ada = await joinAs(studio);
    await addApp(studio, ada);
    expect(codeOf(await beginTotp(studio.ctx, await ada.session()))).toBe('conflict');
    valueOf(await removeTotp(studio.ctx, await ada.session()));
    expect(await factorsOf(ada)).toMatchObject({ authenticatorAppSince: null, recoveryCodesLeft: 0 });
    sessionOf(await signIn(studio.ctx, { email: ada.email, password: PASSWORD }, HOME));
  });
});

describe('a sign-in that waits for a second factor', () => {
  it(`is over after ${SECOND_FACTOR_ATTEMPTS_MAX} attempts, for the right code too`, async () => {
    const ada = await joinAs(studio);
    const { code } = await addApp(studio, ada);
    const { token } = await askedOf(studio, ada);
    for (let attempt = 0; attempt < SECOND_FACTOR_ATTEMPTS_MAX; attempt += 1) {
      expect(codeOf(await finish({ token, code: '000000' }))).toBe('invalid_second_factor');
    }
    expect(codeOf(await finish({ token, code: code() }))).toBe('sign_in_expired');
    expect((await auditOf(ada))[0]).toMatchObject({ action: 'refuse_second_factor' });
  });

  it('lets no more attempts through when many come at the same moment', async () => {
    const ada = await joinAs(studio);
    await addApp(studio, ada);
    const { token } = await askedOf(studio, ada);
    const attempts = Array.from({ length: 12 }, () => finish({ token, recoveryCode: 'wrong' }));
    const codes = (await Promise.all(attempts)).map(codeOf);
    expect(codes.filter((each) => each === 'invalid_second_factor')).toHaveLength(SECOND_FACTOR_ATTEMPTS_MAX);
  });

  it('is over five minutes after the password was shown, at that very instant', async () => {
    const ada = await joinAs(studio);
    const { recoveryCodes } = await addApp(studio, ada);
    const [first = '', second = ''] = recoveryCodes;
    const inTime = await askedOf(studio, ada);
    later(5 * MINUTE_MS - 1);
    valueOf(await finish({ token: inTime.token, recoveryCode: first }));
    const late = await askedOf(studio, ada);
    later(5 * MINUTE_MS);
    expect(codeOf(await finish({ token: late.token, recoveryCode: second }))).toBe('sign_in_expired');
  });

  it('opens one session, not two', async () => {
    const ada = await joinAs(studio);
    const { recoveryCodes } = await addApp(studio, ada);
    const { token } = await askedOf(studio, ada);
    const codes = await Promise.all(
      recoveryCodes.slice(0, 3).map(async (recoveryCode) => codeOf(await finish({ token, recoveryCode }))),
    );
    expect(codes.filter((each) => each === null)).toHaveLength(1);
    expect(await factorsOf(ada)).toMatchObject({ recoveryCodesLeft: RECOVERY_CODES - 1 });
  });

  it.each(['change', 'reset'])('is ended by a %s of the password meanwhile', async (how) => {
    const ada = await joinAs(studio);
    const { code } = await addApp(studio, ada);
    const { token } = await askedOf(studio, ada);
    const input = { currentPassword: PASSWORD, newPassword: 'another password' };
    if (how === 'change') valueOf(await changePassword(studio.ctx, await ada.session(), input));
    else valueOf(await resetPassword(studio.ctx, ada.email));
    expect(codeOf(await finish({ token, code: code() }))).toBe('sign_in_expired');
  });

  it('takes no factor of another person', async () => {
    const [ada, eve] = [await joinAs(studio), await joinAs(studio)];
    await addApp(studio, ada);
    const own = await addApp(studio, eve);
    const key = await addKey(studio, eve);
    const { token } = await askedOf(studio, ada);
    expect(codeOf(await finish({ token, code: own.code() }))).toBe('invalid_second_factor');
    const [recoveryCode = ''] = own.recoveryCodes;
    expect(codeOf(await finish({ token, recoveryCode }))).toBe('invalid_second_factor');
    const { options } = valueOf(await beginPasskeyFactor(studio.ctx, { token }, HOME));
    expect(codeOf(await finish({ token, passkey: key.get(options) }))).toBe('invalid_second_factor');
  });

  it('is finished by a passkey of the person, asked for this very sign-in', async () => {
    const ada = await joinAs(studio);
    const key = await addKey(studio, ada);
    const [one, other] = [await askedOf(studio, ada), await askedOf(studio, ada)];
    expect(one.methods).toEqual(['passkey', 'recovery-code']);
    const ofOther = valueOf(await beginPasskeyFactor(studio.ctx, other, HOME));
    const moved = await finish({ token: one.token, passkey: key.get(ofOther.options) });
    expect(codeOf(moved)).toBe('invalid_second_factor');
    const own = valueOf(await beginPasskeyFactor(studio.ctx, one, HOME));
    expect(codeOf(await finish({ token: one.token, passkey: key.get(own.options) }))).toBeNull();
  });

  it.each([{}, { code: '123456', recoveryCode: 'aaaa' }])(
    'takes exactly one factor at a time: %j',
    async (shown) => {
      const ada = await joinAs(studio);
      await addApp(studio, ada);
      const { token } = await askedOf(studio, ada);
      expect(codeOf(await finish({ token, ...shown }))).toBe('invalid_request');
    },
  );

  it.each(['', 'x', 'A'.repeat(43)])('is not made of the token %#', async (token) => {
    expect(codeOf(await finish({ token, code: '123456' }))).toBe('sign_in_expired');
    expect(codeOf(await beginPasskeyFactor(studio.ctx, { token }, HOME))).toBe('sign_in_expired');
  });

  it('is over when the account at a provider that it began with was unlinked', async () => {
    const ada = await joinAs(studio);
    const issuer = 'https://accounts.example';
    const identity = { provider: 'oidc', issuer, subject: ada.userId, label: 'Ada', email: null, name: null };
    valueOf(await linkIdentity(studio.ctx, await ada.session(), identity));
    const { recoveryCodes } = await addApp(studio, ada);
    const entered = await signInWithIdentity(studio.ctx, identity, { invitation: null, visit: HOME });
    const { step } = valueOf(entered);
    if (step.kind !== 'second-factor') throw new Error('No second factor is asked for.');
    const [linked] = await studio.storage.repositories.userIdentities.listByUser(ada.userId);
    valueOf(await unlinkIdentity(studio.ctx, await ada.session(), { id: linked!.id }));
    const { token } = step.request;
    expect(codeOf(await finish({ token, recoveryCode: recoveryCodes[0]! }))).toBe('sign_in_expired');
  });

  it('is throttled by person, over any number of sign-ins', async () => {
    const ada = await joinAs(studio);
    const { recoveryCodes } = await addApp(studio, ada);
    later(MINUTE_MS);
    const codes = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const { token } = await askedOf(studio, ada);
      codes.push(codeOf(await finish({ token, code: '000000' })));
    }
    expect(codes.filter((each) => each === 'sign_in_throttled')).toHaveLength(2);
    const [recoveryCode = ''] = recoveryCodes;
    expect(codeOf(await finish({ token: (await askedOf(studio, ada)).token, recoveryCode }))).toBeNull();
  });
});

describe('recovery codes', () => {
  it('come ten with the first factor, and no more with the second', async () => {
    const ada = await joinAs(studio);
    const { recoveryCodes } = await addApp(studio, ada);
    expect(new Set(recoveryCodes).size).toBe(RECOVERY_CODES);
    expect(recoveryCodes.every((code) => /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/.test(code))).toBe(true);
    await addKey(studio, ada);
    expect(await factorsOf(ada)).toMatchObject({ recoveryCodesLeft: RECOVERY_CODES });
  });

  it('are good once each, however they are typed', async () => {
    const ada = await joinAs(studio);
    const { recoveryCodes } = await addApp(studio, ada);
    const typed = ` ${recoveryCodes[0]!.toUpperCase().replaceAll('-', ' ')} `;
    valueOf(await finish({ token: (await askedOf(studio, ada)).token, recoveryCode: typed }));
    const again = await finish({
      token: (await askedOf(studio, ada)).token,
      recoveryCode: recoveryCodes[0]!,
    });
    expect(codeOf(again)).toBe('invalid_second_factor');
  });

  it('are void when there are new ones', async () => {
    const ada = await joinAs(studio);
    const { recoveryCodes: old } = await addApp(studio, ada);
    const { recoveryCodes } = valueOf(await renewRecoveryCodes(studio.ctx, await ada.session()));
    const { token } = await askedOf(studio, ada);
    expect(codeOf(await finish({ token, recoveryCode: old[0]! }))).toBe('invalid_second_factor');
    expect(codeOf(await finish({ token, recoveryCode: recoveryCodes[0]! }))).toBeNull();
  });

  it('are for nobody without a factor that they could stand in for', async () => {
    const ada = await joinAs(studio);
    expect(codeOf(await renewRecoveryCodes(studio.ctx, await ada.session()))).toBe('conflict');
  });
});

describe('a fresh proof', () => {
  it('is needed for every change of factors, ten minutes after the last one', async () => {
    const ada = await joinAs(studio);
    await addApp(studio, ada);
    later(10 * MINUTE_MS);
    const session = await ada.session();
    const outcomes = [
      await beginTotp(studio.ctx, session),
      await confirmTotp(studio.ctx, session, { code: '123456' }),
      await removeTotp(studio.ctx, session),
      await renewRecoveryCodes(studio.ctx, session),
    ];
    expect(outcomes.map(codeOf)).toEqual(Array(outcomes.length).fill('proof_required'));
    expect(await factorsOf(ada)).toMatchObject({ provedUntil: null });
  });

  it('is given by the password, for this session alone', async () => {
    const ada = await joinAs(studio);
    const other = sessionOf(await signIn(studio.ctx, { email: ada.email, password: PASSWORD }, HOME));
    later(10 * MINUTE_MS);
    const wrong = await reProve(studio.ctx, await ada.session(), { password: 'wrong' });
    expect(codeOf(wrong)).toBe('invalid_credentials');
    valueOf(await reProve(studio.ctx, await ada.session(), { password: PASSWORD }));
    valueOf(await beginTotp(studio.ctx, await ada.session()));
    const otherSession = valueOf(await readSession(studio.ctx, other.token, HOME));
    expect(codeOf(await beginTotp(studio.ctx, otherSession))).toBe('proof_required');
  });

  it('is given by a passkey, asked for this very session', async () => {
    const ada = await joinAs(studio);
    const key = await addKey(studio, ada);
    later(10 * MINUTE_MS);
    const { options } = valueOf(await beginPasskeyProof(studio.ctx, await ada.session()));
    const eve = await joinAs(studio);
    const stolen = await reProve(studio.ctx, await eve.session(), { passkey: key.get(options) });
    expect(codeOf(stolen)).toBe('invalid_credentials');
    const again = valueOf(await beginPasskeyProof(studio.ctx, await ada.session()));
    valueOf(await reProve(studio.ctx, await ada.session(), { passkey: key.get(again.options) }));
    expect((await auditOf(ada))[0]).toEqual({ action: 're_prove', details: { method: 'passkey' } });
  });

  it.each([{}, { password: PASSWORD, passkey: {} }])('takes exactly one thing: %#', async (shown) => {
    const ada = await joinAs(studio);
    expect(codeOf(await reProve(studio.ctx, await ada.session(), shown))).toBe('invalid_request');
  });
});

describe('the operator', () => {
  it('removes what somebody lost, so that the password alone signs in again', async () => {
    const ada = await joinAs(studio);
    await addApp(studio, ada);
    await addKey(studio, ada);
    const waiting = await askedOf(studio, ada);
    expect(valueOf(await removeSecondFactors(studio.ctx, ada.email))).toEqual({
      removed: true,
      hasPassword: true,
    });
    sessionOf(await signIn(studio.ctx, { email: ada.email, password: PASSWORD }, HOME));
    expect(codeOf(await beginPasskeyFactor(studio.ctx, waiting, HOME))).toBe('sign_in_expired');
    expect(await factorsOf(ada)).toMatchObject({ passkeys: [], recoveryCodesLeft: 0 });
    expect(valueOf(await removeSecondFactors(studio.ctx, ada.email)).removed).toBe(false);
  });
});

describe('the secret of an authenticator app', () => {
  it('moves to the newest key with all that is sealed, and its codes are taken before and after', async () => {
    const ada = await joinAs(studio);
    const { code } = await addApp(studio, ada);
    const old = { id: 'c1', secret: new Uint8Array(32).fill(7) };
    const credentials = CredentialRing.of([{ id: 'c2', secret: new Uint8Array(32).fill(8) }, old]);
    const ctx = { ...studio.ctx, credentials };
    expect(await resealTotp(ctx, { batch: 1 })).toMatchObject({ lost: 0 });
    expect((await studio.storage.repositories.secondFactors.findTotp(ada.userId))?.sealedKeyId).toBe('c2');
    expect(await resealTotp(ctx)).toEqual({ resealed: 0, lost: 0 });
    const { token } = await askedOf(studio, ada);
    expect(codeOf(await finishSecondFactor(ctx, { token, code: code() }, HOME))).toBeNull();
    expect(await resealTotp(studio.ctx)).toMatchObject({ resealed: 0, lost: expect.any(Number) });
  });
});
