import { covers } from './action-pattern.js';
import type { Permissions } from './permissions.js';

/**
 * Decides whether permissions allow an action on a resource.
 *
 * What stands under the resource and what stands under `*` add up; an empty list gives nothing and takes
 * nothing away. It looks at the map alone: role and plan are the business of `isGranted`.
 *
 * @param permissions - A map that `parsePermissions` made.
 * @param resource - The resource in canonical form (`conn_` and `agent_` ids in lower case); may be untrusted,
 *   names such as `__proto__` find nothing. `*` asks for the action on every resource.
 * @param action - The name of the action; may be untrusted. A pattern asks for all names that it covers.
 * @returns `true` when one entry covers the action.
 *
 * @example
 * ```ts
 * isAllowed({ self: ['list_*'] }, 'self', 'list_prompts'); // true
 * isAllowed({ self: ['list_*'] }, 'self', 'get_prompt'); // false
 * ```
 */
export function isAllowed(permissions: Permissions, resource: string, action: string): boolean {
  return allowsAt(permissions, resource, action) || (resource !== '*' && allowsAt(permissions, '*', action));
}

function allowsAt(permissions: Permissions, resource: string, action: string): boolean {
  if (!Object.hasOwn(permissions, resource)) return false;
  const patterns = permissions[resource];
  // A text in place of the list would be walked character by character, and a `*` in it would open everything.
  if (!Array.isArray(patterns)) return false;
  for (let at = 0; at < patterns.length; at += 1) {
    if (covers(patterns[at], action)) return true;
  }
  return false;
}
