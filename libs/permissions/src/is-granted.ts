import type { ActionTable } from './action.js';
import { findRefusalCause } from './find-refusal-cause.js';
import type { Rights } from './rights.js';

/**
 * Decides whether a call is granted: by the key's permissions, by the member's role and by the plan.
 *
 * The one function for calls and for lists. It remembers nothing: ask again for every call, with the rights
 * that admission returned for it. `true` exactly when `explainRefusal` gives `null`.
 *
 * @param table - The actions of the service that is called, such as `STUDIO_ACTIONS`.
 * @param action - The action's name; may be untrusted. One that the table does not have is not granted.
 * @param resource - The resource to act on, canonical; by default the table's own. For `conn_<UUID>` and
 *   `agent_<UUID>` the action is a tool's name and `TOOL_USE` tells what it takes; that an agent selects
 *   the tool is for the caller to check. Any other resource is not granted.
 */
export function isGranted(rights: Rights, table: ActionTable, action: string, resource?: string): boolean {
  return findRefusalCause(rights, table, action, resource) === null;
}
