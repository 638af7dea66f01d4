import type { Action, ActionTable } from './action.js';
import { findAction } from './find-action.js';
import { isGranted } from './is-granted.js';
import type { Rights } from './rights.js';

/**
 * Lists the actions that a caller may use, and so may see: what `isGranted` grants, in the table's order.
 *
 * @returns Each action that a call with these rights would be granted; no others.
 */
export function visibleActions(rights: Rights, table: ActionTable): readonly Action[] {
  return table.names.flatMap((name) =>
    isGranted(rights, table, name) ? (findAction(table, name) ?? []) : [],
  );
}
