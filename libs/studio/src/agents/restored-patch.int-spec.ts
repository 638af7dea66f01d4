import type { Caller } from '../core/caller.js';
import { FAKE_URL, fakeTool, makeFakeGateway, type FakeGateway } from '../testing/fake-gateway.js';
import { openTestStudio, type TestStudio } from '../testing/test-studio.js';

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
const connect = (name: string) => studio.get('create_connection', founder, { name, url: FAKE_URL });
const skill = (name: string) =>
  studio.get('create_skill', founder, { name, description: 'd', instructions: 'i' });
const save = (input: object) => studio.get('create_agent', founder, { ...LEAST, ...input });
const keyCaller = (permissions: Caller['permissions']): Caller => ({
  ...founder,
  kind: 'api-key',
  permissions,
});

describe('a version of an agent that is restored', () => {
  it('brings back its skills and connections, in their order', async () => {
    const connections = [{ connection: (await connect('b')).id, tools: null }];
    connections.push({ connection: (await connect('a')).id, tools: null });
    await skill('one');
    await skill('two');
    const first = await save({ skills: ['two', 'one'], connections });
    await studio.get('update_agent', founder, { id: first.id, skills: [], connections: [] });
    const { skills, connections: again } = await studio.get('update_agent', founder, {
      id: first.id,
      restoreVersion: 1,
    });
    expect([skills, again]).toEqual([first.skills, first.connections]);
  });

  it('leaves out what was deleted since, and keeps the rest', async () => {
    const [a, b] = [await connect('a'), await connect('b')];
    const [one, two] = [await skill('one'), await skill('two')];
    const connections = [a, b].map(({ id }) => ({ connection: id, tools: null }));
    const { id } = await save({ skills: [one.id, two.id], connections });
    await studio.get('update_agent', founder, { id, skills: [], connections: [] });
    await studio.get('delete_connection', founder, { id: a.id });
    await studio.get('delete_skill', founder, { id: two.id });
    expect(await studio.get('update_agent', founder, { id, restoreVersion: 1 })).toMatchObject({
      version: 3,
      skills: [{ id: one.id }],
      connections: [{ id: b.id }],
    });
    const { rows } = await studio.storage.pool.query(
      'select skill_ids, connections from paretostudio.agents where id = $1',
      [id],
    );
    expect(rows).toEqual([{ skill_ids: [one.id], connections: [{ connectionId: b.id, tools: null }] }]);
  });

  it.each([
    ['all tools', null],
    ['a tool', ['search']],
    ['a connection without tools', []],
  ])('is refused to a key that may not use what it gives itself: %s', async (_what, tools) => {
    const { id: connection } = await connect('a');
    const { id } = await save({ connections: [{ connection, tools }] });
    await studio.get('update_agent', founder, { id, connections: [] });
    const key = keyCaller({ self: ['update_agent'], [`agent_${id}`]: ['*'] });
    expect(await studio.call('update_agent', key, { id, restoreVersion: 1 })).toMatchObject({
      refusal: {
        code: 'invalid_request',
        fields: [
          { path: 'restoreVersion', message: 'gives the agent tools that this key may not use itself' },
        ],
      },
    });
    expect(await studio.get('get_agent', founder, { id })).toMatchObject({ version: 2, connections: [] });
  });

  it('is refused to a key that may not read the skills that it brings back', async () => {
    const { id: skillId } = await skill('secrets');
    const { id } = await save({ skills: [skillId] });
    await studio.get('update_agent', founder, { id, skills: [] });
    const key = keyCaller({ self: ['update_agent'] });
    expect(await studio.call('update_agent', key, { id, restoreVersion: 1 })).toMatchObject({
      refusal: { code: 'permission_denied', action: 'get_skill' },
    });
  });

  it('may give what the agent has anyway, and what the key may use itself', async () => {
    const { id: connection } = await connect('a');
    const { id } = await save({ connections: [{ connection, tools: ['search'] }] });
    await studio.get('update_agent', founder, {
      id,
      instructions: 'New',
      connections: [{ connection, tools: ['search', 'write_file'] }],
    });
    const narrow = keyCaller({ self: ['update_agent'] });
    expect(await studio.get('update_agent', narrow, { id, restoreVersion: 1 })).toMatchObject({ version: 3 });
    const wide = keyCaller({ self: ['update_agent'], [`conn_${connection}`]: ['write_file'] });
    expect(await studio.get('update_agent', wide, { id, restoreVersion: 2 })).toMatchObject({
      version: 4,
      connections: [{ tools: ['search', 'write_file'] }],
    });
  });
});
