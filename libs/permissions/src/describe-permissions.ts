import { covers, isPrefixPattern } from './action-pattern.js';
import { PERMISSION_PRESETS } from './permission-presets.js';
import type { Permissions } from './permissions.js';
import { parseResource } from './resource-name.js';
import { STUDIO_ACTIONS } from './studio-actions.js';

const PARTS_SHOWN_MAX = 3;
const PREFIXES_SHOWN_MAX = 2;

/**
 * Says in a few words what a permission map gives, for one line of a list.
 *
 * Names a preset by its title; else counts the actions of each resource, shortens UUIDs, and cuts after a few
 * resources. It is for people to read, not to be taken apart again.
 *
 * @param permissions - A map that `parsePermissions` made.
 *
 * @example
 * ```ts
 * describePermissions({ self: ['get_prompt', 'whoami'] }); // '2 actions of the studio'
 * ```
 */
export function describePermissions(permissions: Permissions): string {
  // What holds everywhere is said first, then the studio, then single connections, agents and services.
  const resources = Object.keys(permissions).sort((a, b) => orderOf(a) - orderOf(b));
  if (resources.length === 0) return 'Nothing';
  const parts = resources
    .slice(0, PARTS_SHOWN_MAX)
    .map((name) => describeEntry(name, permissions[name] ?? []));
  const left = resources.length - parts.length;
  if (left > 0) parts.push(`and ${left} more`);
  const text = parts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function describeEntry(resource: string, patterns: readonly string[]): string {
  const preset = PERMISSION_PRESETS.find((known) => {
    const names = Object.keys(known.permissions);
    return names.length === 1 && names[0] === resource && isSame(known.permissions[resource] ?? [], patterns);
  });
  return preset ? preset.title : `${describePatterns(resource, patterns)} of ${describeResource(resource)}`;
}

function describePatterns(resource: string, patterns: readonly string[]): string {
  if (patterns.includes('*')) return 'everything';
  // The studio's actions are known, so a prefix can be counted out; elsewhere names are free.
  if (resource === STUDIO_ACTIONS.resource) {
    return countOf(
      STUDIO_ACTIONS.names.filter((name) => patterns.some((pattern) => covers(pattern, name))).length,
    );
  }
  const prefixes = patterns.filter(isPrefixPattern);
  const nameCount = patterns.length - prefixes.length;
  const shown =
    prefixes.slice(0, PREFIXES_SHOWN_MAX).join(', ') + (prefixes.length > PREFIXES_SHOWN_MAX ? ', …' : '');
  if (prefixes.length === 0) return countOf(nameCount);
  return nameCount === 0 ? `actions ${shown}` : `${countOf(nameCount)} and ${shown}`;
}

function describeResource(resource: string): string {
  const { kind, id } = parseResource(resource) ?? { kind: null, id: null };
  if (kind === 'studio') return 'the studio';
  if (kind === 'any') return 'every resource';
  if (kind === 'service') return `service ${id}`;
  // Both ends of the id: version 7 UUIDs made in the same minute begin alike.
  return id === null ? resource : `${kind} ${resource.slice(0, -id.length)}${id.slice(0, 8)}…${id.slice(-4)}`;
}

function countOf(actions: number): string {
  return actions === 1 ? '1 action' : `${actions} actions`;
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((pattern, at) => pattern === right[at]);
}

function orderOf(resource: string): number {
  if (resource === '*') return 0;
  return resource === STUDIO_ACTIONS.resource ? 1 : 2;
}
