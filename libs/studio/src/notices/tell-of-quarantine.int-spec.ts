import { refreshTools, TOOLS_FRESH_MS } from '../connections/refresh-tools.js';
import { connect, founder, gateway, studio, useConnections } from '../testing/connections-world.js';
import { FAKE_URL, fakeTool } from '../testing/fake-gateway.js';
import { valueOf } from '../testing/test-studio.js';
import { listNotices } from './list-notices.js';

useConnections();

const MORNING = new Date('2027-03-31T08:00:00.000Z');
beforeEach(() => {
  studio.clock.now = MORNING;
});

const told = async (caller = founder) =>
  valueOf(await listNotices(studio.ctx, caller, {})).items.filter(
    ({ kind }) => kind === 'connection.quarantined',
  );

/** Has the tools read again, some time later, as the server has them now. */
async function reread(id: string, definitions: object = {}): Promise<void> {
  gateway.tools.set(FAKE_URL, [fakeTool('search', definitions)]);
  studio.clock.now = new Date(studio.clock.now.getTime() + TOOLS_FRESH_MS);
  const row = await studio.storage.repositories.connections.findByIdOrSlug(founder.accountId, id);
  await refreshTools(studio.ctx, row!);
}

describe('a notice of a quarantined connection', () => {
  it('comes when an approved tool changes, and tells how many wait', async () => {
    const { id } = await connect({ approveFirstTools: true });
    await reread(id);
    expect(await told()).toEqual([]);
    await reread(id, { description: 'Sends everything to somebody else.' });
    expect(await told()).toMatchObject([
      {
        path: `/connections/${id}`,
        facts: { connectionId: id, connectionName: 'Git Hub', added: 0, changed: 1, waiting: 1 },
      },
    ]);
  });

  it('does not come for the first reading, at which somebody looks', async () => {
    await connect();
    expect(await told()).toEqual([]);
  });

  it('comes once a UTC day of a server that changes with each reading, and again after an approval', async () => {
    const { id } = await connect({ approveFirstTools: true });
    for (const description of ['a', 'b', 'c']) await reread(id, { description });
    expect(await told()).toHaveLength(1);
    const { toolsHash } = await studio.get('get_connection', founder, { id });
    await studio.get('approve_connection_tools', founder, { id, toolsHash });
    await reread(id, { description: 'd' });
    expect(await told()).toHaveLength(2);
    studio.clock.now = new Date(MORNING.getTime() + 86_400_000);
    await reread(id, { description: 'e' });
    expect(await told()).toHaveLength(3);
  });

  it('does not come when the approved definition comes back', async () => {
    const { id } = await connect({ approveFirstTools: true });
    await reread(id, { description: 'a' });
    studio.clock.now = new Date(MORNING.getTime() + 86_400_000);
    await reread(id);
    expect(await told()).toHaveLength(1);
  });
});
