import { roleAtLeast, ROLES, type Role } from './role.js';

describe('roleAtLeast', () => {
  it('lets each role do what it and the weaker ones may, and nothing more', () => {
    const reach = Object.fromEntries(
      ROLES.map((role) => [role, ROLES.filter((least) => roleAtLeast(role, least))]),
    );
    expect(reach).toEqual({
      founder: ['founder', 'admin', 'editor', 'viewer'],
      admin: ['admin', 'editor', 'viewer'],
      editor: ['editor', 'viewer'],
      viewer: ['viewer'],
    });
  });

  it.each(['', 'owner', 'Founder', 'constructor'])(
    'refuses the word %j, which is no role, on either side',
    (word) => {
      expect(roleAtLeast(word as Role, 'viewer')).toBe(false);
      expect(roleAtLeast('founder', word as Role)).toBe(false);
      expect(roleAtLeast(word as Role, word as Role)).toBe(false);
    },
  );
});
