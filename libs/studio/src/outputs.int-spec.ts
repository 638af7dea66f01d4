import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Caller } from './core/caller.js';
import { OPERATIONS, type OperationName } from './operations.js';
import { TESTED_KINDS } from './testing/library-kinds.js';
import { FAKE_URL, fakeTool, makeFakeGateway, type FakeGateway } from './testing/fake-gateway.js';
import { openTestStudio, type TestStudio } from './testing/test-studio.js';
import { jsonSchemaOf } from './validation/json-schema-of.js';

let gateway: FakeGateway;
let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  gateway = makeFakeGateway();
  studio = await openTestStudio({ gateway });
  founder = await studio.founder('team');
});
afterAll(() => studio.close());

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
const NAMES = Object.keys(OPERATIONS) as OperationName[];
const compile = (side: 'input' | 'output') =>
  new Map(NAMES.map((name) => [name, ajv.compile(jsonSchemaOf(OPERATIONS[name][side]))]));
const INPUTS = compile('input');
const OUTPUTS = compile('output');
const seen = new Set<OperationName>();

/** Runs an operation, and holds what goes in and comes out to its JSON Schemas, as a client of MCP does. */
async function run(name: OperationName, raw: object = {}): Promise<Record<string, unknown>> {
  expect([name, problemsOf(INPUTS.get(name)!, raw)]).toEqual([name, null]);
  const value = await studio.get(name, founder, raw);
  const answer = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  // Nothing is lost on the wire: no undefined, no date, nothing but data.
  expect([name, answer]).toEqual([name, value]);
  expect([name, problemsOf(OUTPUTS.get(name)!, answer)]).toEqual([name, null]);
  seen.add(name);
  return answer;
}

function problemsOf(validate: ValidateFunction, data: unknown): unknown {
  return validate(data) ? null : validate.errors;
}

describe('what operations answer', () => {
  it.each(TESTED_KINDS)(
    'has the shape that its schema tells, for every operation of a $kind',
    async (kind) => {
      const least = { ...kind.least, [kind.titleField]: 'Least' };
      for (const fields of [kind.full, least]) {
        const { id } = await run(kind.create, { ...fields, note: 'A note.' });
        if (kind.kind === 'agent') await run('update_agent', { id, skills: ['pdf-tools'] });
        await run(kind.update, { id, tags: ['one', 'two'], note: 'Another.' });
        if (kind.kind === 'prompt')
          await run('update_prompt', { id, labels: [{ label: 'live', version: 1 }] });
        await run(kind.get, { id });
        await run(kind.get, { id, version: 1 });
        await run(kind.versions, { id, limit: 1 });
        await run(kind.list, { limit: 1 });
        await run(kind.search, { query: 'one', limit: 1 });
        const { encoding, content } = await run(kind.export, { id });
        const file = encoding === 'base64' ? { archive: content } : { content };
        await run(kind.import, {
          ...file,
          [kind.nameField]: `imported-${seen.size}-${String(id).slice(-6)}`,
        });
        const copy = await run(kind.duplicate, { id });
        const withSkills = kind.kind === 'agent' ? { withSkills: true } : {};
        await run(`share_${kind.kind}`, { id: copy['id'], ...withSkills });
        await run(`unshare_${kind.kind}`, { id: copy['id'] });
        await run(kind.delete, { id: copy['id'] });
      }
      if (kind.kind === 'skill') {
        for (const path of ['SKILL.md', 'assets/logo.png', 'scripts/fill.py']) {
          await run('read_skill_file', { id: 'pdf-tools', path });
        }
      }
    },
  );

  it('has the shape that its schema tells, for every operation of a connection', async () => {
    const bare = await run('create_connection', { name: 'Bare', url: 'https://nowhere.example.com' });
    await run('test_connection', { id: bare['id'] });
    const odd = fakeTool('odd', { title: 'Odd', description: 'Odd\u200btool', annotations: {} });
    gateway.tools.set(FAKE_URL, [fakeTool('one'), odd, fakeTool('two'), fakeTool('two'), { name: 7 }]);
    const { id } = await run('create_connection', {
      name: 'Whole',
      slug: 'whole',
      description: 'A server.\nOf ours.',
      iconUrl: 'https://mcp.example.com/icon.png',
      url: FAKE_URL,
      authentication: { type: 'headers', headers: [{ name: 'X-Key', value: 'v' }] },
      approveFirstTools: true,
    });
    gateway.tools.set(FAKE_URL, [fakeTool('one', { title: 'New' }), odd, fakeTool('three')]);
    await run('test_connection', { id });
    gateway.tools.set(FAKE_URL, [odd, fakeTool('three')]);
    await run('test_connection', { id });
    await run('list_connection_tools', { id });
    await run('list_connection_tools', { id, definitions: true, limit: 1 });
    const { toolsHash } = await run('get_connection', { id });
    await run('approve_connection_tools', { id, toolsHash });
    await run('list_connections', { limit: 1 });
    await run('update_connection', { id, iconUrl: null, authentication: { type: 'bearer', token: 't' } });
    const connections = [
      { connection: 'whole', tools: ['odd'] },
      { connection: 'bare', tools: null },
    ];
    const agent = await run('create_agent', {
      name: 'live',
      description: 'd',
      instructions: 'i',
      connections,
    });
    await run('get_agent', { id: agent['id'] });
    await run('delete_connection', { id, force: true });
  });

  it('has the shape that its schema tells, for every other operation', async () => {
    const { accountId } = founder;
    const usage = { accountId, at: new Date(), surface: 'rest', action: 'whoami', outcome: 'ok' } as const;
    const usages = studio.storage.usageWriter();
    usages.record({ ...usage, status: 200, cost: 0, durationMs: 3 });
    await usages.flush();
    for (const name of ['whoami', 'get_usage', 'list_usage_records', 'plan_usage_export'] as const) {
      await run(name);
    }
    await run('get_usage_series', { splitBy: 'key' });
    const { id, key } = await run('create_api_key', { name: 'Key', expiresAt: null, requestsPerDay: 5 });
    await run('verify_api_key', { key });
    await run('verify_api_key', { key: 'psk_wrong' });
    await run('get_api_key', { id });
    await run('update_api_key', { id, name: 'Renamed' });
    await run('rotate_api_key', { id });
    await run('list_api_keys', { sort: 'name', status: 'all' });
    const { now } = studio.clock;
    studio.clock.now = new Date(now.getTime() + 91 * 86_400_000);
    expect((await run('list_api_key_hints'))['items']).not.toEqual([]);
    studio.clock.now = now;
    await run('revoke_api_key', { id });
    await run('list_audit_events', { limit: 100 });
    await run('verify_audit_events');
  });

  it('was looked at for every operation that there is', () => {
    expect(NAMES.filter((name) => !seen.has(name))).toEqual([]);
  });
});

