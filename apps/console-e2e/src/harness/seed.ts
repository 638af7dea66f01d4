import { valueOf } from '@paretostudio/api-client';
import { createKey, type IssuedKey, type Person, setPlan, signUp, withKey } from './people.js';
import { withHttpClient } from './mcp-client.js';
import type { SampleUpstream } from './use-sample-upstream.js';
import type { Studio } from './use-studio.js';
import { waitUntil } from './wait-until.js';

/** An account that looks as one in use does. */
export interface SeededAccount {
  readonly person: Person;
  readonly keyId: string;
  readonly promptId: string;
  readonly skillId: string;
  readonly agentId: string;
  readonly connectionId: string;
  /** Addresses of all pages behind the sign-in, with what to call them. */
  readonly pages: Readonly<Record<string, string>>;
}

const DAYS_SHOWN = 14;

/**
 * Fills an account over REST and MCP: keys in every state, a library, a connection with tools that wait, an agent, some
 * hundred requests. Only what takes days otherwise is written into the database.
 */
export async function seedAccount(studio: Studio, upstream: SampleUpstream): Promise<SeededAccount> {
  const person = await signUp(studio, 'Studio Owner');
  await setPlan(person, 'pro');
  const library = await seedLibrary(person);
  const connectionId = await seedConnection(person, upstream);
  const agentId = await seedAgent(person, connectionId);
  const keys = await seedKeys(person, connectionId, agentId);
  await seedUsage(studio, keys, connectionId);
  await letTimePass(studio, person, keys);
  const ids = { ...library, connectionId, agentId, keyId: keys.desktop.id };
  return { person, ...ids, pages: pagesOf(ids) };
}

type Ids = Omit<SeededAccount, 'person' | 'pages'>;

function pagesOf({ keyId, promptId, skillId, agentId, connectionId }: Ids) {
  return {
    overview: '/',
    welcome: '/welcome',
    prompts: '/prompts',
    'prompt new': '/prompts/new',
    prompt: `/prompts/${promptId}`,
    skills: '/skills',
    'skill new': '/skills/new',
    skill: `/skills/${skillId}`,
    agents: '/agents',
    'agent new': '/agents/new',
    agent: `/agents/${agentId}`,
    connections: '/connections',
    connection: `/connections/${connectionId}`,
    'connection waiting': `/connections/${connectionId}?tab=waiting`,
    usage: '/usage',
    records: '/usage/records',
    audit: '/audit',
    keys: '/settings/developer',
    'connected apps': '/settings/apps',
    key: `/settings/developer/${keyId}`,
    billing: '/settings/billing',
    profile: '/settings/profile',
    security: '/settings/security',
    sessions: '/settings/sessions',
    notices: '/settings/notices',
    members: '/settings/members',
    'not found': '/nothing/here',
  };
}

async function seedLibrary({ api }: Person) {
  const prompts = [
    ['Changelog entry', 'Turns merged pull requests into notes for users.', ['release', 'writing']],
    ['Incident summary', 'What happened, what it touched, what comes next.', ['operations']],
    ['Review of a change', 'Looks for faults, not for taste.', ['review']],
    ['Weekly digest', 'One page from many updates.', ['writing']],
  ] as const;
  const saved = [];
  for (const [title, description, tags] of prompts) {
    const body = `Write “${title}” for {{audience}}.\n\nTake it from:\n{{notes}}\n`;
    const variables = [
      { name: 'audience', description: 'Who reads it', required: false, default: 'the team' },
      { name: 'notes', description: 'What it is made of', required: true, default: null },
    ];
    const input = { title, description, body, variables, tags: [...tags] };
    saved.push(await valueOf(api.POST('/v1/prompts', { body: input })));
  }
  const promptId = saved[0]?.id ?? '';
  await valueOf(
    api.PATCH('/v1/prompts/{id}', {
      params: { path: { id: promptId } },
      body: { body: 'Write release notes for {{audience}} from:\n\n{{notes}}\n', note: 'Shorter.' },
    }),
  );
  const skill = await valueOf(
    api.POST('/v1/skills', {
      body: {
        name: 'release-notes',
        displayName: 'Release notes',
        description:
          'Writes release notes from merged pull requests. Use it when a version is being published.',
        instructions:
          '# Release notes\n\n1. Read the merged pull requests.\n2. Group them by what users see.\n',
        guardrails: ['Names no customer.', 'Links every change.'],
        tags: ['release'],
        files: [
          {
            path: 'references/style.md',
            content: '# Style\n\nShort sentences.\n',
            encoding: 'utf8',
            executable: false,
          },
        ],
      },
    }),
  );
  return { promptId, skillId: skill.id };
}

async function seedConnection({ api }: Person, upstream: SampleUpstream): Promise<string> {
  const body = { name: 'Issue tracker', url: upstream.url, slug: 'issues', approveFirstTools: true };
  const { id } = await valueOf(api.POST('/v1/connections', { body }));
  await upstream.swap(); // a tool that was approved says something else now
  await valueOf(api.POST('/v1/connections/{id}/test', { params: { path: { id } } }));
  return id;
}

