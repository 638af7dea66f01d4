import type { Caller } from '../core/caller.js';
import { openTestStudio, type TestStudio } from '../testing/test-studio.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  founder = await studio.founder();
});
afterAll(() => studio.close());

describe('whoami', () => {
  it('tells a key what it may do now, and never shows the key', async () => {
    const { id, key } = await studio.key(founder, {
      permissions: { self: ['whoami', 'get_prompt', 'delete_*'] },
    });
    const me = await studio.get('whoami', await studio.admit(key));
    expect(me).toMatchObject({
      kind: 'api-key',
      key: { id, name: 'Key' },
      member: { role: 'founder' },
      plan: { id: 'free' },
    });
    expect([...me.actions].sort()).toEqual(['delete_connection', 'delete_prompt', 'get_prompt', 'whoami']);
    expect(JSON.stringify(me)).not.toContain(key.slice(8, 36));
  });
});

describe('the audit log', () => {
  it('has one event for each mutation, with who did what to what, and a whole chain', async () => {
    const { id } = await studio.key(founder);
    await studio.get('update_api_key', founder, { id, name: 'n' });
    const rotated = await studio.get('rotate_api_key', founder, { id });
    await studio.get('revoke_api_key', founder, { id });
    const prompt = await studio.get('create_prompt', founder, { title: 't', body: 'b' });
    await studio.get('update_prompt', founder, { id: prompt.id, title: 'u' });
    const copy = await studio.get('duplicate_prompt', founder, { id: prompt.id });
    await studio.get('delete_prompt', founder, { id: prompt.id });
    const { items } = await studio.get('list_audit_events', founder);
    expect(items.map(({ action, targetKind, targetId }) => [action, targetKind, targetId]).reverse()).toEqual(
      [
        ['create_api_key', 'api_key', id],
        ['update_api_key', 'api_key', id],
        ['rotate_api_key', 'api_key', id],
        ['revoke_api_key', 'api_key', id],
        ['create_prompt', 'prompt', prompt.id],
        ['update_prompt', 'prompt', prompt.id],
        ['duplicate_prompt', 'prompt', copy.id],
        ['delete_prompt', 'prompt', prompt.id],
      ],
    );
    expect(JSON.stringify(items)).not.toContain(rotated.key);
    expect(await studio.get('verify_audit_events', founder)).toEqual({
      valid: true,
      count: 8,
      brokenAt: null,
    });
    await studio.storage.pool.query(
      `update paretostudio.audit_events set target_name = 'x' where account_id = $1 and seq = 3`,
      [founder.accountId],
    );
    expect(await studio.get('verify_audit_events', founder)).toMatchObject({ valid: false, brokenAt: 3 });
  });

  it('has no event of a mutation that was refused', async () => {
    const { id } = await studio.key(founder);
    for (const expectedVersion of [1, 2]) {
      await studio.call('update_prompt', founder, { id: 'absent', expectedVersion });
    }
    await studio.call('create_api_key', founder, { name: 'k', requestsPerDay: 51 });
    await studio.get('rotate_api_key', founder, { id });
    await studio.call('rotate_api_key', founder, { id });
    const { items } = await studio.get('list_audit_events', founder);
    expect(items.map(({ action }) => action)).toEqual(['rotate_api_key', 'create_api_key']);
  });

  it('undoes the mutation when its event cannot be written', async () => {
    await studio.storage.pool.query('delete from paretostudio.audit_heads where account_id = $1', [
      founder.accountId,
    ]);
    await expect(studio.call('create_prompt', founder, { title: 't', body: 'b' })).rejects.toThrow();
    await expect(studio.call('create_api_key', founder, { name: 'k' })).rejects.toThrow();
    expect((await studio.get('list_prompts', founder)).items).toEqual([]);
    expect((await studio.get('list_api_keys', founder)).items).toEqual([]);
  });

  it('shows an account its own events alone', async () => {
    await studio.key(founder);
    const stranger = await studio.founder();
    expect((await studio.get('list_audit_events', stranger)).items).toEqual([]);
  });
});
