import { ACTION_LENGTH_MAX, isActionName } from './action-pattern.js';
import type { Action, ActionDefinition, ActionTable } from './action.js';
import { parseResource } from './resource-name.js';
import { ROLES } from './role.js';

/**
 * Declares the actions of a resource as a table, checked and frozen.
 *
 * @param resource - `svc_<name>` for a service of one's own; `self` is the studio's.
 * @param definitions - What is known of each action, by name, in the order in which lists show them.
 * @returns The table, whose names are known to the compiler.
 * @throws {@link RangeError} If the resource is neither `self` nor `svc_<name>`, a name has another form than
 *   MCP's tool names, title or description is empty, the cost is no whole number from 0 on, the burst
 *   neither 0 nor 1, the role unknown, or an action claims to be read-only and destructive at once.
 *
 * @example
 * ```ts
 * const INVOICE_ACTIONS = defineActions('svc_invoices', {
 *   list_invoices: {
 *     title: 'List invoices',
 *     description: 'Lists the invoices of the account, newest first.',
 *     hints: { readOnly: true, destructive: false, idempotent: true, openWorld: false },
 *     feature: null,
 *     cost: 1,
 *     role: 'viewer',
 *   },
 * });
 * ```
 */
export function defineActions<const T extends { readonly [name: string]: ActionDefinition }>(
  resource: string,
  definitions: T,
): ActionTable<keyof T & string> {
  const kind = parseResource(resource)?.kind;
  if (kind !== 'studio' && kind !== 'service') {
    throw new RangeError(
      `An action table belongs to "self" or "svc_<name>", not to ${JSON.stringify(resource)}`,
    );
  }
  const entries = Object.entries<ActionDefinition>(definitions).map(([name, definition]) => {
    refuseUnusable(name, definition);
    const action: Action = { ...definition, name, hints: Object.freeze({ ...definition.hints }) };
    return [name, Object.freeze(action)] as const;
  });
  return Object.freeze({
    resource,
    actions: Object.freeze(Object.fromEntries(entries)) as ActionTable<keyof T & string>['actions'],
    names: Object.freeze(entries.map(([name]) => name as keyof T & string)),
  });
}

function refuseUnusable(name: string, definition: ActionDefinition): void {
  const fault = faultOf(name, definition);
  if (fault !== null) throw new RangeError(`The action ${JSON.stringify(name)} ${fault}`);
}

function faultOf(
  name: string,
  { title, description, hints, cost, burst, role }: ActionDefinition,
): string | null {
  if (!isActionName(name)) return `is not named with 1 to ${ACTION_LENGTH_MAX} of A-Z a-z 0-9 _ . - /`;
  if (title.trim() === '' || description.trim() === '') return 'lacks a title or a description';
  if (!Number.isSafeInteger(cost) || cost < 0) return 'costs no whole number from 0 on';
  if (burst !== undefined && burst !== 0 && burst !== 1) return 'takes neither 0 nor 1 of the burst limit';
  if (!ROLES.includes(role)) return `asks for a role that does not exist: ${JSON.stringify(role)}`;
  if (hints.readOnly && hints.destructive) return 'is read-only and destructive at once';
  return null;
}
