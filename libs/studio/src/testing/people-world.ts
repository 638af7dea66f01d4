import { Secret, TOTP } from 'otpauth';
import { addPasskey, beginPasskey } from '../passkeys/add-passkey.js';
import { readSession, type CurrentSession } from '../people/read-session.js';
import { signIn } from '../people/sign-in.js';
import { signUp } from '../people/sign-up.js';
import type { Visit } from '../people/visit.js';
import { beginTotp, confirmTotp } from '../second-factors/enrol-totp.js';
import type { SecondFactorRequestView } from '../second-factors/second-factor-request.view.js';
import { SoftAuthenticator } from './soft-authenticator.js';
import { valueOf, type TestStudio } from './test-studio.js';

/** The password of everybody in a people's world. */
export const PASSWORD = 'correct horse battery';
/** Where they come from. */
export const HOME: Visit = { address: '203.0.113.7', userAgent: 'Browser', requestId: null };
/** Where a page is that may use their passkeys. */
export const PAGE = 'http://localhost:3000';

let people = 0;

/** Somebody with a session. */
export interface Person {
  readonly email: string;
  readonly userId: string;
  readonly token: string;
  /** The session as it is read now. */
  session(): Promise<CurrentSession>;
}

/** Signs somebody up. */
export async function joinAs(studio: TestStudio): Promise<Person> {
  people += 1;
  const email = `someone${people}@example.test`;
  const { token, view } = valueOf(await signUp(studio.ctx, { email, password: PASSWORD, name: 'Ada' }, HOME));
  const session = async () => valueOf(await readSession(studio.ctx, token, HOME));
  return { email, userId: view.user.id, token, session };
}

/** Gives somebody an authenticator app; its clock is the studio's. */
export async function addApp(
  studio: TestStudio,
  person: Person,
): Promise<{ readonly code: (stepsOn?: number) => string; readonly recoveryCodes: readonly string[] }> {
  const { secret } = valueOf(await beginTotp(studio.ctx, await person.session()));
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = (stepsOn = 0) => totp.generate({ timestamp: studio.clock.now.getTime() + stepsOn * 30_000 });
  const { recoveryCodes } = valueOf(
    await confirmTotp(studio.ctx, await person.session(), { code: code(-1) }),
  );
  return { code, recoveryCodes: recoveryCodes ?? [] };
}

/** Gives somebody a passkey. */
export async function addKey(
  studio: TestStudio,
  person: Person,
  name = 'Laptop',
): Promise<SoftAuthenticator> {
  const authenticator = new SoftAuthenticator(PAGE);
  const { options } = valueOf(await beginPasskey(studio.ctx, await person.session()));
  const response = authenticator.create(options);
  valueOf(await addPasskey(studio.ctx, await person.session(), { name, response }));
  return authenticator;
}

/** Shows the password, and answers what is asked for then. */
export async function askedOf(studio: TestStudio, { email }: Person): Promise<SecondFactorRequestView> {
  const step = valueOf(await signIn(studio.ctx, { email, password: PASSWORD }, HOME));
  if (step.kind !== 'second-factor') throw new Error('No second factor is asked for.');
  return step.request;
}
