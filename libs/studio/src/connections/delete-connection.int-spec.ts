import { bearer, connect, founder, gateway, studio, useConnections } from '../testing/connections-world.js';
import { codeOf } from '../testing/test-studio.js';

useConnections();

describe('delete_connection', () => {
  const agent = (name: string, connection: string) =>
    studio.get('create_agent', founder, {
      name,
      description: 'd',
      instructions: 'i',
      connections: [{ connection, tools: null }],
    });

  it('is refused while agents have it, naming them, and takes it out of them by force', async () => {
    const { id, slug } = await connect({ authentication: bearer });
    const { id: agentId } = await agent('helper', slug);
    expect(await studio.call('delete_connection', founder, { id })).toMatchObject({
      refusal: { code: 'conflict', detail: expect.stringContaining('helper') },
    });
    expect((await studio.get('get_connection', founder, { id })).tools.waiting).toBe(2);
    gateway.forgotten.length = 0;
    expect(await studio.get('delete_connection', founder, { id, force: true })).toMatchObject({
      slug,
      agentsChanged: 1,
    });
    expect(gateway.forgotten).toEqual([id]);
    expect(await studio.get('get_agent', founder, { id: agentId })).toMatchObject({
      version: 1,
      connections: [],
    });
    const left = await studio.storage.pool.query(
      'select from paretostudio.connection_tools where connection_id = $1',
      [id],
    );
    expect(left.rowCount).toBe(0);
  });

  it('leaves no agent with a connection that is gone, whatever comes at the same time', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const { id } = await connect({ name: `c${round}` });
      const [deleted, made] = await Promise.all([
        studio.call('delete_connection', founder, { id }),
        studio.call('create_agent', founder, {
          name: `a${round}`,
          description: 'd',
          instructions: 'i',
          connections: [{ connection: id, tools: null }],
        }),
      ]);
      expect([deleted.ok, made.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  it('asks a person with the counts of what is lost, and holds for what was shown alone', async () => {
    const { id } = await connect({ approveFirstTools: true, authentication: bearer });
    const { key } = await studio.key(founder, { permissions: { self: ['delete_*'] } });
    const caller = { ...(await studio.admit(key)), humanConfirmation: true };
    expect(codeOf(await studio.call('delete_connection', caller, { id }))).toBe(
      'human_confirmation_required',
    );
    const asked = await studio.studio.ask('delete_connection', caller, { id }, 'elicitation');
    if (!asked.ok) throw new Error(asked.refusal.detail);
    expect(asked.value.consequences.join(' ')).toContain('2 approved, 0 waiting');
    await studio.get('update_connection', founder, { id, name: 'Renamed' });
    const answer = { token: asked.value.token, channel: 'elicitation' } as const;
    expect(codeOf(await studio.studio.confirm('delete_connection', caller, { id }, answer))).toBe(
      'confirmation_invalid',
    );
  });
});
