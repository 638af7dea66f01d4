import type { Role } from '@paretostudio/permissions';
import type { OperationName } from '../operations.js';
import { connect, founder, studio, useConnections } from '../testing/connections-world.js';
import { FAKE_URL } from '../testing/fake-gateway.js';
import { codeOf } from '../testing/test-studio.js';

useConnections();

describe('who may', () => {
  const CALLS: readonly [OperationName, Role, object][] = [
    ['list_connections', 'viewer', {}],
    ['get_connection', 'viewer', {}],
    ['list_connection_tools', 'viewer', {}],
    ['test_connection', 'editor', {}],
    ['create_connection', 'admin', { name: 'x', url: FAKE_URL }],
    ['update_connection', 'admin', { name: 'y' }],
    ['approve_connection_tools', 'admin', { toolsHash: 'f'.repeat(64) }],
    ['delete_connection', 'admin', {}],
  ];
  const ROLES: readonly Role[] = ['viewer', 'editor', 'admin', 'founder'];

  it.each(CALLS)('%s needs the role %s', async (name, least, input) => {
    const { id } = await connect();
    const raw = name === 'list_connections' || name === 'create_connection' ? input : { id, ...input };
    for (const role of ROLES) {
      const code = codeOf(await studio.call(name, { ...founder, role }, raw));
      const isAllowed = ROLES.indexOf(role) >= ROLES.indexOf(least);
      expect([role, code === 'permission_denied']).toEqual([role, !isAllowed]);
    }
  });

  it.each(CALLS.filter(([name]) => name !== 'list_connections' && name !== 'create_connection'))(
    '%s answers for another account’s connection as for none',
    async (name, _, input) => {
      const stranger = await studio.founder('pro');
      const { id, slug } = await connect({ slug: 'theirs' }, stranger);
      const absent = await studio.call(name, founder, {
        id: '019a9c2e-0000-7000-8000-000000000000',
        ...input,
      });
      expect(codeOf(absent)).toBe('not_found');
      for (const ref of [id, slug, '__proto__', 'a\u0301']) {
        expect(await studio.call(name, founder, { id: ref, ...input })).toEqual(absent);
      }
      expect((await studio.get('list_connections', founder)).items).toEqual([]);
    },
  );
});
