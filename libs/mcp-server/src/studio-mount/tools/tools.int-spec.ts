import type { Client } from '@modelcontextprotocol/client';
import { startSampleUpstream, type SampleUpstream } from '@paretostudio/mcp-gateway/testing';
import { STUDIO_ACTIONS, type Permissions } from '@paretostudio/permissions';
import type { Caller } from '@paretostudio/studio';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { legacyRequest, modernRequest } from '../../testing/modern-request.js';
import { limitedTo, openTestFace, type Era, type TestFace } from '../../testing/test-face.js';
import { isToolName } from './is-tool-name.js';

let test: TestFace;
let upstream: SampleUpstream;

beforeAll(async () => {
  test = await openTestFace({ accountUrl: 'https://studio.example/plan' });
  upstream = await startSampleUpstream();
});
afterAll(async () => {
  await test.close();
  await upstream.close();
});
afterEach(() => expect(test.errors.splice(0)).toEqual([]));

interface Result {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text?: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly _meta?: Readonly<Record<string, unknown>>;
}

async function call(client: Client, name: string, args: object = {}): Promise<Result> {
  return (await client.callTool({ name, arguments: { ...args } })) as Result;
}

function refusalOf(result: Result): unknown {
  return result.isError ? result._meta?.['paretostudio/refusal'] : null;
}

const PERMISSIONS: readonly Permissions[] = [
  { '*': ['*'] },
  { self: ['*'] },
  { self: ['list_*', 'get_prompt'] },
  { self: ['create_api_key', 'delete_prompt', 'whoami'] },
  { self: [] },
  { 'conn_00000000-0000-4000-8000-000000000000': ['*'] },
];

describe('the list and the calls of tools', () => {
  it.each(PERMISSIONS.map((permissions) => [permissions]))(
    'obey the same rights, for every tool, role and plan: %j',
    async (permissions) => {
      const founder = await test.founder('free');
      for (const role of ['founder', 'admin', 'editor', 'viewer'] as const) {
        for (const plan of ['free', 'pro']) {
          const caller: Caller = { ...limitedTo(founder, permissions), role, plan };
          const listed = await listedTo(caller);
          const callable = [];
          for (const name of STUDIO_ACTIONS.names) if (await isCallable(caller, name)) callable.push(name);
          expect(listed).toEqual(callable);
        }
      }
    },
  );

  async function listedTo(caller: Caller): Promise<readonly string[]> {
    const { body, headers } = modernRequest('tools/list');
    const answer = (await (await test.post(caller, body, headers)).json()) as {
      result: { tools: { name: string }[] };
    };
    return answer.result.tools.map(({ name }) => name);
  }

  /** With an argument that no tool has, so that nothing is done. */
  async function isCallable(caller: Caller, name: string): Promise<boolean> {
    const { body, headers } = legacyRequest('tools/call', { name, arguments: { '?': 1 } });
    const answer = (await (await test.post(caller, body, headers)).json()) as {
      result?: Result;
      error?: { code: number; message: string };
    };
    if (answer.error !== undefined) {
      expect(answer.error).toEqual({ code: -32602, message: `Unknown tool: ${name}` });
      return false;
    }
    expect(answer.result?._meta).toMatchObject({ 'paretostudio/refusal': 'invalid_request' });
    return true;
  }

  it('tell nobody whether a tool is forbidden or does not exist, but the usage record', async () => {
    const caller = limitedTo(await test.founder(), { self: ['whoami'] });
    const answers = [];
    test.outcomes.length = 0;
    for (const name of ['create_prompt', 'no_such_tool']) {
      const { body, headers } = legacyRequest('tools/call', { name, arguments: {} });
      answers.push((await (await test.post(caller, body, headers)).text()).replace(name, 'NAME'));
    }
    expect(answers[0]).toBe(answers[1]);
    expect(test.outcomes).toEqual([
      { action: 'create_prompt', outcome: 'permission_denied' },
      { action: 'tools/call', outcome: 'not_found' },
    ]);
  });

  it('follow the plan from one request to the next, with the same key', async () => {
    let caller = await test.founder('free');
    const client = await test.connect(() => caller, { era: 'modern' });
    const deletes = ['delete_agent', 'delete_skill'].filter(isToolName);
    const namesNow = async () => (await client.listTools()).tools.map(({ name }) => name);

    expect(deletes).toHaveLength(2);
    expect(await namesNow()).not.toEqual(expect.arrayContaining(deletes));
    caller = { ...caller, plan: 'pro' };
    expect(await namesNow()).toEqual(expect.arrayContaining(deletes));
  });

  it('come in one page: a cursor is refused', async () => {
    const caller = await test.founder();
    for (const requestOf of [legacyRequest, modernRequest]) {
      const { body, headers } = requestOf('tools/list', { cursor: 'x' });
      expect(await (await test.post(caller, body, headers)).json()).toMatchObject({
        error: { code: -32602 },
      });
    }
  });
});

