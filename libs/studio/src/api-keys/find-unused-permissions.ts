import { parseResource, type Permissions } from '@paretostudio/permissions';
import { actionsBehind } from './actions-behind.js';
import { SeenActions } from './seen-actions.js';

/**
 * Finds the entries of a key's permissions, such as `self: delete_*`, none of whose actions the key was seen to use.
 *
 * Where what was seen cannot tell, an entry counts as used: those of services, which check keys themselves, and those of
 * an agent that was used at all, because tools have other names there than upstream, where they are recorded.
 *
 * Asked for all keys of an account at once, so each entry is looked up, not compared with all that was seen.
 *
 * @param seen - Sightings of actions: the resource, a space, and the action.
 */
export function findUnusedPermissions(permissions: Permissions, seen: readonly string[]): string[] {
  const actions = actionsByResource(seen);
  const isAnyAgentUsed = [...actions.keys()].some(isAgent);
  const anywhere = new SeenActions([...actions.values()].flat());
  return Object.entries(permissions)
    .filter(([resource]) => parseResource(resource)?.kind !== 'service')
    .flatMap(([resource, patterns]) => {
      const there = actions.get(resource);
      if (resource === '*' ? isAnyAgentUsed : there !== undefined && isAgent(resource)) return [];
      const used = resource === '*' ? anywhere : new SeenActions(there ?? []);
      return patterns
        .filter((pattern) => !used.hasAnyOf(pattern))
        .map((pattern) => `${resource}: ${pattern}`);
    });
}

function actionsByResource(seen: readonly string[]): Map<string, string[]> {
  const actions = new Map<string, string[]>();
  for (const sighting of seen) {
    const space = sighting.indexOf(' ');
    const [resource, action] = [sighting.slice(0, space), sighting.slice(space + 1)];
    const there = actions.get(resource) ?? [];
    actions.set(resource, there);
    there.push(...(resource === 'self' ? actionsBehind(action) : [action]));
  }
  return actions;
}

function isAgent(resource: string): boolean {
  return resource.startsWith('agent_');
}
