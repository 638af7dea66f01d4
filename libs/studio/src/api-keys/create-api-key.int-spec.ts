import { LIVE_KEYS_PER_MEMBER_MAX, PERMISSIONS_LENGTH_MAX } from './api-key-limits.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

let studio: TestStudio;
beforeAll(async () => {
  studio = await openTestStudio();
});
afterAll(() => studio.close());

describe('create_api_key', () => {
  it('answers the key once, admits it, and stores nothing that tells it', async () => {
    const founder = await studio.founder();
    const made = await studio.get('create_api_key', founder, { name: '  Deploy  ' });
    expect(made).toMatchObject({ name: 'Deploy', status: 'active', replayed: false, expiresAt: null });
    expect(made.key).toMatch(/^psk_[0-9A-Za-z]{38}$/);
    expect(await studio.refusalOf(made.key!)).toBeNull();

    const shown = JSON.stringify([
      await studio.get('get_api_key', founder, { id: made.id }),
      await studio.get('list_api_keys', founder),
      await studio.get('list_audit_events', founder),
    ]);
    expect(shown).not.toContain(made.key);
    expect(shown).not.toMatch(/digest|pepper|passwordHash/i);
    const dump = await studio.storage.pool.query(
      'select to_jsonb(k)::text as row from paretostudio.api_keys k union all select to_jsonb(a)::text from paretostudio.audit_events a',
    );
    expect(JSON.stringify(dump.rows)).not.toContain(made.key!.slice(4, 36));
  });

  it('gives the library preset when no permissions are asked for', async () => {
    const made = await studio.get('create_api_key', await studio.founder(), { name: 'k' });
    expect(made.permissions['self']).toContain('create_prompt');
    expect(made.permissions['self']).not.toContain('create_api_key');
  });

  it('lists what is wrong with permissions and suggests what was meant', async () => {
    const outcome = await studio.call('create_api_key', await studio.founder(), {
      name: 'k',
      permissions: { self: ['get_promt'], nowhere: ['*'] },
    });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        code: 'invalid_permissions',
        fields: [{ path: 'permissions.self.0', suggestion: 'get_prompt' }, { path: 'permissions.nowhere' }],
      },
    });
    for (const permissions of [null, [], 'all', 1]) {
      const wrong = await studio.call('create_api_key', await studio.founder(), { name: 'k', permissions });
      expect(codeOf(wrong)).toBe('invalid_permissions');
    }
  });

  it('takes permissions up to a length, and refuses longer ones like any that are wrong', async () => {
    const founder = await studio.founder();
    const { id } = await studio.key(founder);
    const tool = 'a'.repeat(120);
    const mapOf = (count: number) => {
      const tools = Array.from({ length: count }, (_, index) => `${tool}${index}`);
      const half = Math.ceil(count / 2);
      const resources = ['svc_one', 'svc_two'];
      return Object.fromEntries(resources.map((name, at) => [name, tools.slice(at * half, (at + 1) * half)]));
    };
    const longest = Math.floor((PERMISSIONS_LENGTH_MAX - 200) / 127);
    expect((await studio.key(founder, { permissions: mapOf(longest) })).id).toBeDefined();
    for (const outcome of [
      await studio.call('create_api_key', founder, { name: 'k', permissions: mapOf(longest + 10) }),
      await studio.call('update_api_key', founder, { id, permissions: mapOf(longest + 10) }),
    ]) {
      expect(outcome).toMatchObject({
        refusal: { code: 'invalid_permissions', fields: [{ path: 'permissions' }] },
      });
    }
  });

  it.each([
    ['', 'name'],
    ['x'.repeat(65), 'name'],
    ['a\u0000b', 'name'],
    ['a\ud800b', 'name'],
    ['a\nb', 'name'],
  ])('refuses the name %j', async (name, path) => {
    const outcome = await studio.call('create_api_key', await studio.founder(), { name });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid_request', fields: [{ path }] } });
  });

  it('takes an expiry in the future up to ten years ahead, and no other', async () => {
    const founder = await studio.founder();
    const { now } = studio.clock;
    const latest = new Date(now);
    latest.setUTCFullYear(latest.getUTCFullYear() + 10);
    const expire = (at: Date) =>
      studio.call('create_api_key', founder, { name: 'k', expiresAt: at.toISOString() });
    expect(codeOf(await expire(now))).toBe('invalid_request');
    expect(codeOf(await expire(new Date(now.getTime() + 1000)))).toBeNull();
    expect(codeOf(await expire(latest))).toBeNull();
    expect(codeOf(await expire(new Date(latest.getTime() + 1000)))).toBe('invalid_request');
  });

  it('takes an own limit up to the plan’s, members counted', async () => {
    const founder = await studio.founder('free');
    const limit = (caller: typeof founder, requestsPerDay: number) =>
      studio.call('create_api_key', caller, { name: 'k', requestsPerDay });
    expect(codeOf(await limit(founder, 50))).toBeNull();
    expect(await limit(founder, 51)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_request', fields: [{ path: 'requestsPerDay' }] },
    });
    const team = await studio.founder('team');
    await studio.member(team, 'editor');
    expect(codeOf(await limit(team, 1000))).toBeNull();
    expect(codeOf(await limit(team, 1001))).toBe('invalid_request');
  });

  it('keeps address ranges in canonical form, and refuses bits behind the prefix', async () => {
    const founder = await studio.founder();
    const made = await studio.get('create_api_key', founder, {
      name: 'k',
      allowedCidrs: ['10.0.0.0/8', '192.0.2.7', '2001:DB8:0::/32', '::ffff:10.0.0.0/104', '10.0.0.0/8'],
    });
    expect(made.allowedCidrs).toEqual(['10.0.0.0/8', '192.0.2.7/32', '2001:db8::/32']);
    const wrong = await studio.call('create_api_key', founder, { name: 'k', allowedCidrs: ['10.0.0.1/8'] });
    expect(wrong).toMatchObject({ ok: false, refusal: { fields: [{ path: 'allowedCidrs.0' }] } });
    for (const allowedCidrs of [[], Array.from({ length: 51 }, (_, index) => `10.0.0.${index}`)]) {
      expect(codeOf(await studio.call('create_api_key', founder, { name: 'k', allowedCidrs }))).toBe(
        'invalid_request',
      );
    }
  });

  it('makes exactly as many live keys as a member may have, over concurrent calls', async () => {
    const founder = await studio.founder();
    for (let made = 0; made < LIVE_KEYS_PER_MEMBER_MAX - 5; made += 19) {
      await Promise.all(Array.from({ length: 19 }, () => studio.key(founder)));
    }
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => studio.call('create_api_key', founder, { name: 'k' })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'conflict', limit: LIVE_KEYS_PER_MEMBER_MAX, used: LIVE_KEYS_PER_MEMBER_MAX },
    });
    const [one] = (await studio.get('list_api_keys', founder)).items;
    await studio.get('revoke_api_key', founder, { id: one!.id });
    expect(codeOf(await studio.call('create_api_key', founder, { name: 'k' }))).toBeNull();
  });

  it('needs the action: a library key cannot make keys', async () => {
    const founder = await studio.founder();
    const { key } = await studio.key(founder);
    const outcome = await studio.call('create_api_key', await studio.admit(key), { name: 'k' });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'permission_denied', action: 'create_api_key' },
    });
  });
});