describe.each<Era>(['legacy', 'modern'])('tools, called by the SDK’s client of the %s era', (era) => {
  let founder: Caller;
  let client: Client;

  beforeEach(async () => {
    founder = await test.founder('pro');
    client = await test.connect(() => founder, { era });
  });
  afterEach(() => client.close());

  it('answer structured content that keeps to the tool’s schema, and the same JSON as text', async () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const { tools } = await client.listTools();
    const results = await everyAnswer(client);

    const destructive = STUDIO_ACTIONS.names.filter((name) => STUDIO_ACTIONS.actions[name].hints.destructive);
    const expected = tools.map(({ name }) => name).filter((name) => !destructive.includes(name as never));
    expect(Object.keys(results).sort()).toEqual(expected.sort());
    for (const [name, result] of Object.entries(results)) {
      const schema = tools.find((tool) => tool.name === name)?.outputSchema;
      expect([name, result.isError ?? false, result.content[0]?.text]).toEqual([
        name,
        false,
        JSON.stringify(result.structuredContent),
      ]);
      const isValid = ajv.compile(schema as object);
      isValid(result.structuredContent);
      expect([name, isValid.errors]).toEqual([name, null]);
    }
  });

  it('refuse what breaks the schema as a result that lists the fields, never their values', async () => {
    const result = await call(client, 'create_prompt', { title: '', secret: 'psk_value', tags: 7 });

    expect(refusalOf(result)).toBe('invalid_request');
    expect(result).not.toHaveProperty('structuredContent');
    expect(result.content[0]?.text).toMatch(/`title`/);
    expect(result.content[0]?.text).toMatch(/`secret` is not a known field/);
    expect(result.content[0]?.text).toMatch(/`tags`/);
    expect(JSON.stringify(result)).not.toContain('psk_value');
  });

  it('answer what belongs to another account like what does not exist', async () => {
    const other = await test.founder('pro');
    const made = await test.studio.call('create_prompt', other, { title: 'Theirs', body: 'B' });
    if (!made.ok) throw new Error(made.refusal.detail);

    const [byId, bySlug, absent] = [
      await call(client, 'get_prompt', { id: made.value.id }),
      await call(client, 'get_prompt', { id: made.value.slug }),
      await call(client, 'get_prompt', { id: 'not-there' }),
    ];
    expect(refusalOf(absent)).toBe('not_found');
    expect(byId).toEqual(absent);
    expect(bySlug).toEqual(absent);
  });

  it('explain a full library with the cap and the place to upgrade', async () => {
    const free = await test.founder('free');
    const freeClient = await test.connect(() => free, { era });
    for (let at = 0; at < 5; at += 1) await call(freeClient, 'create_prompt', { title: `P${at}`, body: 'B' });
    const result = await call(freeClient, 'create_prompt', { title: 'One more', body: 'B' });

    expect(refusalOf(result)).toBe('plan_limit_reached');
    expect(result.content[0]?.text).toMatch(/\b5\b/);
    expect(result.content[0]?.text).toMatch(/https:\/\/studio\.example\/plan/);
  });

  it('explain a conflict of versions', async () => {
    const made = await call(client, 'create_prompt', { title: 'T', body: 'B' });
    const id = made.structuredContent?.['id'];
    const stale = await call(client, 'update_prompt', { id, title: 'U', expectedVersion: 7 });

    expect(refusalOf(stale)).toBe('conflict');
    expect(stale.content[0]?.text).toMatch(/Read the present state/);
  });

  it('show a key in the one result that makes it, and say so', async () => {
    const made = await call(client, 'create_api_key', { name: 'CI', permissions: { self: ['get_prompt'] } });
    const key = made.structuredContent?.['key'] as string;
    const later = [
      await call(client, 'list_api_keys'),
      await call(client, 'list_audit_events'),
      await call(client, 'whoami'),
    ];
    const rotated = await call(client, 'rotate_api_key', { id: made.structuredContent?.['id'] });

    expect(key).toMatch(/^psk_[A-Za-z0-9]{38}$/);
    expect(made.content[1]?.text).toMatch(/shown in this result only/);
    expect(JSON.stringify(later)).not.toContain(key);
    expect(later.every(({ content }) => content.length === 1)).toBe(true);
    expect(rotated.structuredContent?.['key']).not.toBe(key);
    expect(rotated.content[1]?.text).toMatch(/shown in this result only/);
    expect(JSON.stringify(test.outcomes)).not.toContain('psk_');
  });

  it('give a key no wider permissions than the key that makes it', async () => {
    const narrow = await test.keyOf(founder, { self: ['create_api_key', 'get_prompt'] });
    const narrowClient = await test.connect(() => narrow, { era });
    const result = await call(narrowClient, 'create_api_key', { name: 'W', permissions: { self: ['*'] } });

    expect(refusalOf(result)).toBe('permission_denied');
  });
});

