import { type Role, ROLES } from '@paretostudio/permissions';

export type { Role };

/** What each role is called and may do; the rights themselves are in the action table. */
export const ROLE_WORDS: { readonly [R in Role]: { readonly title: string; readonly description: string } } =
  {
    founder: { title: 'Founder', description: 'Everything, the plan and the ownership too. One an account.' },
    admin: {
      title: 'Admin',
      description:
        'Everything but the plan and the ownership: all keys, connections, members’ roles, the audit log.',
    },
    editor: {
      title: 'Editor',
      description: 'Writes the library, uses connections and agents, makes keys of their own.',
    },
    viewer: { title: 'Viewer', description: 'Reads.' },
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
