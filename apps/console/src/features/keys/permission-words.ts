import { describePermissions, parseResource, type Permissions } from '@paretostudio/permissions';

const RESOURCES_SHOWN_MAX = 3;

/** A part of what a key may do, in words: what, and the name of the connection or agent that it is of. */
export interface PermissionWords {
  /** For example "Library, read and write", or "2 actions of connection"; names of people's things are never in it. */
  readonly text: string;
  /** What somebody called the connection or agent; null where there is none, or where it is not known. */
  readonly name: string | null;
}

/**
 * Says in words what a permission map gives, naming connections and agents as people call them.
 *
 * @param names - Names by resource, such as `conn_<UUID>`; others are shown by their id.
 * @returns A part for each resource, the widest first; at most three, and then how many more there are.
 */
export function permissionWords(
  permissions: Permissions,
  names: ReadonlyMap<string, string>,
): readonly PermissionWords[] {
  const resources = Object.keys(permissions).sort((a, b) => orderOf(a) - orderOf(b));
  if (resources.length === 0) return [{ text: describePermissions({}), name: null }];
  const parts = resources
    .slice(0, RESOURCES_SHOWN_MAX)
    .map((resource) => wordsFor(resource, permissions[resource] ?? [], names.get(resource) ?? null));
  const left = resources.length - parts.length;
  return left > 0 ? [...parts, { text: `and ${left} more`, name: null }] : parts;
}

function wordsFor(resource: string, patterns: readonly string[], name: string | null): PermissionWords {
  const text = describePermissions({ [resource]: patterns });
  const kind = parseResource(resource)?.kind;
  // What everything of it is called ends with the id as the library shortens it: that end is what the name replaces.
  const ending = describePermissions({ [resource]: ['*'] }).slice('Everything'.length);
  if (name === null || !text.endsWith(ending)) return { text, name: null };
  return { text: `${text.slice(0, -ending.length)} of ${kind}`, name };
}

function orderOf(resource: string): number {
  const order = ['any', 'studio', 'connection', 'agent', 'service'];
  return order.indexOf(parseResource(resource)?.kind ?? '');
}
