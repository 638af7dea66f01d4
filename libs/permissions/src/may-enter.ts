import type { Rights } from './rights.js';
import { roleAtLeast } from './role.js';
import { TOOL_USE } from './tool-use.js';

/**
 * Decides whether a caller may know of a connection or an agent as a place to call tools at: some action is allowed
 * there, whichever, and the role may use tools at all.
 *
 * Says nothing about any one tool: `isGranted` does, for each call.
 *
 * @param resource - `conn_<UUID>` or `agent_<UUID>`, canonical; may be untrusted.
 */
export function mayEnter({ permissions, role }: Rights, resource: string): boolean {
  const isAnythingAllowed = [resource, '*'].some(
    (name) => Object.hasOwn(permissions, name) && (permissions[name]?.length ?? 0) > 0,
  );
  return isAnythingAllowed && roleAtLeast(role, TOOL_USE.role);
}
