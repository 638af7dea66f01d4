import type { Caller } from '../core/caller.js';
import { FAKE_URL, fakeTool, makeFakeGateway, type FakeGateway } from '../testing/fake-gateway.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

let gateway: FakeGateway;
let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  gateway = makeFakeGateway();
  studio = await openTestStudio({ gateway });
});
beforeEach(async () => {
  founder = await studio.founder('pro');
  gateway.tools.set(FAKE_URL, [fakeTool('search'), fakeTool('write_file')]);
});
afterAll(() => studio.close());

const LEAST = { name: 'helper', description: 'Helps.', instructions: 'Help.' };
const connect = (name: string, caller = founder) =>
  studio.get('create_connection', caller, { name, url: FAKE_URL });
const save = (connections: object[], input: object = {}) =>
  studio.get('create_agent', founder, { ...LEAST, connections, ...input });

describe('the connections of an agent', () => {
  it('are given by id or slug with all, some or none of their tools, and shown in that order', async () => {
    const [a, b, c] = [await connect('a'), await connect('b'), await connect('c')];
    const { id, connections } = await save([
      { connection: c.id, tools: [] },
      { connection: 'a', tools: null },
      { connection: 'b', tools: ['write_file', 'search'] },
    ]);
    expect(connections).toEqual([
      { id: c.id, slug: 'c', name: 'c', tools: [] },
      { id: a.id, slug: 'a', name: 'a', tools: null },
      { id: b.id, slug: 'b', name: 'b', tools: ['write_file', 'search'] },
    ]);
    const bare = await studio.get('update_agent', founder, { id, connections: [] });
    expect(bare).toMatchObject({ version: 2, connections: [] });
    expect(await studio.get('get_agent', founder, { id, version: 1 })).toMatchObject({ connections });
  });

  it('make a version when they change, and none when they do not', async () => {
    await connect('a');
    const { id } = await save([{ connection: 'a', tools: ['search'] }]);
    const same = { id, connections: [{ connection: 'a', tools: ['search'] }] };
    expect(await studio.get('update_agent', founder, same)).toMatchObject({ version: 1 });
    const wider = { id, connections: [{ connection: 'a', tools: null }] };
    expect(await studio.get('update_agent', founder, wider)).toMatchObject({ version: 2 });
  });

  it('go along with a copy, and with no file', async () => {
    const { id: connectionId } = await connect('a');
    const { id } = await save([{ connection: 'a', tools: ['search'] }]);
    const copy = await studio.get('duplicate_agent', founder, { id });
    expect(copy.connections).toMatchObject([{ id: connectionId, tools: ['search'] }]);
    const { content } = await studio.get('export_agent', founder, { id });
    expect(content).not.toContain('connection');
    const back = await studio.get('import_agent', founder, { content, name: 'back' });
    expect(back).toMatchObject({ connections: [], warnings: [] });
  });

  it.each([
    ['an unknown connection', [{ connection: 'nope', tools: null }], 'connections.0.connection'],
    ['a connection twice', [{ connection: 'a', tools: null }, 'twice'], 'connections.1.connection'],
    ['an unknown tool', [{ connection: 'a', tools: ['search', 'serach'] }], 'connections.0.tools.1'],
    ['a tool by its name on agents', [{ connection: 'a', tools: ['a_search'] }], 'connections.0.tools.0'],
    ['a tool twice', [{ connection: 'a', tools: ['search', 'search'] }], 'connections.0.tools'],
    ['a text for tools', [{ connection: 'a', tools: '*' }], 'connections.0.tools'],
    ['no tools', [{ connection: 'a' }], 'connections.0.tools'],
    ['too many', Array(51).fill({ connection: 'a', tools: null }), 'connections'],
    ['too many tools', [{ connection: 'a', tools: Array(201).fill('search') }], 'connections.0.tools'],
  ])('are refused with the path of what is wrong: %s', async (_, given, path) => {
    const { id: connectionId } = await connect('a');
    const connections = given.map((each: unknown) =>
      each === 'twice' ? { connection: connectionId, tools: null } : each,
    );
    const refusal = { code: 'invalid_request', fields: [{ path }] };
    expect(await studio.call('create_agent', founder, { ...LEAST, connections })).toMatchObject({ refusal });
    const { id } = await save([]);
    expect(await studio.call('update_agent', founder, { id, connections })).toMatchObject({ refusal });
  });

  it('tell which tool was probably meant', async () => {
    await connect('a');
    const connections = [{ connection: 'a', tools: ['serach'] }];
    expect(await studio.call('create_agent', founder, { ...LEAST, connections })).toMatchObject({
      refusal: {
        detail: 'The field `connections.0.tools.0` is no tool of that connection; did you mean "search"?',
        fields: [{ suggestion: 'search' }],
      },
    });
  });

  it('are refused alike when they are another account’s', async () => {
    const theirs = await connect('theirs', await studio.founder('pro'));
    const refusalOf = async (connection: string) => {
      const connections = [{ connection, tools: null }];
      return studio.call('create_agent', founder, { ...LEAST, connections });
    };
    const absent = await refusalOf('019a9c2e-0000-7000-8000-000000000000');
    expect(codeOf(absent)).toBe('invalid_request');
    expect(await refusalOf(theirs.id)).toEqual(absent);
    expect(await refusalOf('theirs')).toEqual(absent);
  });

  it('are none in versions that were written before there were connections', async () => {
    await connect('a');
    const { id } = await save([]);
    await studio.storage.pool.query(
      `update paretostudio.library_versions set state = state - 'connections' where record_id = $1`,
      [id],
    );
    await studio.get('update_agent', founder, { id, connections: [{ connection: 'a', tools: null }] });
    expect(await studio.get('get_agent', founder, { id, version: 1 })).toMatchObject({ connections: [] });
  });

  it('and the live address are told of before an agent is deleted', async () => {
    await connect('a');
    const { id } = await save([{ connection: 'a', tools: null }]);
    const { key } = await studio.key(founder, { permissions: { self: ['delete_agent'] } });
    const asked = await studio.studio.ask('delete_agent', await studio.admit(key), { id }, 'elicitation');
    expect(asked).toMatchObject({
      ok: true,
      value: { consequences: expect.arrayContaining([expect.stringContaining(`/mcp/agent/${id}`)]) },
    });
  });
});

