import { randomBytes } from 'node:crypto';
import type { Answer, Ask } from './ask.js';
import { secret } from './secrets.js';

/** Anything that can be asked: a server, or a studio's first one. */
export interface Door {
  ask(request: Ask): Promise<Answer>;
}

/** A person who has signed up, with an account of their own. */
export interface Person {
  readonly email: string;
  readonly password: string;
  /** The cookie of the session, as a browser sends it. */
  readonly cookie: string;
  readonly accountId: string;
  readonly memberId: string;
  readonly userId: string;
}

/** A key with its secret. */
export interface IssuedKey {
  readonly id: string;
  readonly key: string;
}

/** A plan by its name; every account begins on Free. */
export type PlanName = 'free' | 'pro' | 'team';

/** Signs somebody up, and puts the account on a plan. Costs a password hash: once a file is enough. */
export async function signUp(door: Door, plan: PlanName = 'free'): Promise<Person> {
  const email = `${randomBytes(6).toString('hex')}@example.org`;
  const password = secret(`pass ${randomBytes(9).toString('base64url')}`);
  const answer = await door.ask({
    method: 'POST',
    path: '/v1/auth/sign-up',
    json: { email, password, name: 'Somebody' },
  });
  if (answer.status !== 201) throw unexpected('sign-up', answer);
  const view = answer.body as { readonly [part in 'account' | 'member' | 'user']: { readonly id: string } };
  const person = {
    email,
    password,
    cookie: cookieOf(answer),
    accountId: view.account.id,
    memberId: view.member.id,
    userId: view.user.id,
  };
  if (plan !== 'free') await setPlan(door, person, plan);
  return person;
}

/** Takes the session's cookie out of an answer. */
export function cookieOf({ headers }: Answer): string {
  const [cookie = ''] = (headers['set-cookie']?.[0] ?? '').split(';');
  secret(cookie.slice(cookie.indexOf('=') + 1));
  return cookie;
}

/** Makes a key in somebody's session; without an input it is called Key and has the preset's permissions. */
export async function createKey(
  door: Door,
  { cookie }: Pick<Person, 'cookie'>,
  input: object = {},
): Promise<IssuedKey> {
  const answer = await door.ask({
    method: 'POST',
    path: '/v1/api-keys',
    cookie,
    json: { name: 'Key', ...input },
  });
  if (answer.status !== 201) throw unexpected('key creation', answer);
  return issuedKeyOf(answer);
}

/** Takes the key out of the answer to its creation or rotation. */
export function issuedKeyOf({ body }: Answer): IssuedKey {
  const { id, key } = body as { readonly id: string; readonly key: string };
  return { id, key: secret(key) };
}

/** Puts somebody's account on another plan. */
export async function setPlan(door: Door, { cookie }: Pick<Person, 'cookie'>, plan: string): Promise<void> {
  const answer = await door.ask({ method: 'PUT', path: '/v1/account/plan', cookie, json: { plan } });
  if (answer.status !== 200) throw unexpected('the change of plan', answer);
}

function unexpected(what: string, { status, text }: Answer): Error {
  return new Error(`Unexpected answer to ${what}: ${status} ${text}`);
}
