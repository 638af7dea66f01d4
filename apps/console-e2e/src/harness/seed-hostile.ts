import { valueOf } from '@paretostudio/api-client';
import { HOSTILE_NAMES } from './hostile.js';
import { createKey, type Person, setPlan, signUp } from './people.js';
import type { SampleUpstream } from './use-sample-upstream.js';
import type { Studio } from './use-studio.js';

/** An account in which everything that can be named is named as an attacker would. */
export async function seedHostileAccount(
  studio: Studio,
  upstream: SampleUpstream,
): Promise<{ readonly person: Person; readonly pages: Readonly<Record<string, string>> }> {
  const person = await signUp(studio, HOSTILE_NAMES.markup);
  await setPlan(person, 'team');
  const pages: Record<string, string> = {};
  for (const [kind, name] of Object.entries(HOSTILE_NAMES)) {
    const { api } = person;
    const { id: keyId } = await createKey(person, { name });
    await valueOf(
      api.POST('/v1/api-keys/{id}/revoke', { params: { path: { id: keyId } }, body: { reason: name } }),
    );
    await createKey(person, { name });
    const texts = { description: name };
    const prompt = await valueOf(
      api.POST('/v1/prompts', {
        body: { ...texts, slug: `p-${kind.toLowerCase()}`, title: name, body: name },
      }),
    );
    const connection = await valueOf(
      api.POST('/v1/connections', {
        body: {
          name,
          slug: kind.toLowerCase(),
          description: name,
          url: upstream.url,
          approveFirstTools: true,
        },
      }),
    );
    const named = { ...texts, name: `n-${kind.toLowerCase()}`, displayName: name, instructions: name };
    const skill = await valueOf(api.POST('/v1/skills', { body: named }));
    const connections = [{ connection: connection.id, tools: null }];
    const agent = await valueOf(api.POST('/v1/agents', { body: { ...named, connections } }));
    pages[`${kind} key`] = `/settings/developer/${keyId}`;
    pages[`${kind} prompt`] = `/prompts/${prompt.id}`;
    pages[`${kind} skill`] = `/skills/${skill.id}`;
    pages[`${kind} agent`] = `/agents/${agent.id}`;
    pages[`${kind} connection`] = `/connections/${connection.id}`;
  }
  return { person, pages: { ...LISTS, ...pages } };
}

const LISTS = {
  overview: '/',
  prompts: '/prompts',
  skills: '/skills',
  agents: '/agents',
  connections: '/connections',
  usage: '/usage',
  records: '/usage/records',
  audit: '/audit',
  keys: '/settings/developer?status=all',
  members: '/settings/members',
  profile: '/settings/profile',
};
