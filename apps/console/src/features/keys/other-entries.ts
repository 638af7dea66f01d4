import { findAction, STUDIO_ACTIONS, type PermissionEntry } from '@paretostudio/permissions';
import { ALL, STUDIO, type PermissionDraft } from './permission-draft.js';

/**
 * Lists the entries of a draft that no box of the picker stands for: prefixes, whole resources, services, connections
 * and agents that are gone. They are shown apart, so that everything that is sent is seen.
 *
 * @param connections - Resources of the connections that have boxes for all their tools and for tools by name.
 * @param agents - Resources of the agents that have a box for all their tools.
 */
export function otherEntries(
  draft: PermissionDraft,
  connections: ReadonlySet<string>,
  agents: ReadonlySet<string>,
): readonly PermissionEntry[] {
  const hasBox = (resource: string, action: string): boolean => {
    if (resource === STUDIO) return findAction(STUDIO_ACTIONS, action) !== null;
    if (connections.has(resource)) return action === ALL || !action.endsWith(ALL);
    return agents.has(resource) && action === ALL;
  };
  return Object.entries(draft).flatMap(([resource, actions]) =>
    actions.filter((action) => !hasBox(resource, action)).map((action) => ({ resource, action })),
  );
}
