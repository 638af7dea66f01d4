import { ROLES } from '@paretostudio/permissions';
import { rolesToGive } from './roles.js';

const other = (role: (typeof ROLES)[number]) => ({ role, isYou: false });

describe('rolesToGive', () => {
  it('offers a founder every role but the founder’s own', () => {
    expect([...rolesToGive('founder', other('admin'))].sort()).toEqual(['admin', 'editor', 'viewer']);
  });

  it('offers an admin nothing over another admin, and no way to make one', () => {
    expect(rolesToGive('admin', other('admin'))).toEqual([]);
    expect([...rolesToGive('admin', other('viewer'))].sort()).toEqual(['editor', 'viewer']);
  });

  it.each(ROLES)('offers a %s nothing over themselves or the founder', (role) => {
    expect(rolesToGive(role, { role, isYou: true })).toEqual([]);
    expect(rolesToGive(role, other('founder'))).toEqual([]);
  });

  it.each(['editor', 'viewer'] as const)('offers an %s nothing at all', (role) => {
    expect(rolesToGive(role, other('viewer'))).toEqual([]);
  });
});
