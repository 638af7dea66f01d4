import { newId } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  founder = await studio.founder();
});
afterAll(() => studio.close());

const record = (caller: Caller, at: string, outcome = 'ok', action = 'get_prompt') => ({
  id: newId(),
  at: new Date(at),
  accountId: caller.accountId,
  keyId: caller.keyId,
  memberId: caller.memberId,
  surface: 'rest' as const,
  action,
  connectionId: null,
  agentId: null,
  outcome,
  status: outcome === 'ok' ? 200 : 403,
  cost: 1,
  durationMs: 3,
  requestId: null,
  clientName: null,
  clientVersion: null,
  protocolEra: null,
});

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

describe('usage', () => {
  it('is told by connection, agent and outcome; a tool that failed counts as failed, one that asked does not', async () => {
    const [connectionId, agentId] = [newId(), newId()];
    const at = '2026-03-01T00:00:00Z';
    const through = { connectionId, agentId };
    await studio.storage.repositories.usageRecords.insertMany([
      { ...record(founder, at, 'tool_error', 'search'), ...through },
      { ...record(founder, at, 'input_required', 'search'), ...through },
      { ...record(founder, at, 'ok', 'search'), connectionId },
      { ...record(founder, at, 'upstream_failed', 'search'), connectionId },
      record(founder, at),
    ]);
    const span = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' };
    const groups = async (input: object) =>
      (await studio.get('get_usage', founder, { ...span, ...input })).groups;
    expect(await groups({ groupBy: 'connection' })).toMatchObject([
      { group: connectionId, requests: 4, refused: 2 },
      { group: null, requests: 1, refused: 0 },
    ]);
    expect(await groups({ groupBy: 'agent', connectionId })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ group: agentId, requests: 2, refused: 1 }),
        expect.objectContaining({ group: null, requests: 2, refused: 1 }),
      ]),
    );
    expect(await groups({ groupBy: 'outcome', agentId })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ group: 'tool_error', requests: 1, refused: 1 }),
        expect.objectContaining({ group: 'input_required', requests: 1, refused: 0 }),
      ]),
    );
    const failed = { ...span, connectionId, outcome: 'tool_error' };
    expect((await studio.get('list_usage_records', founder, failed)).items).toMatchObject([
      { action: 'search', ...through, outcome: 'tool_error' },
    ]);
    expect((await studio.get('list_usage_records', await studio.founder(), span)).items).toEqual([]);
  });

  it('sums up the own account’s requests in the span, by day, key or action', async () => {
    const stranger = await studio.founder();
    await studio.storage.repositories.usageRecords.insertMany([
      record(founder, '2026-03-01T00:00:00Z'),
      record(founder, '2026-03-01T23:59:59Z', 'permission_denied', 'delete_agent'),
      record(founder, '2026-03-02T00:00:00Z'),
      record(founder, '2026-03-03T00:00:00Z'),
      record(stranger, '2026-03-01T12:00:00Z'),
    ]);
    const span = { from: '2026-03-01T00:00:00Z', to: '2026-03-03T00:00:00Z' };
    expect(await studio.get('get_usage', founder, span)).toMatchObject({
      requests: 3,
      groups: [
        { group: '2026-03-01', requests: 2, refused: 1 },
        { group: '2026-03-02', requests: 1, refused: 0 },
      ],
      quotas: [{ meter: 'requests', limit: 50, used: 0 }, { meter: 'burst' }],
    });
    expect((await studio.get('get_usage', founder, { ...span, groupBy: 'key' })).groups).toMatchObject([
      { group: null },
    ]);
    const byAction = await studio.get('get_usage', founder, { ...span, groupBy: 'action' });
    expect(byAction.groups.map(({ group }) => group)).toEqual(['get_prompt', 'delete_agent']);
    const records = await studio.get('list_usage_records', founder, span);
    expect(records.items).toHaveLength(3);
    expect(records.items.every(({ action }) => action !== undefined)).toBe(true);
  });

  it('counts a call that waits for a person’s confirmation as a request, and as neither refused nor failed', async () => {
    const caller = await studio.founder();
    await studio.storage.repositories.usageRecords.insertMany([
      record(caller, '2026-03-01T00:00:00Z', 'confirmation_required', 'delete_prompt'),
      record(caller, '2026-03-01T00:00:01Z', 'confirmation_declined', 'delete_prompt'),
    ]);
    const span = { from: '2026-03-01T00:00:00Z', to: '2026-03-03T00:00:00Z' };
    expect(await studio.get('get_usage', caller, span)).toMatchObject({
      groups: [{ requests: 2, refused: 1 }],
    });
  });

  it('shows an editor the own requests alone, and an admin everybody’s', async () => {
    const team = await studio.founder('team');
    const editor = await studio.member(team, 'editor');
    const admin = await studio.member(team, 'admin');
    await studio.storage.repositories.usageRecords.insertMany([
      record(team, '2026-03-01T00:00:00Z'),
      record(editor, '2026-03-01T00:00:00Z'),
    ]);
    const span = { from: '2026-03-01T00:00:00Z', to: '2026-03-03T00:00:00Z' };
    expect(await studio.get('get_usage', editor, span)).toMatchObject({ requests: 1 });
    expect((await studio.get('list_usage_records', editor, span)).items).toMatchObject([
      { memberId: editor.memberId },
    ]);
    expect(await studio.get('get_usage', admin, span)).toMatchObject({ requests: 2 });
  });

  it('refuses a span that is empty or longer than a leap year', async () => {
    const to = '2026-03-01T00:00:00Z';
    expect(codeOf(await studio.call('get_usage', founder, { from: to, to }))).toBe('invalid_request');
    expect(codeOf(await studio.call('get_usage', founder, { from: '2025-02-28T00:00:00Z', to }))).toBeNull();
    expect(codeOf(await studio.call('get_usage', founder, { from: '2025-02-27T23:59:59Z', to }))).toBe(
      'invalid_request',
    );
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
