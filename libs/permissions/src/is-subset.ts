import { findExcess } from './find-excess.js';
import type { Permissions } from './permissions.js';

/**
 * Decides whether a map allows nothing that another map does not: the rule for a key made through a key.
 *
 * @param child - The map that shall not give more.
 * @param parent - The map to stay within.
 * @returns `true` when everything that `child` allows, on resources and actions yet to come too, `parent`
 *   allows. `findExcess` tells what is too much.
 *
 * @example
 * ```ts
 * isSubset({ self: ['get_prompt'] }, { '*': ['get_*'] }); // true
 * isSubset({ '*': ['get_prompt'] }, { self: ['*'] }); // false
 * ```
 */
export function isSubset(child: Permissions, parent: Permissions): boolean {
  return findExcess(child, parent) === null;
}
