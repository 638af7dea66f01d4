import { isAllowed } from './is-allowed.js';
import type { Permissions } from './permissions.js';

/** One entry of a permission map: an action, or a pattern of actions, on a resource. */
export interface PermissionEntry {
  readonly resource: string;
  readonly action: string;
}

/**
 * Finds the first entry of a map that another map does not cover.
 *
 * Exact for an open world: a resource or an action that does not exist yet counts. So `{ '*': [...] }` is only
 * covered by entries under `*`, and `get_*` only by a prefix that is as short or shorter, never by a list of
 * names, however complete it is today.
 *
 * @param child - The map that shall not give more, as `parsePermissions` made it.
 * @param parent - The map to stay within, as `parsePermissions` made it.
 * @returns The entry of `child` that is too much, by the child's order; `null` when there is none.
 */
export function findExcess(child: Permissions, parent: Permissions): PermissionEntry | null {
  for (const [resource, actions] of Object.entries(child)) {
    const action = actions.find((pattern) => !isAllowed(parent, resource, pattern));
    if (action !== undefined) return { resource, action };
  }
  return null;
}
