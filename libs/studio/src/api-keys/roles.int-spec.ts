import type { Role } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

const ABSENT = '019a9c2e-0000-7000-8000-000000000000';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
  founder = await studio.founder('team');
});
afterAll(() => studio.close());

const BY_ID = ['get_api_key', 'update_api_key', 'rotate_api_key', 'revoke_api_key'] as const;

describe('keys and roles', () => {
  it.each(BY_ID)(
    '%s answers another account’s key, and another member’s to an editor, like an absent one',
    async (name) => {
      const stranger = await studio.founder('team');
      const editor = await studio.member(founder, 'editor');
      const { id } = await studio.key(founder, { permissions: { self: ['*'] } });
      const absent = await studio.call(name, editor, { id: ABSENT });
      expect(codeOf(absent)).toBe('not_found');
      expect(await studio.call(name, editor, { id })).toEqual(absent);
      expect(await studio.call(name, stranger, { id })).toEqual(absent);
      expect(await studio.call(name, editor, { id: 'no id' })).toEqual(absent);
      expect(await studio.get('get_api_key', founder, { id })).toMatchObject({
        status: 'active',
        name: 'Key',
      });
    },
  );

  it('shows founder and admin all keys of the account, and an editor the own ones', async () => {
    const editor = await studio.member(founder, 'editor');
    const admin = await studio.member(founder, 'admin');
    const own = await studio.key(editor);
    const others = await studio.key(admin);
    const idsSeenBy = async (caller: Caller, filter = {}) =>
      (await studio.get('list_api_keys', caller, { limit: 100, ...filter })).items.map(({ id }) => id);
    for (const caller of [founder, admin]) {
      expect(await idsSeenBy(caller)).toEqual(expect.arrayContaining([own.id, others.id]));
    }
    expect(await idsSeenBy(editor)).toEqual([own.id]);
    expect(await idsSeenBy(editor, { memberId: admin.memberId })).toEqual([]);
    expect(await idsSeenBy(admin, { memberId: editor.memberId })).toEqual([own.id]);
  });

  it('lets an admin revoke another member’s key, and nobody but its owner rotate it', async () => {
    const editor = await studio.member(founder, 'editor');
    const admin = await studio.member(founder, 'admin');
    const { id, key } = await studio.key(founder);
    expect(codeOf(await studio.call('rotate_api_key', admin, { id }))).toBe('permission_denied');
    const own = await studio.key(editor);
    const revoked = await studio.get('revoke_api_key', admin, { id: own.id, reason: 'left the team' });
    expect(revoked).toMatchObject({
      status: 'revoked',
      revokedByMemberId: admin.memberId,
      revokedReason: 'left the team',
    });
    expect(await studio.refusalOf(own.key)).toBe('api_key_revoked');
    expect(await studio.refusalOf(key)).toBeNull();
  });

  it('lets an admin make another member’s key narrower, and nobody but its owner make it wider', async () => {
    const editor = await studio.member(founder, 'editor');
    const admin = await studio.member(founder, 'admin');
    const permissions = { self: ['get_prompt', 'list_prompts'] };
    const { id } = await studio.key(editor, { permissions, requestsPerDay: 10 });
    const update = async (caller: Caller, change: object) =>
      codeOf(await studio.call('update_api_key', caller, { id, ...change }));
    expect(await update(admin, { permissions: { self: ['get_prompt', 'create_prompt'] } })).toBe(
      'permission_denied',
    );
    expect(await update(admin, { requestsPerDay: 11 })).toBe('permission_denied');
    expect(await update(admin, { permissions: { self: ['get_prompt'] }, requestsPerDay: 9 })).toBeNull();
    expect(await update(editor, { permissions, requestsPerDay: 10 })).toBeNull();
  });

  it.each<[Role, string | null]>([
    ['founder', null],
    ['admin', null],
    ['editor', null],
    ['viewer', 'permission_denied'],
  ])('%s making, listing and revoking own keys: %s', async (role, code) => {
    const caller = role === 'founder' ? founder : await studio.member(founder, role);
    const { id } = await studio.key(founder);
    expect(codeOf(await studio.call('create_api_key', caller, { name: 'k' }))).toBe(code);
    expect(codeOf(await studio.call('list_api_keys', caller))).toBe(code);
    const another = await studio.call('revoke_api_key', caller, { id });
    expect(codeOf(another)).toBe(role === 'editor' ? 'not_found' : code);
  });

  it('bounds a key by the role of its member at each call', async () => {
    const editor = await studio.member(founder, 'editor');
    const { key } = await studio.key(editor, { permissions: { '*': ['*'] } });
    expect(codeOf(await studio.call('list_audit_events', await studio.admit(key)))).toBe('permission_denied');
    const { members } = studio.storage.repositories;
    await studio.storage.transaction((repositories) =>
      repositories.members.setRole(editor.accountId, editor.memberId!, 'viewer'),
    );
    expect(await members.findById(editor.accountId, editor.memberId!)).toMatchObject({ role: 'viewer' });
    expect(
      codeOf(await studio.call('create_prompt', await studio.admit(key), { title: 't', body: 'b' })),
    ).toBe('permission_denied');
  });
});
