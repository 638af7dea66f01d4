import { type ApiClient, type ApiSchemas, createApiClient, valueOf } from '@paretostudio/api-client';
import { randomBytes } from 'node:crypto';
import type { Studio } from './use-studio.js';

/** A person who has signed up, with a session beside the browser's. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The session's cookie, to put into a browser. */
  readonly cookie: { readonly name: string; readonly value: string };
  /** REST in that session. */
  readonly api: ApiClient;
  readonly session: ApiSchemas['SessionView'];
}

/** What the session is listed as having been begun with. */
const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

/** Signs somebody up over REST. */
export async function signUp(studio: Studio, name = 'Somebody'): Promise<Person> {
  const email = `${randomBytes(6).toString('hex')}@example.org`;
  const password = `pass ${randomBytes(9).toString('base64url')}`;
  return enter(studio, '/v1/auth/sign-up', { email, password, name });
}

/** Signs somebody in once more: another session of the same person. */
export async function signInAgain(
  studio: Studio,
  person: Person,
  password = person.password,
): Promise<Person> {
  return enter(studio, '/v1/auth/sign-in', { email: person.email, password }, person.name);
}

/** Puts somebody's account on another plan. */
export async function setPlan({ api }: Person, plan: 'free' | 'pro' | 'team'): Promise<void> {
  await valueOf(api.PUT('/v1/account/plan', { body: { plan } }));
}

/** A key with its secret. */
export interface IssuedKey {
  readonly id: string;
  readonly key: string;
}

/** Makes a key over REST. */
export async function createKey(
  { api }: Person,
  input: Partial<ApiSchemas['CreateApiKeyBody']> = {},
): Promise<IssuedKey> {
  const { id, key } = await valueOf(api.POST('/v1/api-keys', { body: { name: 'Key', ...input } }));
  if (key === null) throw new Error('The key was made before.');
  return { id, key };
}

/** REST with a key, as a program asks. */
export function withKey(studio: Studio, key: string): ApiClient {
  return createApiClient({ baseUrl: studio.url, key });
}

async function enter(
  studio: Studio,
  path: string,
  body: { readonly email: string; readonly password: string; readonly name?: string },
  name = body.name ?? '',
): Promise<Person> {
  const answer = await fetch(`${studio.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': USER_AGENT },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`Unexpected answer to ${path}: ${answer.status} ${await answer.text()}`);
  const [pair = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';');
  const equals = pair.indexOf('=');
  return {
    name,
    email: body.email,
    password: body.password,
    cookie: { name: pair.slice(0, equals), value: pair.slice(equals + 1) },
    api: createApiClient({ baseUrl: studio.url, headers: { cookie: pair } }),
    session: (await answer.json()) as ApiSchemas['SessionView'],
  };
}
