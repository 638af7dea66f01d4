/** What a member is in an account: founder (one an account), admin, editor or viewer. */
export type Role = 'founder' | 'admin' | 'editor' | 'viewer';

/** Every role, the strongest first; each may do all that those after it may. */
export const ROLES: readonly Role[] = Object.freeze(['founder', 'admin', 'editor', 'viewer'] as const);

/**
 * Decides whether a role may do what another role may.
 *
 * @param role - The role that a member has now.
 * @param least - The weakest role that is enough.
 * @returns `true` when `role` is `least` or stronger. A word that is no role, on either side, is `false`:
 *   damaged data closes the door.
 */
export function roleAtLeast(role: Role, least: Role): boolean {
  const held = ROLES.indexOf(role);
  return held !== -1 && held <= ROLES.indexOf(least);
}
