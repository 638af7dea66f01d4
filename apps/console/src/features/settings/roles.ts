import { type Role, ROLES } from '@paretostudio/permissions';

export type { Role };

/** What each role is called and may do; the rights themselves are in the action table. */
export const ROLE_WORDS: { readonly [R in Role]: { readonly title: string; readonly description: string } } =
  {
    founder: {
      title: 'Founder',
      description: 'Everything, including the plan and ownership. Each account has one.',
    },
    admin: {
      title: 'Admin',
      description:
        'Everything except the plan and ownership: all keys, connections, member roles and the audit log.',
    },
    editor: {
      title: 'Editor',
      description: 'Edits the library, uses connections and agents, and creates their own keys.',
    },
    viewer: { title: 'Viewer', description: 'Can read everything the library holds, and change nothing.' },
  };

/**
 * Tells which roles somebody may choose among for a member, the present one included.
 *
 * @returns Empty where the role is not theirs to change. The server decides again.
 */
export function rolesToGive(
  ownRole: Role,
  member: { readonly role: Role; readonly isYou: boolean },
): readonly Role[] {
  if (member.isYou || member.role === 'founder') return [];
  const below = ROLES.filter((role) => role !== 'founder');
  if (ownRole === 'founder') return below;
  return ownRole === 'admin' && member.role !== 'admin' ? below.filter((role) => role !== 'admin') : [];
}