async function seedAgent({ api }: Person, connection: string): Promise<string> {
  const agents = [
    ['release-manager', 'Release manager', ['release-notes'], [{ connection, tools: null }]],
    ['triage', 'Triage', [], [{ connection, tools: ['echo', 'add'] }]],
  ] as const;
  const ids = [];
  for (const [name, displayName, skills, connections] of agents) {
    const description = `${displayName} of this team. Use it when work of that kind comes in.`;
    const { id } = await valueOf(
      api.POST('/v1/agents', {
        body: {
          name,
          displayName,
          description,
          instructions: 'You prepare what people decide.\n\nAsk before you change anything.',
          skills: [...skills],
          connections: connections.map((each) => ({
            connection: each.connection,
            tools: each.tools === null ? null : [...each.tools],
          })),
          tags: ['team'],
        },
      }),
    );
    ids.push(id);
  }
  return ids[0] ?? '';
}

type SeededKeys = Readonly<
  Record<'desktop' | 'ci' | 'editor' | 'narrow' | 'expired' | 'revoked' | 'rotated' | 'unused', IssuedKey>
>;

async function seedKeys(person: Person, connectionId: string, agentId: string): Promise<SeededKeys> {
  const all = { self: ['*'], [`conn_${connectionId}`]: ['*'] };
  const keys = {
    desktop: await createKey(person, { name: 'Claude Desktop — laptop', permissions: all }),
    ci: await createKey(person, {
      name: 'Nightly job',
      permissions: { self: ['list_*', 'get_*', 'search_*'] },
    }),
    editor: await createKey(person, {
      name: 'Cursor — workstation',
      permissions: { [`agent_${agentId}`]: ['*'] },
      allowedCidrs: ['127.0.0.0/8', '10.0.0.0/8'],
    }),
    narrow: await createKey(person, {
      name: 'Dashboard',
      permissions: { self: ['get_usage'], [`conn_${connectionId}`]: ['echo', 'add'] },
      requestsPerDay: 100,
      humanConfirmation: true,
      expiresAt: new Date(Date.now() + 3 * 86_400_000).toISOString(),
    }),
    expired: await createKey(person, {
      name: 'Trial of last month',
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    }),
    revoked: await createKey(person, { name: 'Old laptop' }),
    rotated: await createKey(person, { name: 'Build server' }),
    unused: await createKey(person, { name: 'Spare' }),
  };
  const { api } = person;
  const path = (key: IssuedKey) => ({ params: { path: { id: key.id } } });
  await valueOf(
    api.POST('/v1/api-keys/{id}/revoke', { ...path(keys.revoked), body: { reason: 'It leaked' } }),
  );
  await valueOf(api.POST('/v1/api-keys/{id}/rotate', { ...path(keys.rotated), body: { replace: false } }));
  return keys;
}

async function seedUsage(studio: Studio, keys: SeededKeys, connectionId: string): Promise<void> {
  const desktop = withKey(studio, keys.desktop.key);
  const ci = withKey(studio, keys.ci.key);
  for (let round = 0; round < 40; round += 1) {
    await Promise.all([
      desktop.GET('/v1/prompts'),
      desktop.GET('/v1/skills'),
      ci.GET('/v1/agents'),
      ci.GET('/v1/prompts', { params: { query: { q: 'release' } } }),
      ...(round % 8 === 0 ? [ci.DELETE('/v1/prompts/{id}', { params: { path: { id: connectionId } } })] : []),
    ]);
  }
  await withHttpClient(
    studio,
    keys.desktop.key,
    async (client) => {
      for (let call = 0; call < 20; call += 1) {
        await client.callTool({ name: 'echo', arguments: { text: `Note ${call}` } });
        if (call % 5 === 0) await client.callTool({ name: 'fail', arguments: { message: 'No such issue.' } });
      }
    },
    `/mcp/conn_${connectionId}`,
  );
  const records = () =>
    studio.database.query<{ count: number }>('select count(*)::int as count from paretostudio.usage_records');
  await waitUntil('the records are written', async () => ((await records())[0]?.count ?? 0) >= 185);
}

/** Spreads the records over two weeks and ages some keys. */
async function letTimePass({ database }: Studio, { session }: Person, keys: SeededKeys): Promise<void> {
  // Taken out and put in again: a record stands in the partition of its day.
  await database.query(
    `with taken as (delete from paretostudio.usage_records where account_id = $1 returning *)
     insert into paretostudio.usage_records
     select (jsonb_populate_record(null::paretostudio.usage_records, to_jsonb(t) || jsonb_build_object(
       'at', t.at - (abs(hashtext(t.id::text)) % 1000) / 1000.0 * (abs(hashtext(t.id::text || 'x')) % 1000) / 1000.0
         * interval '${DAYS_SHOWN} days',
       'duration_ms', 3 + abs(hashtext(t.id::text)) % 180))).*
     from taken t`,
    [session.account.id],
  );
  const age = (key: IssuedKey, days: number) =>
    database.query(
      `update paretostudio.api_keys set created_at = created_at - make_interval(days => $2) where id = $1`,
      [key.id, days],
    );
  await age(keys.desktop, 120);
  await age(keys.unused, 200);
  await age(keys.ci, 40);
  await database.query(
    `update paretostudio.api_keys set expires_at = now() - interval '2 days', created_at = now() - interval '40 days'
     where id = $1`,
    [keys.expired.id],
  );
}
