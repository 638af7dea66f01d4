import { bearer, connect, founder, gateway, studio, useConnections } from '../testing/connections-world.js';
import { FAKE_URL, fakeTool } from '../testing/fake-gateway.js';
import { codeOf } from '../testing/test-studio.js';

useConnections();

describe('update_connection', () => {
  it('takes back approvals and forgets what was read when the address changes', async () => {
    const { id } = await connect({ approveFirstTools: true });
    const url = 'https://elsewhere.example.com/mcp';
    gateway.tools.set(url, [fakeTool('search'), fakeTool('write', { annotations: {} })]);
    gateway.forgotten.length = 0;
    const moved = await studio.get('update_connection', founder, { id, url });
    expect(moved).toMatchObject({ state: 'unread', toolsHash: null, server: null, version: 2 });
    expect(moved.tools).toMatchObject({ approved: 0, waiting: 2 });
    expect(gateway.forgotten).toEqual([id]);
    await studio.get('test_connection', founder, { id });
    expect((await studio.get('get_connection', founder, { id })).tools).toMatchObject({
      approved: 0,
      waiting: 2,
    });
  });

  it('keeps approvals, but approves nothing more by itself, when only the credentials change', async () => {
    const { id } = await connect({ approveFirstTools: true });
    await studio.get('update_connection', founder, { id, authentication: bearer });
    gateway.tools.set(FAKE_URL, [fakeTool('search'), fakeTool('only_for_admins')]);
    await studio.get('test_connection', founder, { id });
    expect((await studio.get('get_connection', founder, { id })).tools).toEqual({
      approved: 1,
      waiting: 1,
      gone: 1,
      refused: 0,
    });
  });

  it('still approves the first tools when the first address was wrong', async () => {
    const { id } = await connect({ approveFirstTools: true, url: 'https://wrong.example.com/mcp' });
    await studio.get('update_connection', founder, { id, url: FAKE_URL });
    await studio.get('test_connection', founder, { id });
    expect((await studio.get('get_connection', founder, { id })).tools.approved).toBe(2);
  });

  it('leaves credentials that are not given, and removes them for `none`', async () => {
    const { id } = await connect({ authentication: bearer });
    const renamed = await studio.get('update_connection', founder, { id, name: 'New', iconUrl: null });
    expect(renamed.authentication.type).toBe('bearer');
    const bare = await studio.get('update_connection', founder, { id, authentication: { type: 'none' } });
    expect(bare.authentication).toEqual({ type: 'none', headerNames: [], changedAt: null });
    await studio.get('test_connection', founder, { id });
    expect(gateway.readings.at(-1)?.headers).toEqual({});
  });

  it('sends credentials to no other server than the one that they were given for', async () => {
    const { id } = await connect({ authentication: bearer });
    for (const url of ['https://evil.example.com/mcp', 'https://mcp.example.com:8443/mcp']) {
      expect(await studio.call('update_connection', founder, { id, url })).toMatchObject({
        refusal: { code: 'invalid_request', fields: [{ path: 'authentication' }] },
      });
    }
    const path = { id, url: `${FAKE_URL}/v2` };
    expect((await studio.get('update_connection', founder, path)).authentication.type).toBe('bearer');
    const bare = { id, url: 'https://new.example.com/mcp', authentication: { type: 'none' } };
    await studio.get('update_connection', founder, bare);
    await studio.get('test_connection', founder, { id });
    expect(gateway.readings.at(-1)).toMatchObject({ upstream: { url: bare.url }, headers: {} });
  });

  it('writes and audits nothing when nothing is different', async () => {
    const { id } = await connect();
    const same = await studio.get('update_connection', founder, { id, name: 'Git Hub', url: FAKE_URL });
    expect(same).toMatchObject({ version: 1, state: 'ready' });
    const { items } = await studio.get('list_audit_events', founder);
    expect(items.map(({ action }) => action)).toEqual(['create_connection']);
  });

  it('keeps one of two changes that were made from one version', async () => {
    const { id } = await connect();
    const outcomes = await Promise.all(
      ['a', 'b'].map((name) => studio.call('update_connection', founder, { id, name, expectedVersion: 1 })),
    );
    expect(outcomes.map(codeOf).sort()).toEqual(['conflict', null]);
    const both = ['c', 'd'].map((name) => studio.call('update_connection', founder, { id, name }));
    expect((await Promise.all(both)).map(codeOf)).toEqual([null, null]);
    expect((await studio.get('get_connection', founder, { id })).version).toBe(4);
  });
});
