import type { ActionTable } from './action.js';
import type { Role } from './role.js';

/** One action, flat and in plain words, as a row of a table in documentation, a picker or a command's output. */
export interface ActionRow {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What it does to what users keep. */
  readonly effect: 'reads' | 'changes' | 'destroys';
  readonly idempotent: boolean;
  readonly openWorld: boolean;
  /** The weakest role that may. */
  readonly role: Role;
  /** Units of the `requests` meter. */
  readonly cost: number;
  /** The plan feature needed; `null`: every plan. */
  readonly feature: string | null;
}

/**
 * Describes every action of a table as a flat row, in the table's order.
 *
 * @returns One row for each action; documentation and console are made from these, so that they cannot differ.
 */
export function describeActions(table: ActionTable): readonly ActionRow[] {
  return Object.values(table.actions).map(({ name, title, description, hints, role, cost, feature }) => ({
    name,
    title,
    description,
    effect: hints.readOnly ? 'reads' : hints.destructive ? 'destroys' : 'changes',
    idempotent: hints.idempotent,
    openWorld: hints.openWorld,
    role,
    cost,
    feature,
  }));
}
