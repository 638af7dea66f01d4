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
export async function savePrompt(door: Door, member: Member, input: object = {}): Promise<Saved> {
  const slug = newName('prompt');
  const { id } = await save(door, member, '/v1/prompts', {
    slug,
    title: 'Greeting',
    description: 'Greets somebody.',
    body: 'Greet {{name}}.',
    variables: [{ name: 'name', description: 'Who is greeted', required: true, default: null }],
    ...input,
  });
  return { id, name: slug };
}

/** Saves a skill with one file beside its instructions. */
export async function saveSkill(door: Door, member: Member, input: object = {}): Promise<Saved> {
  const name = newName('skill');
  const { id } = await save(door, member, '/v1/skills', {
    name,
    displayName: 'Greeting',
    description: 'Greets people. Use it when somebody arrives.',
    instructions: 'Say hello.',
    files: [{ path: 'references/words.md', content: '# Words\n' }],
    ...input,
  });
  return { id, name };
}

/** Saves an agent. */
export async function saveAgent(door: Door, member: Member, input: object = {}): Promise<Saved> {
  const name = newName('agent');
  const { id } = await save(door, member, '/v1/agents', {
    name,
    displayName: 'Doorman',
    description: 'Looks after a door. Use it when somebody arrives.',
    instructions: 'Greet everybody who comes in.',
    ...input,
  });
  return { id, name };
}

/** Units of the `requests` meter that a key's account has spent today; asking costs none. */
export async function requestsUsed(door: Door, key: string): Promise<number> {
  const { body } = await door.ask({ path: '/v1/me', key });
  const quotas = body['quotas'] as readonly { readonly meter: string; readonly used: number }[];
  return quotas.find(({ meter }) => meter === 'requests')?.used ?? NaN;
}

async function save(door: Door, { cookie }: Member, path: string, json: object): Promise<{ id: string }> {
  const { status, body, text } = await door.ask({ method: 'POST', path, cookie, json });
  if (status !== 201) throw new Error(`Unexpected answer to POST ${path}: ${status} ${text}`);
  return { id: String(body['id']) };
}
