import type { TestApp } from './test-app.js';

let people = 0;

/** A person who has just signed up, with the cookie of the session. */
export interface SignedUp {
  readonly cookie: string;
  readonly email: string;
  readonly accountId: string;
  readonly memberId: string;
}

/** Signs somebody up over HTTP; each call makes a new person with an account of the plan Free. */
export async function signUp({ http }: Pick<TestApp, 'http'>): Promise<SignedUp> {
  people += 1;
  const email = `person-${people}@example.org`;
  const answer = await http
    .post('/v1/auth/sign-up')
    .send({ email, password: 'correct horse battery', name: `Person ${people}` })
    .expect(201);
  const [cookie = ''] = answer.get('Set-Cookie') ?? [];
  return {
    email,
    cookie: cookie.split(';')[0] ?? '',
    accountId: answer.body.account.id,
    memberId: answer.body.member.id,
  };
}

/** Makes a key over HTTP with a session. */
export async function makeKey(
  { http }: Pick<TestApp, 'http'>,
  { cookie }: Pick<SignedUp, 'cookie'>,
  input: object = {},
): Promise<{ id: string; key: string }> {
  const answer = await http
    .post('/v1/api-keys')
    .set('Cookie', cookie)
    .send({ name: 'test', ...input })
    .expect(201);
  return { id: answer.body.id, key: answer.body.key };
}
