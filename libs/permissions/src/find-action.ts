import type { Action, ActionTable } from './action.js';

/**
 * Finds an action by its name.
 *
 * @param name - Untrusted; a name that every object answers to, such as `constructor`, finds nothing.
 * @returns The action, or `null` when the table has none of this name.
 */
export function findAction(table: ActionTable, name: string): Action | null {
  return Object.hasOwn(table.actions, name) ? (table.actions[name] ?? null) : null;
}
