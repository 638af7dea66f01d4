import type { ResourceName } from './resources.js';

/** The scopes that clients may name; they only preselect what a person consents to. */
export type Scope = 'library:read' | 'library:write' | 'tools';

/** Lists the scopes that mean something at a resource; clients that ask for nothing of their own ask for these. */
export function scopesOf(name: ResourceName): readonly Scope[] {
  if (name === 'mcp') return ['library:read', 'library:write'];
  return name === 'v1' ? ['library:read', 'library:write', 'tools'] : ['tools'];
}