describe('what a key gives to an agent', () => {
  const keyCaller = (permissions: Caller['permissions']): Caller => ({
    ...founder,
    kind: 'api-key',
    permissions,
  });
  const COMPOSE = ['create_agent', 'update_agent', 'get_agent', 'import_agent'];

  it('is only what it may use itself, and what it may not know of looks absent', async () => {
    const [a, b] = [await connect('a'), await connect('b')];
    const { id } = await save([{ connection: 'a', tools: ['search'] }]);
    const key = keyCaller({ self: COMPOSE, [`agent_${id}`]: ['*'], [`conn_${a.id}`]: ['search'] });
    const give = (connections: object[]) => studio.call('update_agent', key, { id, connections });

    const foreign = await give([{ connection: b.id, tools: ['search'] }]);
    const absent = await give([{ connection: founder.accountId, tools: ['search'] }]);
    expect(foreign).toEqual(absent);
    expect(codeOf(foreign)).toBe('invalid_request');
    expect(await give([{ connection: 'a', tools: ['write_file'] }])).toMatchObject({
      refusal: {
        fields: [{ path: 'connections.0.tools.0', message: 'is no tool that this key may use itself' }],
      },
    });
    expect(await give([{ connection: 'a', tools: null }])).toMatchObject({
      refusal: { fields: [{ path: 'connections.0.tools' }] },
    });
    const made = { ...LEAST, name: 'other', connections: [{ connection: b.id, tools: [] }] };
    expect(codeOf(await studio.call('create_agent', key, made))).toBe('invalid_request');
    expect(await studio.get('get_agent', founder, { id })).toMatchObject({ version: 1 });
  });

  it('may stay what the agent has, and may become less', async () => {
    await connect('a');
    const { id } = await save([{ connection: 'a', tools: ['search', 'write_file'] }]);
    const key = keyCaller({ self: COMPOSE });
    const less = { id, connections: [{ connection: 'a', tools: ['search'] }] };
    expect(await studio.get('update_agent', key, less)).toMatchObject({ version: 2 });
    const again = { id, connections: [{ connection: 'a', tools: ['search', 'write_file'] }] };
    expect(codeOf(await studio.call('update_agent', key, again))).toBe('invalid_request');
  });

  it('holds no skill that the key could not read', async () => {
    const skill = await studio.get('create_skill', founder, {
      name: 'secrets',
      description: 'Knows. Use it when asked.',
      instructions: 'Tell.',
    });
    const { id } = await save([]);
    const key = keyCaller({ self: COMPOSE, [`agent_${id}`]: ['*'] });
    const given = { id, skills: [skill.id] };
    expect(await studio.call('update_agent', key, given)).toMatchObject({
      refusal: { code: 'permission_denied', action: 'get_skill' },
    });
    await studio.get('update_agent', founder, given);
    expect(await studio.get('update_agent', key, { ...given, displayName: 'Kept' })).toMatchObject({
      version: 3,
    });
  });
});