describe('schemas of inputs', () => {
  it.each([
    ['create_skill', { description: 'd', instructions: 'i' }, { metadata: { a: 1 } }],
    ['create_skill', { description: 'd', instructions: 'i' }, { claude: [] }],
    ['create_skill', { description: 'd', instructions: 'i' }, { triggers: [''] }],
    ['create_skill', { description: 'd', instructions: 'i' }, { files: [{ path: 'a' }] }],
    [
      'create_skill',
      { description: 'd', instructions: 'i' },
      { files: [{ path: 'a', content: '', link: 'b' }] },
    ],
    ['create_skill', { description: 'd', instructions: 'i' }, { name: 'No' }],
    ['create_agent', { description: 'd', instructions: 'i' }, { tools: 'Read' }],
    ['create_agent', { description: 'd', instructions: 'i' }, { description: '' }],
    ['create_prompt', { title: 't' }, { messages: [{ role: 'system', text: 't' }] }],
    ['create_prompt', { title: 't' }, { messages: [] }],
    ['create_prompt', { title: 't' }, { slug: 'No' }],
    ['update_prompt', { id: 'a' }, { labels: [{ label: 'a' }] }],
    ['export_skill', { id: 'a' }, { format: 'tar' }],
    ['create_connection', { name: 'c', url: 'https://a.example' }, { slug: 'x'.repeat(25) }],
    ['create_connection', { name: 'c', url: 'https://a.example' }, { authentication: { type: 'basic' } }],
    ['create_agent', { description: 'd', instructions: 'i' }, { connections: [{ connection: 'a' }] }],
    ['approve_connection_tools', { id: 'a' }, { toolsHash: 'x' }],
  ] as const)('of %s tell what is right from what is not: %j and %j', (name, right, wrong) => {
    const validate = INPUTS.get(name)!;
    expect(problemsOf(validate, right)).toBeNull();
    expect(validate({ ...right, ...wrong })).toBe(false);
  });
});
