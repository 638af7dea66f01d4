import { randomBytes } from 'node:crypto';
import type { Door, Person } from './people.js';

/** Something that was saved in the library. */
export interface Saved {
  readonly id: string;
  /** The slug of a prompt, the name of a skill or an agent. */
  readonly name: string;
}

type Member = Pick<Person, 'cookie'>;

/** A name that nothing else in the account has. */
export function newName(kind: string): string {
  return `${kind}-${randomBytes(5).toString('hex')}`;
}

/** Saves a prompt with one required variable, `name`, in somebody's session. */
export function savePrompt(door: Door, member: Member, input: object = {}): Promise<Saved> {
  return save(door, member, 'prompt', 'slug', {
    title: 'Greeting',
    description: 'Greets somebody.',
    body: 'Greet {{name}}.',
    variables: [{ name: 'name', description: 'Who is greeted', required: true, default: null }],
    ...input,
  });
}

/** Saves a skill with one file beside its instructions. */
export function saveSkill(door: Door, member: Member, input: object = {}): Promise<Saved> {
  return save(door, member, 'skill', 'name', {
    displayName: 'Greeting',
    description: 'Greets people. Use it when somebody arrives.',
    instructions: 'Say hello.',
    files: [{ path: 'references/words.md', content: '# Words\n' }],
    ...input,
  });
}

/** Saves an agent. */
export function saveAgent(door: Door, member: Member, input: object = {}): Promise<Saved> {
  return save(door, member, 'agent', 'name', {
    displayName: 'Doorman',
    description: 'Looks after a door. Use it when somebody arrives.',
    instructions: 'Greet everybody who comes in.',
    ...input,
  });
}

/** Units of the `requests` meter that a key's account has spent today; asking costs none. */
export async function requestsUsed(door: Door, key: string): Promise<number> {
  const { body } = await door.ask({ path: '/v1/me', key });
  const quotas = body['quotas'] as readonly { readonly meter: string; readonly used: number }[];
  return quotas.find(({ meter }) => meter === 'requests')?.used ?? NaN;
}

async function save(
  door: Door,
  { cookie }: Member,
  kind: 'prompt' | 'skill' | 'agent',
  nameField: 'slug' | 'name',
  input: object,
): Promise<Saved> {
  const path = `/v1/${kind}s`;
  const answer = await door.ask({
    method: 'POST',
    path,
    cookie,
    json: { [nameField]: newName(kind), ...input },
  });
  if (answer.status !== 201)
    throw new Error(`Unexpected answer to POST ${path}: ${answer.status} ${answer.text}`);
  return { id: String(answer.body['id']), name: String(answer.body[nameField]) };
}
