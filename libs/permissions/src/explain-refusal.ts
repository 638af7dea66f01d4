import type { ActionTable } from './action.js';
import { findRefusalCause, findRequirement } from './find-refusal-cause.js';
import { quote } from './quote.js';
import type { GrantRefusal, Rights } from './rights.js';

/**
 * Explains why a call is not granted, for the answer to whoever made it.
 *
 * Looks at the key first, then at the role, then at the plan, and tells the first that is in the way. An action
 * that does not exist is explained like one that the key does not hold.
 *
 * @param table - The actions of the service that is called, such as `STUDIO_ACTIONS`.
 * @param action - The action's name; may be untrusted, it is quoted and cut in the message.
 * @param resource - The resource to act on, as for `isGranted`; by default the table's own.
 * @returns The refusal, or `null` when the call is granted.
 */
export function explainRefusal(
  rights: Rights,
  table: ActionTable,
  action: string,
  resource: string = table.resource,
): GrantRefusal | null {
  const by = findRefusalCause(rights, table, action, resource);
  if (by === null) return null;
  const what = `the action ${quote(action)} of ${quote(resource)}`;
  const needed = findRequirement(table, action, resource);
  if (by === 'key' || needed === null) return refusedByKey(what);
  return by === 'role'
    ? refusedByRole(what, rights.role, needed.role)
    : refusedByPlan(what, needed.feature ?? '');
}

function refusedByKey(what: string): GrantRefusal {
  return {
    code: 'permission_denied',
    by: 'key',
    message:
      `This API key may not use ${what}: its permissions do not include it, or it does not exist. ` +
      'Use a key that includes it, or have the permissions of this one updated.',
  };
}

function refusedByRole(what: string, role: string, least: string): GrantRefusal {
  const needed = least === 'founder' ? 'the role founder' : `the role ${least} or a stronger one`;
  return {
    code: 'permission_denied',
    by: 'role',
    message:
      `Using ${what} takes ${needed}; the member behind this call has the role ${role}. ` +
      'Ask the founder or an admin of the account to change it.',
  };
}

function refusedByPlan(what: string, feature: string): GrantRefusal {
  return {
    code: 'plan_required',
    by: 'plan',
    message:
      `The plan of this account does not include ${what} (feature ${quote(feature)}). ` +
      'Upgrade the plan; the same key then works from its next request on.',
    feature,
  };
}
