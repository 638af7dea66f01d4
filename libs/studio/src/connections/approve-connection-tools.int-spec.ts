import { connect, founder, gateway, studio, useConnections } from '../testing/connections-world.js';
import { FAKE_URL, fakeTool } from '../testing/fake-gateway.js';
import { codeOf } from '../testing/test-studio.js';

useConnections();

describe('approve_connection_tools', () => {
  const toolsOf = async (id: string) => (await studio.get('list_connection_tools', founder, { id })).items;

  it('accepts just what was looked at, and audits names and hashes', async () => {
    const { id, waiting } = await connect();
    const [search] = waiting.map(({ name, hash }) => ({ name, hash }));
    const approved = await studio.get('approve_connection_tools', founder, { id, tools: [search] });
    expect(approved).toMatchObject({ approvedNow: ['search'], tools: { approved: 1, waiting: 1 } });
    const again = await studio.get('approve_connection_tools', founder, { id, tools: [search] });
    expect(again).toMatchObject({ approvedNow: [], tools: { approved: 1, waiting: 1 } });
    const { items } = await studio.get('list_audit_events', founder);
    const events = items.filter(({ action }) => action === 'approve_connection_tools');
    expect(events).toMatchObject([{ details: { count: 1, tools: [search] } }]);
  });

  it('accepts all that waits by the hash of the list', async () => {
    const { id, toolsHash } = await connect();
    const approved = await studio.get('approve_connection_tools', founder, { id, toolsHash });
    expect(approved).toMatchObject({ approvedNow: ['search', 'write'], tools: { approved: 2, waiting: 0 } });
  });

  it('approves nothing that was seen at another address before the new one was read', async () => {
    const { id, waiting } = await connect();
    const tools = waiting.map(({ name, hash }) => ({ name, hash }));
    await studio.get('update_connection', founder, { id, url: 'https://elsewhere.example.com/mcp' });
    expect(await studio.call('approve_connection_tools', founder, { id, tools })).toMatchObject({
      refusal: { code: 'conflict', detail: expect.stringContaining('Nothing was read') },
    });
    expect((await studio.get('get_connection', founder, { id })).tools.approved).toBe(0);
  });

  it('approves nothing when one of the tools was swapped after it was looked at, and says which', async () => {
    const { id, waiting, toolsHash } = await connect();
    const tools = waiting.map(({ name, hash }) => ({ name, hash }));
    gateway.tools.set(FAKE_URL, [fakeTool('search'), fakeTool('write', { description: 'Deletes all.' })]);
    await studio.get('test_connection', founder, { id });
    expect(await studio.call('approve_connection_tools', founder, { id, tools })).toMatchObject({
      refusal: {
        code: 'conflict',
        detail: expect.stringContaining('write has another definition now'),
        fields: [{ path: 'tools.1' }],
      },
    });
    expect(codeOf(await studio.call('approve_connection_tools', founder, { id, toolsHash }))).toBe(
      'conflict',
    );
    expect((await toolsOf(id)).map(({ state }) => state)).toEqual(['new', 'new']);
  });

  it('puts a tool that is swapped after its approval aside, with what is different', async () => {
    const { id } = await connect({ approveFirstTools: true });
    const inputSchema = {
      type: 'object',
      properties: { text: { type: 'string' }, secret: { type: 'string' } },
    };
    gateway.tools.set(FAKE_URL, [fakeTool('search', { inputSchema })]);
    expect((await studio.get('test_connection', founder, { id })).tools).toEqual({
      total: 1,
      added: 0,
      changed: 1,
      gone: 1,
      refused: 0,
    });
    const [search, write] = await toolsOf(id);
    expect(search).toMatchObject({ state: 'changed', approvedAt: expect.any(String) });
    expect(search?.differences).toContainEqual(
      expect.objectContaining({ path: expect.stringContaining('secret'), before: null }),
    );
    expect(write).toMatchObject({ state: 'gone', hash: null, differences: [] });
  });

  it.each([
    ['neither', {}],
    ['both', { tools: [{ name: 'a', hash: 'a'.repeat(64) }], toolsHash: 'a'.repeat(64) }],
    ['no hash', { toolsHash: 'x' }],
    ['a tool twice', { tools: Array(2).fill({ name: 'a', hash: 'a'.repeat(64) }) }],
  ])('refuses %s', async (_, input) => {
    const { id } = await connect();
    expect(codeOf(await studio.call('approve_connection_tools', founder, { id, ...input }))).toBe(
      'invalid_request',
    );
  });

  it('takes turns with readings: what is approved is what was looked at, or nothing', async () => {
    for (let round = 1; round <= 5; round += 1) {
      gateway.tools.set(FAKE_URL, [fakeTool('flip', { title: 'one' })]);
      const { id, toolsHash, waiting } = await connect({ name: `r${round}` });
      gateway.tools.set(FAKE_URL, [fakeTool('flip', { title: 'two' })]);
      const [approval] = await Promise.all([
        studio.call('approve_connection_tools', founder, { id, toolsHash }),
        studio.get('test_connection', founder, { id }),
      ]);
      const [flip] = await toolsOf(id);
      expect(flip?.hash).not.toBe(waiting[0]?.hash);
      expect(flip?.state).toBe(approval.ok ? 'changed' : 'new');
    }
  });
});
