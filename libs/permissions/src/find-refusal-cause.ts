import type { ActionDefinition, ActionTable } from './action.js';
import { findAction } from './find-action.js';
import { isAllowed } from './is-allowed.js';
import type { GrantRefusal, Rights } from './rights.js';
import { roleAtLeast } from './role.js';
import { TOOL_USE } from './tool-use.js';

/**
 * Finds what is in the way of a call, if anything: the one place where key, role and plan meet.
 *
 * @returns The first of key, role and plan that refuses; `null` when all three grant.
 */
export function findRefusalCause(
  rights: Rights,
  table: ActionTable,
  action: string,
  resource: string = table.resource,
): GrantRefusal['by'] | null {
  const needed = findRequirement(table, action, resource);
  // What does not exist is refused like what the key does not hold, so that the two look alike.
  if (needed === null || !isAllowed(rights.permissions, resource, action)) return 'key';
  if (!roleAtLeast(rights.role, needed.role)) return 'role';
  if (needed.feature !== null && !rights.features.includes(needed.feature)) return 'plan';
  return null;
}

/** Finds what an action asks for: from the table for its own resource, {@link TOOL_USE} for free tool names. */
export function findRequirement(
  table: ActionTable,
  action: string,
  resource: string,
): ActionDefinition | null {
  if (resource === table.resource) return findAction(table, action);
  return resource.startsWith('conn_') || resource.startsWith('agent_') ? TOOL_USE : null;
}
