import { DEFAULT_PRESET, isAllowed, PERMISSION_PRESETS, type Permissions } from '@paretostudio/permissions';
import type { AppResource } from './app-resource.js';

/** What a client may ask for: a hint of what it needs, not a right. */
export const APP_SCOPES = ['library:read', 'library:write', 'tools'] as const;
/** One of {@link APP_SCOPES}. */
export type AppScope = (typeof APP_SCOPES)[number];

/**
 * Tells where a person begins to choose: at what the scopes hint at.
 *
 * For a connection or an agent that is everything of it. For the studio, tools of connections are left to the person:
 * which ones, no scope can say.
 */
export function suggestPermissions({ only }: AppResource, scopes: readonly string[]): Permissions {
  if (only !== null) return { [only]: ['*'] };
  if (scopes.includes('library:write')) return DEFAULT_PRESET.permissions;
  if (scopes.includes('library:read')) return READ_ONLY;
  return { self: ['get_connection', 'get_usage', 'list_connections', 'whoami'] };
}

/** The scopes, of those asked for, of which a consent holds something; all of them where it holds nothing of any. */
export function grantedScopes(permissions: Permissions, requested: readonly string[]): readonly string[] {
  const granted = requested.filter((scope) => HOLDS[scope as AppScope]?.(permissions) === true);
  return granted.length === 0 ? requested : granted;
}

const READ_ONLY: Permissions =
  PERMISSION_PRESETS.find(({ id }) => id === 'library-read')?.permissions ?? DEFAULT_PRESET.permissions;

const HOLDS: Readonly<Partial<Record<string, (permissions: Permissions) => boolean>>> = {
  'library:read': (permissions) => holds(permissions, READ_ONLY),
  'library:write': (permissions) => holds(permissions, DEFAULT_PRESET.permissions, READ_ONLY),
  tools: (permissions) => Object.keys(permissions).some((resource) => resource !== 'self'),
};

/** Whether permissions allow an action of the studio that one preset has and another has not. */
function holds(permissions: Permissions, preset: Permissions, without: Permissions = {}): boolean {
  const names = (preset['self'] ?? []).filter((name) => !(without['self'] ?? []).includes(name));
  return names.some((name) => !ALWAYS.has(name) && isAllowed(permissions, 'self', name));
}

/** What every preset has says nothing of the library. */
const ALWAYS = new Set(['whoami', 'get_usage']);
