import { covers } from './action-pattern.js';
import type { Permissions } from './permissions.js';

/**
 * Brings entries into the one form that all maps of the same meaning share.
 *
 * What another entry covers is left out, and so are empty lists; resources and actions are sorted by code unit.
 *
 * @param entries - Valid resources, in canonical form, with valid patterns.
 */
export function canonicalPermissions(entries: ReadonlyMap<string, ReadonlySet<string>>): Permissions {
  const everywhere = entries.get('*') ?? new Set<string>();
  const permissions: { [resource: string]: readonly string[] } = {};
  for (const resource of [...entries.keys()].sort()) {
    const patterns = entries.get(resource) ?? new Set<string>();
    const wider = resource === '*' ? new Set<string>() : everywhere;
    const kept = [...patterns].filter((pattern) => !isCovered(pattern, patterns, wider));
    if (kept.length > 0) permissions[resource] = kept.sort();
  }
  return permissions;
}

function isCovered(pattern: string, siblings: Iterable<string>, everywhere: Iterable<string>): boolean {
  for (const other of siblings) if (other !== pattern && covers(other, pattern)) return true;
  for (const other of everywhere) if (covers(other, pattern)) return true;
  return false;
}
