import { isAllowed, parseResource, type Permissions } from '@paretostudio/permissions';

/** An action that was seen at a resource. */
interface SeenUse {
  readonly resource: string;
  readonly action: string;
}

/**
 * Finds the entries of a key's permissions, such as `self: delete_*`, none of whose actions the key was seen to use.
 *
 * Where what was seen cannot tell, an entry counts as used: those of services, which check keys themselves, and those of
 * an agent that was used at all, because tools have other names there than upstream, where they are recorded.
 *
 * @param seen - Sightings of actions: the resource, a space, and the action.
 */
export function findUnusedPermissions(permissions: Permissions, seen: readonly string[]): string[] {
  const uses = seen.flatMap(usesOf);
  return Object.entries(permissions)
    .filter(([resource]) => parseResource(resource)?.kind !== 'service')
    .flatMap(([resource, patterns]) =>
      patterns
        .filter((pattern) => !uses.some((use) => isUseOf(use, resource, pattern)))
        .map((pattern) => `${resource}: ${pattern}`),
    );
}

/** A search through REST is recorded as the list that it is asked at. */
function usesOf(sighting: string): SeenUse[] {
  const space = sighting.indexOf(' ');
  const use = { resource: sighting.slice(0, space), action: sighting.slice(space + 1) };
  const isList = use.resource === 'self' && /^list_(prompts|skills|agents)$/.test(use.action);
  return isList ? [use, { ...use, action: use.action.replace('list', 'search') }] : [use];
}

function isUseOf({ resource: at, action }: SeenUse, resource: string, pattern: string): boolean {
  if (resource !== '*' && resource !== at) return false;
  return at.startsWith('agent_') || isAllowed({ [resource]: [pattern] }, at, action);
}