/** One good call of each tool that can be called on its own. */
async function everyAnswer(client: Client): Promise<Record<string, Result>> {
  const results: Record<string, Result> = {};
  const run = async (name: string, args: object = {}) => {
    results[name] = await call(client, name, args);
    return results[name].structuredContent ?? {};
  };
  const { id } = await run('create_prompt', {
    title: 'Greeting',
    body: 'Hello {{name}}',
    variables: [{ name: 'name', required: true, default: null }],
    tags: ['a', 'b'],
  });
  await run('get_prompt', { id });
  await run('list_prompts', { limit: 1 });
  await run('search_prompts', { query: 'greet' });
  await run('update_prompt', { id, expectedVersion: 1, category: 'C' });
  await run('duplicate_prompt', { id });
  const skill = await run('create_skill', {
    name: 'pdf-tools',
    displayName: 'PDF tools',
    description: 'Reads PDF files. Use for anything about PDF.',
    instructions: 'Read it.',
    files: [{ path: 'scripts/run.sh', content: '#!/bin/sh', executable: true }],
  });
  await run('get_skill', { id: 'pdf-tools' });
  await run('list_skills');
  await run('search_skills', { query: 'pdf' });
  await run('update_skill', { id: skill['id'], expectedVersion: 1, guardrails: ['Never write.'] });
  await run('duplicate_skill', { id: skill['id'] });
  const agent = await run('create_agent', {
    name: 'helper',
    displayName: 'Helper',
    description: 'Helps.',
    instructions: 'You help.',
    skills: ['pdf-tools'],
  });
  await run('get_agent', { id: 'helper' });
  await run('list_agents');
  await run('search_agents', { query: 'help' });
  await run('update_agent', { id: agent['id'], expectedVersion: 1, model: 'sonnet' });
  await run('duplicate_agent', { id: agent['id'] });
  const connection = await run('create_connection', { name: 'Notes', url: upstream.url });
  await run('get_connection', { id: connection['id'] });
  await run('list_connections');
  await run('update_connection', { id: connection['id'], description: 'Where notes are.' });
  await run('test_connection', { id: connection['id'] });
  await run('approve_connection_tools', { id: connection['id'], toolsHash: connection['toolsHash'] });
  await run('whoami');
  await run('get_usage');
  await run('list_audit_events');
  const key = await run('create_api_key', { name: 'K' });
  await run('verify_api_key', { key: key['key'], action: 'get_prompt' });
  await run('list_api_keys');
  await run('update_api_key', { id: key['id'], name: 'L' });
  await run('rotate_api_key', { id: key['id'] });
  return results;
}
